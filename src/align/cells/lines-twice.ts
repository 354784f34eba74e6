import type { Finding } from '../../model/finding.js';
import type { RowSlots } from '../columns/slots/row-slots.js';
import { ownPlace } from '../division/own-label.js';
import { readingFinding } from '../findings.js';
import { cellsOfRow } from '../layout/table-layout.js';
import { isFlowing, type PageLine, type PageSlot } from '../page/page-line.js';
import type { Page } from './page.js';

/** The row of a panel in one line, and the lines below each other that labels part into it and others. */
export interface NamedLine {
  readonly row: RowSlots;
  readonly others: readonly PageLine[];
  /** What stands before the figures of each. */
  readonly names: readonly PageSlot[];
}

/**
 * The row of a panel in one line with the figures of that line which its label names as that of the report (2022年 and
 * 2023年 below each other). The row as it is where labels do not say.
 */
export function ofReport(row: RowSlots, page: Page): NamedLine {
  const lines = wholeLines(row, page);
  const names = lines.flatMap((line) => nameOf(line) ?? []);
  const own = ownPlace(
    names.map(({ raw }) => raw),
    page.year,
  );
  if (lines.length < 2 || names.length !== lines.length || own === -1) return { row, others: [], names: [] };
  const { slots } = lines[own]!;
  return {
    row: { ...row, slots: slots.slice(slots.indexOf(names[own]!) + 1) },
    others: lines.filter((_, at) => at !== own),
    names,
  };
}

/** The line of a row in one line and those below it that are as full; none where it is not a whole line. */
function wholeLines(row: RowSlots, page: Page): PageLine[] {
  const { found, slots } = row;
  if (found.row.caption !== null || isFlowing(row)) return [];
  const own = page.lines.find((line) => line.slots === slots || isAll(line.slots, slots));
  const below = untakenBelow(row, page).filter((line) =>
    line.slots.some(({ figure }) => figure.value !== null),
  );
  return own ? [own, ...below] : [];
}

function isAll(slots: readonly PageSlot[], all: readonly PageSlot[]): boolean {
  return slots.length === all.length && slots.every((slot, at) => slot === all[at]);
}

/** What stands before the first figure of a line; null where nothing does. */
function nameOf({ slots }: PageLine): PageSlot | null {
  const first = slots.findIndex(({ figure }) => figure.value !== null);
  return slots.slice(0, first).findLast(({ label }) => label !== null) ?? null;
}

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

/** What is to be said of a line that its label names as that of another year. */
export function lineOfOther({ slots }: PageLine): Finding {
  const raw = slots.map((slot) => slot.raw).join(' ');
  return readingFinding(
    'READ-ROW-EXTRA',
    [],
    `按行名不是本报告的一行数字，未读取：${raw}`,
    `a line of figures that is not that of the report, as its label says, was not read: ${raw}`,
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
