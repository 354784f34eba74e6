import type { Where } from '../../model/place.js';
import { type Figure, readFigure } from '../figure/read-figure.js';
import { type FoldedLabel, foldLabel } from '../label/fold-label.js';

/**
 * One line of the page as alignment sees it: the slots of a table row, or a stretch of flattened text. The whole
 * document, whatever it was, becomes one list of lines.
 */
export interface PageLine {
  /** Index of the block of the document. Lines of one table share it. */
  readonly block: number;
  readonly slots: readonly PageSlot[];
  readonly frame: Frame;
}

/**
 * How far the place of a slot in its line can be trusted: `grid` has true columns; `row` is a whole row of cells whose
 * spans may be lost; `none` is text in which rows are not marked; `glued` is text in which cells are not marked either.
 */
export type Frame = 'grid' | 'row' | 'none' | 'glued';

export interface PageSlot {
  readonly raw: string;
  readonly figure: Figure;
  /** The text as a label; null where it is a figure or blank. */
  readonly label: FoldedLabel | null;
  readonly column: number;
  readonly columnSpan: number;
  readonly where: Where;
  /** True for an empty line that is read as a blank cell: it may as well part two rows. */
  readonly isGap?: true;
}

/** A slot of the page from its text and place. */
export function pageSlot(raw: string, column: number, columnSpan: number, where: Where): PageSlot {
  const figure = readFigure(raw);
  return { raw, figure, label: figure.state === 'text' ? foldLabel(raw) : null, column, columnSpan, where };
}
