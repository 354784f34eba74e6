import { childElements, type HtmlElement } from '../markup/tree.js';
import { type GridBox, itemOf, templateOf } from './grid-lines.js';
import type { MarkedElement } from './grid-notation.js';
import { placeItems } from './grid-placement.js';
import { boxesOfPlaces } from './placed-boxes.js';
import type { GridPart, PlannedGrid } from './planned-grid.js';

type Children = readonly (MarkedElement | null)[];

/**
 * The table that an element makes of its children by the places that styles give them: on the lines of a CSS grid, in
 * named places or one after the other, or as boxes at distances from its corner. None where two would lie on each other.
 */
export function planPlaced(parent: MarkedElement, children: Children, marked: Marked): PlannedGrid[] {
  const isGrid = /^(?:inline-)?grid$/.test(parent.shown.display ?? '');
  const items = isGrid ? withoutWrappers(children, marked) : children.filter((child) => child !== null);
  if (items === null || (!isGrid && items.length < children.length)) return [];
  const boxes = isGrid ? boxesOfGrid(parent, items) : boxesOfPlaces(items.map(({ placing }) => placing));
  if (boxes === null || !isTable(boxes)) return [];
  const parts = new Map<HtmlElement, GridPart>();
  for (const child of children) if (child !== null) parts.set(child.element, { role: 'wrapper' });
  for (const [at, { element }] of items.entries()) parts.set(element, { role: 'box', box: boxes[at]! });
  const shown = children.filter((child) => child !== null);
  return [{ parent: parent.element, first: shown[0]!.element, last: shown.at(-1)!.element, parts }];
}

type Marked = (element: HtmlElement) => MarkedElement;

/** The items of a grid: its children, or what stands in those that have no box of their own; null where text stands there. */
function withoutWrappers(children: Children, marked: Marked): MarkedElement[] | null {
  const items: MarkedElement[] = [];
  for (const child of children) {
    if (child === null) return null;
    if (child.shown.display !== 'contents') items.push(child);
    else items.push(...childElements(child.element).map(marked).filter(isShown));
  }
  return items;
}

function isShown({ shown }: MarkedElement): boolean {
  return shown.display !== 'none';
}

function boxesOfGrid(parent: MarkedElement, children: readonly MarkedElement[]): GridBox[] | null {
  const template = templateOf(parent.placing);
  if (template === null) return null;
  const items = children.map(({ placing }) => itemOf(placing, template)).filter((item) => item !== null);
  if (items.length < children.length) return null;
  const reached = items.map(({ column, columnSpan }) => (column ?? 0) + columnSpan);
  return placeItems(items, Math.max(template.columnCount, ...reached));
}

function isTable(boxes: readonly GridBox[]): boolean {
  const rows = new Set(boxes.map(({ row }) => row));
  const columns = new Set(boxes.map(({ column }) => column));
  return rows.size >= 2 && columns.size >= 2;
}
