import type { Finding } from '../../../model/finding.js';
import { readingFinding } from '../../findings.js';
import { isFlowing, type PageLine, type PageSlot } from '../../page/page-line.js';
import type { FoundTable } from '../../tables/find-table.js';
import { perhapsDivided } from '../undivided-rows.js';
import { cellsBefore, type PlaceOnPage, rowBefore } from './rows-before.js';

/** What a program cut off a figure in a row of cells need be none itself (`.18`). */
const DIGIT = /\d/u;

/**
 * Lines of figures within a report that have no label and belong to no row: a second line of figures under the header of
 * table four, for example. In flattened text they may be the end of the row before, which a program wrapped.
 */
export function unusedLines(
  tables: readonly FoundTable[],
  lines: readonly PageLine[],
  used: ReadonlySet<PageSlot>,
): Finding[] {
  const taken = tables.flatMap((table) => [...table.taken]);
  const blocks = new Set(taken.map((token) => lines[token.line]!.block));
  const unused = lines.flatMap((line, at) => {
    const { slots } = line;
    if (!blocks.has(line.block) || slots.some((slot) => slot.label !== null || used.has(slot))) return [];
    const isRow = !isFlowing(line);
    return slots.some(({ raw, figure }) => figure.state === 'number' || (isRow && DIGIT.test(raw)))
      ? [{ line, at }]
      : [];
  });
  const extents = tables.map(extentOf);
  return unused.flatMap(({ line, at }) => {
    const table = extents.find(({ from, to }) => from <= at && at < to)?.table;
    if (isFlowing(line) && !table) return [];
    const raw = line.slots.map((slot) => slot.raw).join(' ');
    return [
      readingFinding(
        'READ-ROW-UNREAD',
        table ? cellsPerhapsOf({ line: at, slot: 0 }, lines, table) : [],
        `表中有一行没有行名的数字，未读取：${raw}`,
        `a line of figures without a label was not read: ${raw}`,
        raw,
      ),
    ];
  });
}

/** The cells that figures without a label may belong to. In a grid the row before has its own, unless it is a whole group. */
function cellsPerhapsOf(place: PlaceOnPage, lines: readonly PageLine[], table: FoundTable): string[] {
  const isOpen = perhapsDivided(table, lines).includes(rowBefore(place, table)!);
  return lines[place.line]!.frame !== 'grid' || isOpen ? cellsBefore(place, table) : [];
}

/** A table with the half-open range of lines from behind its first row label to right behind its last label. */
function extentOf(table: FoundTable): { table: FoundTable; from: number; to: number } {
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const { tokens } of table.rows) for (const { line } of tokens) first = Math.min(first, line);
  for (const { line } of table.taken) last = Math.max(last, line);
  return { table, from: first + 1, to: last + 2 };
}
