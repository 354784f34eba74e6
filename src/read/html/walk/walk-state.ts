import type { HtmlElement } from '../markup/tree.js';
import type { Styles } from '../table/grid-notation.js';
import type { GridPart, PlannedGrid } from '../table/planned-grid.js';
import type { Gathering } from './gather.js';
import type { Observation } from './observations.js';
import type { OpenTable } from './open-table.js';
import { type Content, emptyContent } from './pieces.js';

/** How far the walk over a page has come. */
export interface Walk extends Styles {
  /** What the page says so far, in reading order. */
  readonly content: Content;
  readonly gathering: Gathering;
  readonly observations: Observation[];
  /** Elements whose end has to be noticed, outermost first. */
  readonly open: { readonly element: HtmlElement; readonly end: () => void }[];
  readonly tables: OpenTable[];
  /** Tables of other tags than `<table>`, by the element they begin with. */
  readonly gridStarts: Map<HtmlElement, PlannedGrid>;
  readonly gridParts: Map<HtmlElement, GridPart>;
  preformattedDepth: number;
}

/** A walk that has not begun. */
export function newWalk(body: HtmlElement, { displayOf, placingOf }: Styles): Walk {
  const content = emptyContent();
  return {
    displayOf,
    placingOf,
    content,
    gathering: { content, block: body, raw: '', firstNode: null, lastNode: null, isPreformatted: false },
    observations: [],
    open: [],
    tables: [],
    gridStarts: new Map(),
    gridParts: new Map(),
    preformattedDepth: 0,
  };
}
