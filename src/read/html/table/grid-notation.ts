import { attributeOf, childElements, type HtmlElement, isElement } from '../markup/tree.js';
import type { Display } from '../style/declarations.js';
import type { DisplayOf } from '../style/display.js';
import type { Placing, PlacingOf } from '../style/placing.js';
import { countTracks } from './grid-lines.js';

/** How elements are shown, and where. */
export interface Styles {
  readonly displayOf: DisplayOf;
  readonly placingOf: PlacingOf;
}

/** An element with what may mark it as a row or a cell. */
export interface MarkedElement {
  readonly element: HtmlElement;
  readonly shown: Display;
  readonly placing: Placing;
  /** Words of its class names: `table-row tr3` holds table, row, tr. */
  readonly words: ReadonlySet<string>;
}

/** A way in which pages without `<table>` mark their rows and cells. */
export interface GridNotation {
  readonly isGroup: (child: MarkedElement) => boolean;
  readonly isRow: (child: MarkedElement, parent: MarkedElement, styles: Styles) => boolean;
  readonly isCell: (child: MarkedElement, row: MarkedElement) => boolean;
  /** Rows of two cells or more that it takes before the marks are believed. */
  readonly leastRows: number;
  /** Whether rows of two cells or more must all be equally long, because the marks alone say little. */
  readonly mustBeEven: boolean;
  /** Whether a row must hold nothing but marked cells. */
  readonly mustMarkAll?: true;
}

const ROW_WORDS = ['tr', 'row', 'line'];
const CELL_WORDS = ['td', 'th', 'cell', 'col', 'column'];
const GROUP_WORDS = ['thead', 'tbody', 'tfoot'];
const TABLE_WORDS = ['table', 'grid'];
const CELL_ROLES = ['cell', 'gridcell', 'columnheader', 'rowheader'];
const LISTS = ['ul', 'ol', 'dl'];
const LIST_ITEMS = ['li', 'dt', 'dd'];

/** The notations in the order in which they are believed. */
export const GRID_NOTATIONS: readonly GridNotation[] = [
  {
    isGroup: (child) => roleOf(child) === 'rowgroup',
    isRow: (child) => roleOf(child) === 'row',
    isCell: (child) => CELL_ROLES.includes(roleOf(child)),
    leastRows: 1,
    mustBeEven: false,
  },
  {
    isGroup: (child) => /^table-(?:row|header|footer)-group$/.test(child.shown.display ?? ''),
    isRow: (child) => child.shown.display === 'table-row',
    isCell: (child) => child.shown.display === 'table-cell',
    leastRows: 1,
    mustBeEven: false,
  },
  {
    isGroup: (child) => hasWord(child, GROUP_WORDS),
    isRow: (child) => hasWord(child, ROW_WORDS),
    isCell: (child, row) => hasWord(child, CELL_WORDS) || isItemOf(child, row),
    leastRows: 2,
    mustBeEven: false,
  },
  {
    isGroup: () => false,
    isRow: (child, parent) =>
      isBoxRow(child) || (LISTS.includes(child.element.tagName) && hasWord(parent, TABLE_WORDS)),
    isCell: (child, row) => isBoxRow(row) || isItemOf(child, row),
    leastRows: 2,
    mustBeEven: true,
  },
  {
    isGroup: () => false,
    isRow: isLineOfBoxes,
    isCell: isInlineBox,
    leastRows: 3,
    mustBeEven: true,
    mustMarkAll: true,
  },
];

function roleOf({ element }: MarkedElement): string {
  return attributeOf(element, 'role')?.trim().toLowerCase() ?? '';
}

function hasWord({ words }: MarkedElement, wanted: readonly string[]): boolean {
  return wanted.some((word) => words.has(word));
}

function isItemOf(child: MarkedElement, row: MarkedElement): boolean {
  return LIST_ITEMS.includes(child.element.tagName) && LISTS.includes(row.element.tagName);
}

/** A flex container whose children stand side by side, or a grid that has a column for each of them. */
function isBoxRow(child: MarkedElement): boolean {
  return isFlexRow(child) || isGridRow(child);
}

function isGridRow({ element, shown, placing }: MarkedElement): boolean {
  if (shown.display !== 'grid') return false;
  return countTracks(placing.get('grid-template-columns') ?? '') >= childElements(element).length;
}

function isFlexRow({ element, shown }: MarkedElement): boolean {
  return (
    shown.display === 'flex' &&
    !/flex-(?:direction|flow)\s*:[^;]*column/i.test(attributeOf(element, 'style') ?? '')
  );
}

/** Boxes on one line stand as far apart as they are wide, floats as well. */
function isInlineBox({ shown, placing }: Pick<MarkedElement, 'shown' | 'placing'>): boolean {
  return /^inline-(?:block|flex|table)$/.test(shown.display ?? '') || isFloat(placing);
}

function isFloat(placing: Placing): boolean {
  return /^(?:left|right)$/i.test(placing.get('float') ?? '');
}

function isLineOfBoxes({ element }: MarkedElement, _: MarkedElement, styles: Styles): boolean {
  const first = element.childNodes.find((node) => isElement(node));
  if (first === undefined) return false;
  return isInlineBox({ shown: styles.displayOf(first), placing: styles.placingOf(first) });
}

/** Words of a class attribute, cut at signs, digits and inner capitals, in lower case. */
export function classWords(classes: string): ReadonlySet<string> {
  const words = classes.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
  return new Set(words.map((word) => word.toLowerCase()));
}
