import type { HtmlElement } from '../markup/tree.js';

/** The part an element plays in a table made of other tags than `<table>`; `firstCell` begins a row without an element. */
export interface GridPart {
  readonly role: 'rowGroup' | 'row' | 'cell' | 'firstCell';
  /** Columns a cell takes; 1 for other parts. */
  readonly columnSpan: number;
}

/** A table made of some neighbouring children of an element. */
export interface PlannedGrid {
  readonly parent: HtmlElement;
  readonly first: HtmlElement;
  readonly last: HtmlElement;
  readonly parts: ReadonlyMap<HtmlElement, GridPart>;
}
