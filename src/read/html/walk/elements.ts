import { kindOfTag, type TagKind } from '../markup/tags.js';
import { attributeOf, type HtmlElement } from '../markup/tree.js';
import type { Display } from '../style/declarations.js';
import type { GridPart } from '../table/planned-grid.js';
import { requestedColumnSpan } from '../table/spans.js';
import {
  beginBlock,
  beginBox,
  beginCaption,
  beginCell,
  beginMarked,
  beginPreformatted,
  beginTable,
} from './begin-element.js';
import { fieldText } from './fields.js';
import { LINE_BREAK, MARK_END, MARK_START, TURN_END, TURN_START } from './fold.js';
import { isUnseen, leaveOut } from './left-out.js';
import { isNoteLink } from './note-links.js';
import { isVisibleImage } from './observations.js';
import { type OpenTable, openGroup, openRow } from './open-table.js';
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
  if (isUnseen(walk, element, kind, shown)) return leaveOut(walk, element, 'HIDDEN_TEXT');
  return shown.isStruck || kind === 'struck' ? leaveOut(walk, element, 'STRUCK_TEXT') : true;
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
      else if (shown.isRaised || isNoteLink(element)) beginMarked(walk, element, MARK_START, MARK_END);
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
  else if (kind === 'cell') beginCell(walk, element, table, { columnSpan: requestedColumnSpan(element) });
  else if (element.tagName === 'caption') beginCaption(walk, element, table);
  else return false;
  return true;
}

function enterPart(walk: Walk, element: HtmlElement, part: GridPart, kind: TagKind, shown: Display): boolean {
  const table = walk.tables.at(-1);
  if (table === undefined) return true;
  if (part.role === 'rowGroup') openGroup(table, element.tagName);
  if (part.role === 'row') openRow(table);
  if (part.role === 'cell') beginCell(walk, element, table, part);
  else if (part.role === 'box') beginBox(walk, element, table, part.box);
  else return true;
  // A cell that is a `<table>`, `<pre>` or field itself is that as well.
  return kind === 'block' || kind === 'inline' ? true : enterTag(walk, element, kind, shown);
}

function observeEmbedded(walk: Walk, element: HtmlElement): void {
  const address = attributeOf(element, 'src') ?? attributeOf(element, 'data') ?? '';
  if (address !== '' && !address.startsWith('about:'))
    walk.observations.push({ code: 'EMBEDDED_DOCUMENT', text: address, element });
}
