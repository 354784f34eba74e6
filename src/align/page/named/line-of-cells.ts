import type { PageLine, PageSlot } from '../page-line.js';

/** A line of cells whose first stands in a column. */
export function lineOf(block: number, slots: readonly PageSlot[], from: number): PageLine {
  const cells = slots.map((slot, at) => ({ ...slot, column: from + at, columnSpan: 1 }));
  return { block, frame: 'row', slots: cells };
}
