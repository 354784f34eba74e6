import { attributeOf, type HtmlElement } from '../markup/tree.js';
import type { MarkedElement } from './grid-notation.js';
import type { GridPart, PlannedGrid } from './planned-grid.js';

/**
 * The table that an element with `display: grid` and a list of column tracks makes of its children, row after row.
 * None where children take rows or named places by themselves.
 */
export function planTracks(parent: HtmlElement, children: readonly (MarkedElement | null)[]): PlannedGrid[] {
  const style = attributeOf(parent, 'style') ?? '';
  const columnCount = /display\s*:\s*(?:inline-)?grid/i.test(style) ? trackCount(style) : 0;
  const first = children[0]?.element;
  const last = children.at(-1)?.element;
  if (columnCount < 2 || first === undefined || last === undefined) return [];
  const parts = new Map<HtmlElement, GridPart>();
  let column = columnCount;
  let rowCount = 0;
  for (const child of children) {
    const width =
      child === null ? null : spannedTracks(attributeOf(child.element, 'style') ?? '', columnCount);
    if (child === null || width === null) return [];
    const beginsRow = column + width > columnCount;
    parts.set(child.element, { role: beginsRow ? 'firstCell' : 'cell', columnSpan: width });
    if (beginsRow) rowCount += 1;
    column = (beginsRow ? 0 : column) + width;
  }
  return rowCount < 2 ? [] : [{ parent, first, last, parts }];
}

/** Columns of `grid-template-columns`: `repeat(10, 1fr)` or `2fr 1fr 80px`; 0 where it is not told. */
function trackCount(style: string): number {
  const template = /grid-template-columns\s*:\s*([^;]+)/i.exec(style)?.[1]?.trim();
  if (template === undefined) return 0;
  const repeated = /^repeat\(\s*(\d{1,3})\s*,[^()]*\)$/i.exec(template)?.[1];
  if (repeated !== undefined) return Number(repeated);
  return /^[^()]*$/.test(template) ? template.split(/\s+/).length : 0;
}

/** Columns that a child takes; null where it is placed in a way that is not followed. */
function spannedTracks(style: string, columnCount: number): number | null {
  if (/grid-(?:row|area)/i.test(style)) return null;
  const column = /grid-column\s*:\s*([^;]+)/i.exec(style)?.[1]?.trim();
  if (column === undefined) return /grid-column-/i.test(style) ? null : 1;
  const span = /^span\s+(\d{1,3})$/i.exec(column)?.[1];
  if (span !== undefined) return Math.min(Number(span), columnCount);
  return /^1\s*\/\s*-1$/.test(column) ? columnCount : null;
}
