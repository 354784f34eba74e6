import type { TagKind } from '../markup/tags.js';
import { type HtmlElement, parentElement } from '../markup/tree.js';
import type { Display } from '../style/declarations.js';
import { isBesideTable, isLeafBesideText, leftOutText } from './observations.js';
import type { Walk } from './walk-state.js';

/** Whether readers do not see an element: it is invisible, or pale and stands beside text that they do see. */
export function isUnseen(walk: Walk, element: HtmlElement, kind: TagKind, shown: Display): boolean {
  if (shown.isInvisible) return true;
  return (shown.isFaint || isLost(walk, element, kind, shown)) && isLeafBesideText(element);
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

/**
 * Passes over text that is not data and notes it. True where it is to be walked nevertheless: struck markup around a whole
 * table is not obeyed (an `<s>` never closed).
 */
export function leaveOut(walk: Walk, element: HtmlElement, code: 'HIDDEN_TEXT' | 'STRUCK_TEXT'): boolean {
  const left = leftOutText(element);
  if (left === null) return false;
  if (code === 'STRUCK_TEXT' && left.hasTable) return true;
  const isNear = walk.tables.length > 0 || left.hasTable || isBesideTable(element);
  if (code === 'STRUCK_TEXT' || isNear) walk.observations.push({ code, text: left.quote, element });
  return false;
}
