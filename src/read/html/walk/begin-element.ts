import type { Stretch } from '../markup/place.js';
import type { HtmlElement } from '../markup/tree.js';
import type { GridBox } from '../table/grid-lines.js';
import { planGrids } from '../table/grid-plan.js';
import { finishBlock } from './gather.js';
import { type CellExtent, closeTable, type OpenTable, openTable, putBox, putCell } from './open-table.js';
import type { Walk } from './walk-state.js';

const NEVER_HOLDS_GRIDS = new Set('p h1 h2 h3 h4 h5 h6 hr summary caption figcaption legend'.split(' '));

/** Begins a block of text of its own, in which grids of other tags than `<table>` may stand. */
export function beginBlock(walk: Walk, element: HtmlElement): void {
  const { gathering } = walk;
  finish(walk, false);
  const { block: outerBlock, content } = gathering;
  const countBefore = content?.pieces.length;
  gathering.block = element;
  walk.open.push({
    element,
    end: () => {
      finish(walk, content?.pieces.length === countBefore);
      gathering.block = outerBlock;
    },
  });
  if (!NEVER_HOLDS_GRIDS.has(element.tagName)) planGridsIn(walk, element);
}

function planGridsIn(walk: Walk, element: HtmlElement): void {
  for (const grid of planGrids(element, walk)) {
    walk.gridStarts.set(grid.first, grid);
    for (const [part, role] of grid.parts) walk.gridParts.set(part, role);
  }
}

/** Begins a block in which blanks and line ends are kept. */
export function beginPreformatted(walk: Walk, element: HtmlElement): void {
  beginBlock(walk, element);
  walk.preformattedDepth += 1;
  walk.open.push({
    element,
    end: () => {
      finish(walk, true);
      walk.preformattedDepth -= 1;
    },
  });
}

/** Puts a mark on both sides of the text of an element. */
export function beginMarked(walk: Walk, element: HtmlElement, start: string, close: string): void {
  walk.gathering.raw += start;
  walk.open.push({
    element,
    end: () => {
      walk.gathering.raw += close;
    },
  });
}

/** Begins a table that lasts until the end of `last`. A table that stands between the parts of another is not one. */
export function beginTable(walk: Walk, last: HtmlElement, stretch: Stretch): void {
  const { gathering } = walk;
  finish(walk, false);
  const { content: outer, block } = gathering;
  if (outer === null) return;
  const table = openTable(stretch, outer);
  walk.tables.push(table);
  gathering.content = null;
  walk.open.push({
    element: last,
    end: () => {
      walk.tables.pop();
      gathering.content = outer;
      gathering.block = block;
      gathering.raw = '';
      closeTable(table, walk.tables.length > 0);
    },
  });
}

/** Begins a cell of a table. */
export function beginCell(walk: Walk, element: HtmlElement, table: OpenTable, extent: CellExtent): void {
  beginContent(walk, element, putCell(table, element, extent));
  planGridsIn(walk, element);
}

/** Begins a cell that has a place of its own, wherever it stands in the source. */
export function beginBox(walk: Walk, element: HtmlElement, table: OpenTable, box: GridBox): void {
  beginContent(walk, element, putBox(table, element, box));
  planGridsIn(walk, element);
}

/** Begins a caption: its text is told where the table stands. */
export function beginCaption(walk: Walk, element: HtmlElement, table: OpenTable): void {
  beginContent(walk, element, table.outer);
}

/** Sends text to another place while the element lasts; before and after it no text can stand. */
function beginContent(
  walk: Walk,
  element: HtmlElement,
  content: NonNullable<Walk['gathering']['content']>,
): void {
  const { gathering } = walk;
  const countBefore = content.pieces.length;
  gathering.content = content;
  gathering.block = element;
  gathering.raw = '';
  walk.open.push({
    element,
    end: () => {
      finish(walk, content.pieces.length === countBefore);
      gathering.content = null;
    },
  });
}

function finish(walk: Walk, isWhole: boolean): void {
  const { block } = walk.gathering;
  for (const mark of finishBlock(walk.gathering, isWhole)) {
    walk.observations.push({ code: 'FOOTNOTE_MARK', text: mark, element: block });
  }
}
