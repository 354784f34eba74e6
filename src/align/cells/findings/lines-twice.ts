import type { Finding } from '../../../model/finding.js';
import type { RowSlots } from '../../columns/slots/row-slots.js';
import { readingFinding } from '../../findings.js';
import { cellsOfRow } from '../../layout/table-layout.js';
import { isFlowing, type PageLine, type PageSlot } from '../../page/page-line.js';
import type { Page } from '../page.js';

/**
 * A whole line of other figures under that of a panel in one line (last year's, that of an office): no label says which
 * of them is that of the report, so that neither is believed.
 */
export function otherLine(rows: readonly RowSlots[], page: Page): PageLine | null {
  const [row] = rows;
  if (row?.found.row.caption !== null || isFlowing(row)) return null;
  const own = figuresOf(row.slots);
  const whole = untakenBelow(row, page).filter(({ slots }) => slots.length >= row.found.panel.columns.length);
  return whole.find(({ slots }) => isOther(figuresOf(slots), own)) ?? null;
}

/** What is to be said of a line that was read, and of the other one below it. */
export function lineTwice({ found }: RowSlots, { slots }: PageLine): Finding {
  const raw = slots.map((slot) => slot.raw).join(' ');
  return readingFinding(
    'READ-ROW-TWICE',
    cellsOfRow(found.panel, found.row),
    `栏目下有不止一行数字，不能确定哪一行是本报告的，均不采用：${raw}`,
    `more than one line of figures stands under the header; which is that of the report is open, and none is believed: ${raw}`,
    raw,
  );
}

/** The lines below a row in its block, up to the next label that was taken for something. */
function untakenBelow({ slots, block }: RowSlots, { lines, taken }: Page): PageLine[] {
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
