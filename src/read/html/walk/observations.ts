import { abridged } from '../../../model/abridged.js';
import {
  attributeOf,
  childElements,
  type HtmlElement,
  isElement,
  isText,
  parentElement,
  subtreeText,
} from '../markup/tree.js';

/** What the walk saw and left out, before places are worked out. */
export interface Observation {
  readonly code:
    | 'HIDDEN_TEXT'
    | 'STRUCK_TEXT'
    | 'FOOTNOTE_MARK'
    | 'IMAGE_IN_CELL'
    | 'LIST_NUMBER'
    | 'COUNTED_TEXT'
    | 'NESTED_TABLE'
    | 'EMBEDDED_DOCUMENT'
    | 'SCRIPT_SHELL'
    | 'TRUNCATED';
  readonly text: string;
  readonly element: HtmlElement;
}

const TELLING = /[0-9\p{Script=Han}]/u;
/** What text that is left out can stand beside: a slash or a dash in a cell is a figure, too. */
const PRINTED = /[0-9\p{Script=Han}/／—–－-]/u;

/** Text that is left out, if it could have meant anything: quoted in short, and whether a table is in it. */
export function leftOutText(element: HtmlElement): { quote: string; hasTable: boolean } | null {
  let hasTable = false;
  const text = subtreeText(element, (inner) => {
    if (inner.tagName === 'table') hasTable = true;
  });
  if (!TELLING.test(text)) return null;
  return { quote: abridged(text.replace(/\s+/g, ' ').trim()), hasTable };
}

/** Whether the element next to this one on either side is a table. */
export function isBesideTable(element: HtmlElement): boolean {
  const around = parentElement(element);
  const siblings = around === null ? [] : childElements(around);
  const at = siblings.indexOf(element);
  return siblings[at - 1]?.tagName === 'table' || siblings[at + 1]?.tagName === 'table';
}

/** Whether text without elements in it stands beside other text in the same element. */
export function isLeafBesideText(element: HtmlElement): boolean {
  if (childElements(element).length > 0 || subtreeText(element).trim() === '') return false;
  const siblings = element.parentNode?.childNodes ?? [];
  return siblings.some(
    (node) =>
      node !== element && PRINTED.test(isText(node) ? node.value : isElement(node) ? subtreeText(node) : ''),
  );
}

/** Whether an image could show a figure: spacers and tracking dots of one or two pixels could not. */
export function isVisibleImage(image: HtmlElement): boolean {
  const sizes = [attributeOf(image, 'width'), attributeOf(image, 'height')];
  return !sizes.some((size) => size !== undefined && Number.parseInt(size, 10) <= 2);
}

/** Whether an item of a numbered list is in an element: a browser shows its number, which is no text of the page. */
export function hasListNumber(root: HtmlElement): boolean {
  let isThere = false;
  subtreeText(root, (element) => {
    isThere ||= element.tagName === 'li' && parentElement(element)?.tagName === 'ol';
  });
  return isThere;
}

/** Whether what a style sheet counts for an element may be a figure of the page: before words it is a serial number. */
export function mayBeFigure(element: HtmlElement): boolean {
  return !/\p{Script=Han}/u.test(subtreeText(element));
}
