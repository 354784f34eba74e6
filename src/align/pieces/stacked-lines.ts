import type { Slot } from '../../model/document.js';
import { readFigure } from '../figure/read-figure.js';
import { foldLabel } from '../label/fold-label.js';

/** Whether a slot has a single line, and text on it: nearly all cells have, and all of most rows. */
export function hasOneLine({ raw, lines }: Slot): boolean {
  return lines === undefined && raw !== '' && !raw.includes('\n');
}

/** The lines of a slot, blank ones among them. */
export function linesOf({ raw, lines }: Slot): readonly string[] {
  return lines ?? raw.split('\n');
}

/**
 * The lines of a cell at some places of a stack, between which it has blank ones only; null where it has more lines, or
 * fewer. A blank cell has as many as are asked for.
 */
export function linesWithin(
  lines: readonly string[],
  places: readonly number[],
  length: number,
): readonly string[] | null {
  if (lines.every((line) => line === '')) return places.map(() => '');
  const isOver = lines.slice(length).some((line) => line !== '');
  const isBeside = lines.some((line, at) => line !== '' && !places.includes(at));
  if (lines.length < length || isOver || isBeside) return null;
  return places.map((at) => lines[at]!);
}

/** Whether lines are each the label of a row: known by its words, some of them (其他) by a number alone. */
export function areRowLabels(lines: readonly string[], rowWords: ReadonlySet<string>): boolean {
  const labels = lines.map(foldLabel);
  const isKnown = labels.map(({ core }) => rowWords.has(core));
  return isKnown.includes(true) && labels.every(({ serial }, at) => isKnown[at] || serial !== '');
}

/** Whether lines are figures, signs for none, or blank. */
export function areFigures(lines: readonly string[]): boolean {
  return lines.every((line) => readFigure(line).state !== 'text');
}
