import type { MarkedElement } from './grid-notation.js';

/**
 * The cells of a row as readers see them from left to right: boxes of a flex row may have an order of their own or stand
 * from right to left, and floats pile up from both sides.
 */
export function inVisualOrder<Cell extends MarkedElement>(
  row: MarkedElement,
  cells: readonly Cell[],
): Cell[] {
  if (/flex$/.test(row.shown.display ?? '')) return inFlexOrder(row, cells);
  const fromRight = cells.filter(isFloatingRight);
  return [...cells.filter((cell) => !isFloatingRight(cell)), ...fromRight.reverse()];
}

function inFlexOrder<Cell extends MarkedElement>({ placing }: MarkedElement, cells: readonly Cell[]): Cell[] {
  const ordered = cells.toSorted((a, b) => orderOf(a) - orderOf(b));
  const direction = placing.get('flex-direction') ?? placing.get('flex-flow') ?? '';
  return /row-reverse/i.test(direction) ? ordered.reverse() : ordered;
}

function orderOf({ placing }: MarkedElement): number {
  return Number.parseInt(placing.get('order') ?? '0', 10) || 0;
}

function isFloatingRight({ placing }: MarkedElement): boolean {
  return /^right$/i.test(placing.get('float') ?? '');
}
