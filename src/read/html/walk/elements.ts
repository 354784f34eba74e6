import type { Stretch } from '../markup/place.js';
import { kindOfTag, type TagKind } from '../markup/tags.js';
import { attributeOf, type HtmlElement, parentElement } from '../markup/tree.js';
import type { Display } from '../style/declarations.js';
import { planGrids } from '../table/grid-plan.js';
import type { GridPart } from '../table/planned-grid.js';
import { requestedColumnSpan } from '../table/spans.js';
import { fieldText } from './fields.js';
import { LINE_BREAK, MARK_END, MARK_START, TURN_END, TURN_START } from './fold.js';
import { finishBlock } from './gather.js';
import { isBesideTable, isLeafBesideText, isVisibleImage, leftOutText } from './observations.js';
import { closeTable, type OpenTable, openGroup, openRow, openTable, putCell } from './open-table.js';
import type { Walk } from './walk-state.js';

/** Begins an element; false where what is in it is not to be walked. */
export function enter(walk: Walk, element: HtmlElement): boolean {
  const kind = kindOfTag(element.tagName);
  if (kind === 'ignored') return false;
  if (kind === 'break') {
    walk.gathering.raw += LINE_BREAK;
    return false;
  }
  const shown = walk.displayOf(element);
  if (shown.display === 'none') return leaveOut(walk, element, 'HIDDEN_TEXT');
  const grid = walk.gridStarts.get(element);
  if (grid !== undefined) {
    const start = grid.first.sourceCodeLocation?.startOffset ?? null;
    const end = grid.last.sourceCodeLocation?.endOffset ?? null;
    beginTable(walk, grid.last, { element: grid.parent, start, end });
  }
  const part = walk.gridParts.get(element);
  const isEntered =
    part === undefined ? enterTag(walk, element, kind, shown) : enterPart(walk, element, part, kind, shown);
  if (!isEntered) return false;
  if (
    shown.isInvisible ||
    ((shown.isFaint || isLost(walk, element, kind, shown)) && isLeafBesideText(element))
  )
    return leaveOut(walk, element, 'HIDDEN_TEXT');
  return shown.isStruck || kind === 'struck' ? leaveOut(walk, element, 'STRUCK_TEXT') : true;
}

/**
 * White text in a cell that is not white itself: white beside white is a heading on a dark ground, and outside of tables
 * grounds that we do not know are common.
 */
function isLost(
  { displayOf, tables }: Walk,
  element: HtmlElement,
  kind: TagKind,
  { isPale }: Display,
): boolean {
  if (!isPale || kind === 'cell' || tables.length === 0) return false;
  const around = parentElement(element);
  return around !== null && !displayOf(around).isPale;
}

/** Ends an element; must be called for every element that was entered, walked or not. */
export function leave(walk: Walk, element: HtmlElement): void {
  while (walk.open.at(-1)?.element === element) walk.open.pop()?.end();
}

function enterTag(walk: Walk, element: HtmlElement, kind: TagKind, shown: Display): boolean {
  const { gathering } = walk;
  const table = gathering.content === null ? walk.tables.at(-1) : undefined;
  if (table !== undefined) return enterTablePart(walk, element, kind, table);
  switch (kind) {
    case 'table':
      beginTable(walk, element, { element, start: null, end: null });
      return true;
    case 'field':
      gathering.raw += fieldText(element);
      return false;
    case 'image':
      if (gathering.content !== null && isVisibleImage(element)) gathering.content.imageCount += 1;
      return false;
    case 'embedded':
      observeEmbedded(walk, element);
      return false;
    case 'raised':
      beginMarked(walk, element, MARK_START, MARK_END);
      return true;
    case 'turned':
      if (attributeOf(element, 'dir')?.toLowerCase() === 'rtl')
        beginMarked(walk, element, TURN_START, TURN_END);
      return true;
    case 'preformatted':
      beginPreformatted(walk, element);
      return true;
    case 'inline':
    case 'struck':
      if (BLOCK_DISPLAY.test(shown.display ?? '')) beginBlock(walk, element);
      else if (shown.isRaised) beginMarked(walk, element, MARK_START, MARK_END);
      return true;
    default:
      beginBlock(walk, element);
      return true;
  }
}

const BLOCK_DISPLAY = /^(?:block|flex|grid|list-item|table.*|flow-root)$/;

/** Between the tags of a table nothing can stand but its parts. */
function enterTablePart(walk: Walk, element: HtmlElement, kind: TagKind, table: OpenTable): boolean {
  if (kind === 'rowGroup') openGroup(table, element.tagName);
  else if (kind === 'row') openRow(table);
  else if (kind === 'cell') beginCell(walk, element, table, requestedColumnSpan(element));
  else if (element.tagName === 'caption') beginCaption(walk, element, table);
  else return false;
  return true;
}

function enterPart(walk: Walk, element: HtmlElement, part: GridPart, kind: TagKind, shown: Display): boolean {
  const table = walk.tables.at(-1);
  if (table === undefined) return true;
  if (part.role === 'rowGroup') openGroup(table, element.tagName);
  if (part.role === 'row' || part.role === 'firstCell') openRow(table);
  if (part.role === 'rowGroup' || part.role === 'row') return true;
  beginCell(walk, element, table, part.columnSpan);
  // A cell that is a `<table>`, `<pre>` or field itself is that as well.
  return kind === 'block' || kind === 'inline' ? true : enterTag(walk, element, kind, shown);
}

const NEVER_HOLDS_GRIDS = new Set('p h1 h2 h3 h4 h5 h6 hr summary caption figcaption legend'.split(' '));

function beginBlock(walk: Walk, element: HtmlElement): void {
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
  for (const grid of planGrids(element, walk.displayOf)) {
    walk.gridStarts.set(grid.first, grid);
    for (const [part, role] of grid.parts) walk.gridParts.set(part, role);
  }
}

function beginPreformatted(walk: Walk, element: HtmlElement): void {
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
function beginMarked(walk: Walk, element: HtmlElement, start: string, close: string): void {
  walk.gathering.raw += start;
  walk.open.push({
    element,
    end: () => {
      walk.gathering.raw += close;
    },
  });
}

function beginTable(walk: Walk, last: HtmlElement, stretch: Stretch): void {
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

function beginCell(walk: Walk, element: HtmlElement, table: OpenTable, columnSpan: number): void {
  beginContent(walk, element, putCell(table, element, columnSpan));
  planGridsIn(walk, element);
}

function beginCaption(walk: Walk, element: HtmlElement, table: OpenTable): void {
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

function observeEmbedded(walk: Walk, element: HtmlElement): void {
  const address = attributeOf(element, 'src') ?? attributeOf(element, 'data') ?? '';
  if (address !== '' && !address.startsWith('about:'))
    walk.observations.push({ code: 'EMBEDDED_DOCUMENT', text: address, element });
}

/** Passes over text that is not data and notes it; struck markup around a whole table is not obeyed (an `<s>` never closed). */
function leaveOut(walk: Walk, element: HtmlElement, code: 'HIDDEN_TEXT' | 'STRUCK_TEXT'): boolean {
  const left = leftOutText(element);
  if (left === null) return false;
  if (code === 'STRUCK_TEXT' && left.hasTable) return true;
  const isNear = walk.tables.length > 0 || left.hasTable || isBesideTable(element);
  if (code === 'STRUCK_TEXT' || isNear) walk.observations.push({ code, text: left.quote, element });
  return false;
}
