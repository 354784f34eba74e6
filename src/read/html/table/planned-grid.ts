import type { HtmlElement } from '../markup/tree.js';
import type { GridBox } from './grid-lines.js';

/**
 * The part an element plays in a table made of other tags than `<table>`: a cell of the last row, over so many columns and
 * at this place from its left; a cell with a place of its own; or what only holds such cells.
 */
export type GridPart =
  | { readonly role: 'rowGroup' | 'row' | 'wrapper' }
  | { readonly role: 'cell'; readonly columnSpan: number; readonly place: number }
  | { readonly role: 'box'; readonly box: GridBox };

/** A table made of some neighbouring children of an element. */
export interface PlannedGrid {
  readonly parent: HtmlElement;
  readonly first: HtmlElement;
  readonly last: HtmlElement;
  readonly parts: ReadonlyMap<HtmlElement, GridPart>;
}
