import { kindOfTag } from '../markup/tags.js';
import { attributeOf, type HtmlElement, isElement, isText } from '../markup/tree.js';
import type { DisplayOf } from '../style/display.js';
import {
  classWords,
  GRID_NOTATIONS,
  type GridNotation,
  type MarkedElement,
  type Styles,
} from './grid-notation.js';
import { planPlaced } from './plan-placed.js';
import type { GridPart, PlannedGrid } from './planned-grid.js';
import { requestedColumnSpan } from './spans.js';
import { inVisualOrder } from './visual-order.js';

/**
 * Finds the tables that an element makes of its children: by the places that styles give them, by ARIA roles, by CSS table
 * display, by class words of rows and cells, by flex rows, lists or lines of boxes of equal length. Rows that hold text
 * outside their cells are none.
 */
export function planGrids(parent: HtmlElement, styles: Styles): PlannedGrid[] {
  if (!holdsMarks(parent, styles)) return [];
  const marked = markedElement(parent, styles);
  const children = shownChildren(parent, styles);
  const placed = planPlaced(marked, children, (element) => markedElement(element, styles));
  if (placed.length > 0) return placed;
  for (const notation of GRID_NOTATIONS) {
    const grids = rowRuns(marked, children, notation, styles).flatMap((run) =>
      planRun(parent, run, notation),
    );
    if (grids.length > 0) return grids;
  }
  return [];
}

const NEVER_ROWS = new Set(
  'p a img br hr h1 h2 h3 h4 h5 h6 b strong em i u font input table tbody tr td th script style link'.split(
    ' ',
  ),
);

const LISTS = new Set('ul ol dl'.split(' '));

/** Cheap test that spares ordinary cells and articles the search: a role or a display property counts for two marks. */
function holdsMarks(parent: HtmlElement, { displayOf, placingOf }: Styles): boolean {
  let marks = 0;
  let first: HtmlElement | null = null;
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    first ??= child;
    marks += marksOf(child, displayOf);
    if (marks >= 2) return true;
  }
  if (first === null) return false;
  return displayOf(parent).display?.endsWith('grid') || placingOf(first).has('position');
}

function marksOf(child: HtmlElement, displayOf: DisplayOf): number {
  const ofBox = beginsWithBox(child) ? 1 : 0;
  if (NEVER_ROWS.has(child.tagName)) return ofBox;
  if (attributeOf(child, 'role') !== undefined || displayOf(child).display !== null) return 2;
  const isMarked =
    attributeOf(child, 'class') !== undefined ||
    attributeOf(child, 'style') !== undefined ||
    LISTS.has(child.tagName);
  return ofBox + (isMarked ? 1 : 0);
}

/** A paragraph, too, is a row where its markup makes a box of what it begins with. */
function beginsWithBox({ childNodes }: HtmlElement): boolean {
  const first = childNodes.find((node) => isElement(node));
  return first !== undefined && /display\s*:\s*inline-/i.test(attributeOf(first, 'style') ?? '');
}

function markedElement(element: HtmlElement, { displayOf, placingOf }: Styles): MarkedElement {
  const words = classWords(attributeOf(element, 'class') ?? '');
  return { element, shown: displayOf(element), placing: placingOf(element), words };
}

/** The children that are seen; null stands for text between them. */
function shownChildren(parent: HtmlElement, styles: Styles): (MarkedElement | null)[] {
  const children: (MarkedElement | null)[] = [];
  for (const node of parent.childNodes) {
    if (isText(node) && node.value.trim() !== '') children.push(null);
    if (!isElement(node) || kindOfTag(node.tagName) === 'ignored') continue;
    const child = markedElement(node, styles);
    if (child.shown.display !== 'none') children.push(child);
  }
  return children;
}

/** A row and the parts of it, or a group of rows. */
interface RunPart {
  readonly element: HtmlElement;
  readonly isGroup: boolean;
  readonly rows: readonly { readonly element: HtmlElement; readonly cells: readonly HtmlElement[] }[];
}

function rowRuns(
  parent: MarkedElement,
  children: readonly (MarkedElement | null)[],
  notation: GridNotation,
  styles: Styles,
): RunPart[][] {
  const runs: RunPart[][] = [];
  let run: RunPart[] = [];
  for (const child of [...children, null]) {
    const part = child === null ? null : runPart(child, parent, notation, styles);
    if (part !== null) run.push(part);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return runs;
}

function runPart(
  child: MarkedElement,
  parent: MarkedElement,
  notation: GridNotation,
  styles: Styles,
): RunPart | null {
  if (notation.isRow(child, parent, styles)) {
    const cells = cellsOf(child, notation, styles);
    return cells === null
      ? null
      : { element: child.element, isGroup: false, rows: [{ element: child.element, cells }] };
  }
  if (!notation.isGroup(child)) return null;
  const rows = shownChildren(child.element, styles).map((row) => {
    const cells = row === null || !notation.isRow(row, child, styles) ? null : cellsOf(row, notation, styles);
    return row === null || cells === null ? null : { element: row.element, cells };
  });
  const sound = rows.filter((row) => row !== null);
  return sound.length === 0 || sound.length < rows.length
    ? null
    : { element: child.element, isGroup: true, rows: sound };
}

/**
 * All elements in a row that has a marked cell are its cells, from left to right; in some notations all must be marked. Null where there is none
 * or where text stands between them.
 */
function cellsOf(row: MarkedElement, notation: GridNotation, styles: Styles): HtmlElement[] | null {
  const cells: MarkedElement[] = [];
  let markedCount = 0;
  for (const child of shownChildren(row.element, styles)) {
    if (child === null) return null;
    if (kindOfTag(child.element.tagName) === 'break') continue;
    if (notation.isCell(child, row)) markedCount += 1;
    cells.push(child);
  }
  const isMarked = notation.mustMarkAll ? markedCount === cells.length : markedCount > 0;
  return isMarked ? inVisualOrder(row, cells).map(({ element }) => element) : null;
}

function planRun(parent: HtmlElement, run: readonly RunPart[], notation: GridNotation): PlannedGrid[] {
  const rows = run.flatMap((part) => part.rows);
  const lengths = rows.map((row) => row.cells.length).filter((length) => length >= 2);
  const isEven = lengths.every((length) => length === lengths[0]);
  const first = run[0]?.element;
  const last = run.at(-1)?.element;
  if (lengths.length < notation.leastRows || (notation.mustBeEven && !isEven)) return [];
  if (first === undefined || last === undefined) return [];
  const parts = new Map<HtmlElement, GridPart>();
  for (const part of run) if (part.isGroup) parts.set(part.element, { role: 'rowGroup' });
  for (const row of rows) {
    parts.set(row.element, { role: 'row' });
    for (const [place, cell] of row.cells.entries())
      parts.set(cell, { role: 'cell', columnSpan: requestedColumnSpan(cell), place });
  }
  return [{ parent, first, last, parts }];
}
