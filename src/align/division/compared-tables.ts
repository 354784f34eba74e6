import { namesYear, termOf } from '../label/term.js';
import { type ColumnRange, columnBehind, isWithin, reachOf } from '../page/column-range.js';
import { holdsFigure, isBlank, type PageLine, type PageSlot } from '../page/page-line.js';
import type { OfYears } from './named-lines.js';
import { ownLabel } from './own-label.js';

/** Rows that a table of years has to share with the one it compares: fewer agree by chance. */
const LEAST_ROWS = 3;
/** The part of its rows that has to stand there. */
const SHARED = 0.75;

/** A table that compares years: its figures stand under names of years, or of what is made from them. */
interface Compared {
  readonly lines: readonly PageLine[];
  readonly rows: readonly PageLine[];
  readonly names: readonly PageSlot[];
  readonly reach: ColumnRange;
}

/**
 * The lines without tables all of whose columns name years (情形 | 2022年 | 2023年 | 同比), where the same rows stand in
 * another table of the page, under columns of its own: these say of the rows once more what they come to.
 */
export function withoutComparedYears(lines: readonly PageLine[], year: number | null): OfYears {
  const compared = comparedTables(lines);
  if (compared.length === 0) return { lines, others: [] };
  const gone = new Set(compared.flatMap((table) => table.lines));
  const rows = new Map<string, PageLine[]>();
  for (const line of lines) {
    if (gone.has(line) || !line.slots.some(holdsFigure)) continue;
    for (const { label } of line.slots)
      if (label) rows.set(label.core, [...(rows.get(label.core) ?? []), line]);
  }
  const others = compared.filter((table) => repeats(table, rows, year)).map((table) => table.lines);
  const left = new Set(others.flat());
  return { lines: left.size === 0 ? lines : lines.filter((line) => !left.has(line)), others };
}

function comparedTables(lines: readonly PageLine[]): Compared[] {
  const tables: Compared[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const names = namesOf(lines[at]!);
    const table = names.some(({ raw }) => namesYear(raw)) && tableUnder(lines, at, names);
    if (!table) continue;
    tables.push(table);
    at = lines.indexOf(table.lines.at(-1)!);
  }
  return tables;
}

/** The labels of a header line that name years, or what is made from them: two or more. */
function namesOf({ frame, slots }: PageLine): PageSlot[] {
  if (frame !== 'grid' || slots.length < 2 || slots.some(holdsFigure)) return [];
  const names = slots.filter(({ label, raw }) => label !== null && termOf(raw) !== null);
  return new Set(names.map(({ raw }) => raw)).size > 1 ? names : [];
}

/** The table that stands under such a header line; null where figures stand outside its columns as well. */
function tableUnder(lines: readonly PageLine[], header: number, names: readonly PageSlot[]): Compared | null {
  const { block } = lines[header]!;
  const reach = reachOf(names);
  let from = header;
  while (from > 0 && lines[from - 1]!.block === block && !lines[from - 1]!.slots.some(holdsFigure)) from -= 1;
  let to = header + 1;
  while (lines[to]?.block === block && !isHeader(lines[to]!, reach)) to += 1;
  const rows = lines.slice(header + 1, to).filter(({ slots }) => slots.some(holdsFigure));
  const isUnder = rows.every(({ slots }) =>
    slots.every((slot) => !holdsFigure(slot) || isUnderOrBefore(slot, reach)),
  );
  return isUnder && rows.length > 0 ? { lines: lines.slice(from, to), rows, names, reach } : null;
}

/** Whether a line begins another table: labels that name no year stand over columns of the one above. */
function isHeader({ slots }: PageLine, reach: ColumnRange): boolean {
  if (slots.some(holdsFigure)) return false;
  const over = slots.filter((slot) => !isBlank(slot) && isWithin(slot, reach));
  return over.length > 1 && over.every(({ raw }) => termOf(raw) === null);
}

/** The number of a row may stand before its label. */
function isUnderOrBefore(slot: PageSlot, reach: ColumnRange): boolean {
  return isWithin(slot, reach) || columnBehind(slot) < reach.from;
}

function labelBefore({ slots }: PageLine, column: number): string | undefined {
  return slots.findLast((slot) => slot.label !== null && slot.column < column)?.label?.core;
}

function repeats(
  { rows, names, reach }: Compared,
  others: ReadonlyMap<string, readonly PageLine[]>,
  year: number | null,
): boolean {
  const pairs = rows.flatMap((line) => {
    const twins = others.get(labelBefore(line, reach.from) ?? '');
    return twins ? [{ line, twins }] : [];
  });
  if (pairs.length < LEAST_ROWS || pairs.length < SHARED * rows.length) return false;
  const own = ownLabel(
    names.map(({ raw }) => raw),
    year,
  );
  const name = names.find(({ raw }) => raw === own);
  return name === undefined || agree(pairs, name);
}

/** Whether most figures of the year of the report are those that stand in the other table: else it may be of another year. */
function agree(
  pairs: readonly { readonly line: PageLine; readonly twins: readonly PageLine[] }[],
  { column }: PageSlot,
): boolean {
  const told = pairs.flatMap(({ line, twins }) => {
    const value = line.slots.find((slot) => slot.column === column)?.figure.value ?? 0;
    return value === 0 ? [] : [twins.some(({ slots }) => slots.some(({ figure }) => figure.value === value))];
  });
  return told.filter(Boolean).length * 2 >= told.length;
}
