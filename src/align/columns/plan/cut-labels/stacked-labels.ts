import type { LabelIndex } from '../../../label/label-index.js';
import type { PanelLayout } from '../../../layout/table-layout.js';
import { type PageLine, type PageSlot, pageSlot } from '../../../page/page-line.js';
import { MOST_FRAGMENTS } from '../../../rows/tokens.js';
import { columnLikeness } from '../column-likeness.js';

/** Lines of a header that one label goes over at most, copied spans among them; real ones have five. */
const MOST_LINES = 8;

/** A label that stands in several cells below each other. */
interface Stack {
  readonly parts: readonly PageSlot[];
  readonly whole: PageSlot;
}

/**
 * The lines of a header with the labels put together that a page break or a typist made two cells, one right below the
 * other (商业 / 企业): parts that together are a label of the columns to the letter, and the last alone is none.
 */
export function withStackedLabels(
  lines: readonly PageLine[],
  layout: PanelLayout,
  index: LabelIndex,
): readonly PageLine[] {
  const stacks = lines.flatMap(({ slots }, at) => {
    const above = lines.slice(Math.max(0, at - MOST_LINES), at);
    return slots.flatMap((slot) => {
      if (!slot.label || columnLikeness(slot.label, layout, index) > 0) return [];
      return stackOf([slot, ...slotsAbove(slot, above)], layout, index) ?? [];
    });
  });
  if (stacks.length === 0) return lines;
  const parts = new Set(stacks.flatMap((stack) => stack.parts));
  const wholes = new Map(stacks.map(({ parts: [last], whole }) => [last, whole]));
  return lines.map((line) => ({
    ...line,
    slots: line.slots.flatMap((slot) => wholes.get(slot) ?? (parts.has(slot) ? [] : [slot])),
  }));
}

/** The labels above a slot in cells as wide, the nearest first. */
function slotsAbove({ column, columnSpan }: PageSlot, above: readonly PageLine[]): PageSlot[] {
  return above
    .flatMap(({ slots }) => slots)
    .filter((slot) => slot.label && slot.column === column && slot.columnSpan === columnSpan)
    .reverse();
}

/** @param upwards a slot and those above it */
function stackOf(upwards: readonly PageSlot[], layout: PanelLayout, index: LabelIndex): Stack | null {
  const last = upwards[0]!;
  const runs = runsOf(upwards);
  for (let count = 2; count <= Math.min(MOST_FRAGMENTS, runs.length); count += 1) {
    const parts = runs.slice(0, count);
    const raw = parts.reduce((below, [part]) => part!.raw + below, '');
    const whole = pageSlot(raw, last.column, last.columnSpan, last.where);
    if (columnLikeness(whole.label, layout, index) === 1) return { parts: parts.flat(), whole };
  }
  return null;
}

/** What a copied span repeats below itself is one part. */
function runsOf(slots: readonly PageSlot[]): PageSlot[][] {
  const runs: PageSlot[][] = [];
  for (const slot of slots) {
    const run = runs.at(-1);
    if (run?.[0]?.raw === slot.raw) run.push(slot);
    else runs.push([slot]);
  }
  return runs;
}
