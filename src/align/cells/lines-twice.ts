import type { Finding } from '../../model/finding.js';
import { isFlowing, type RowSlots } from '../columns/row-slots.js';
import { readingFinding } from '../findings.js';
import { cellsOfRow, type PanelLayout } from '../layout/table-layout.js';
import type { PageLine, PageSlot } from '../page/page-line.js';
import type { Page } from './page.js';

/**
 * A panel in one line under which a further whole line of other figures stands (last year's, that of an office): no label
 * says which of them is that of the report, so that neither is believed.
 */
export function linesTwice(panel: PanelLayout, rows: readonly RowSlots[], page: Page): Finding[] {
  const [row] = rows;
  if (row?.found.row.caption !== null || isFlowing(row)) return [];
  const own = figuresOf(row.slots);
  const other = linesBelow(row, page).find(
    ({ slots }) => slots.length >= panel.columns.length && isOther(figuresOf(slots), own),
  );
  if (!other) return [];
  const raw = other.slots.map((slot) => slot.raw).join(' ');
  return [
    readingFinding(
      'READ-ROW-TWICE',
      cellsOfRow(panel, row.found.row),
      `栏目下有不止一行数字，不能确定哪一行是本报告的，均不采用：${raw}`,
      `more than one line of figures stands under the header; which is that of the report is open, and none is believed: ${raw}`,
      raw,
    ),
  ];
}

/** The lines below a row in its block, up to the next label that was taken for something. */
function linesBelow({ slots, block }: RowSlots, { lines, taken }: Page): PageLine[] {
  const at = lines.findIndex((line) => slots.some((slot) => line.slots.includes(slot)));
  const takenOn = new Set([...taken].map(({ line }) => line));
  const below: PageLine[] = [];
  for (let next = at + 1; at !== -1 && lines[next]?.block === block && !takenOn.has(next); next += 1)
    below.push(lines[next]!);
  return below;
}

function figuresOf(slots: readonly PageSlot[]): string[] {
  return slots.filter(({ figure }) => figure.value !== null).map(({ raw }) => raw);
}

function isOther(figures: readonly string[], own: readonly string[]): boolean {
  return figures.length > 0 && figures.join() !== own.join();
}
