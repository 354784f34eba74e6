import type { Finding } from '../../model/finding.js';
import { readingFinding } from '../findings.js';
import type { PageLine, PageSlot } from '../page/page-line.js';
import type { FoundTable } from '../tables/find-table.js';

/**
 * Rows of figures in the grids of a report that have no label and belong to no row: a second line of figures under the
 * header of table four, for example.
 */
export function unusedLines(
  tables: readonly FoundTable[],
  lines: readonly PageLine[],
  used: ReadonlySet<PageSlot>,
): Finding[] {
  const taken = tables.flatMap((table) => [...table.taken]);
  const blocks = new Set(taken.map((token) => lines[token.line]!.block));
  return lines
    .filter((line) => (line.frame === 'grid' || line.frame === 'row') && blocks.has(line.block))
    .filter(({ slots }) => slots.every((slot) => slot.label === null && !used.has(slot)))
    .filter(({ slots }) => slots.some((slot) => slot.figure.state === 'number'))
    .map(({ slots }) => {
      const raw = slots.map((slot) => slot.raw).join(' ');
      return readingFinding(
        'READ-ROW-UNREAD',
        [],
        `表中有一行没有行名的数字，未读取：${raw}`,
        `a line of figures without a label was not read: ${raw}`,
        raw,
      );
    });
}
