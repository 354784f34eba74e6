import { type Grid, gridBox, gridOf, type IsClear } from '../../ruled/grid.js';
import type { Ruling } from '../../ruled/ruling.js';
import type { Box, Glyph } from '../engine/page-content.js';
import { contains, middleX, middleY } from '../geometry/box.js';
import { closeGaps } from '../geometry/close-gaps.js';
import { closeOpenSides } from '../geometry/close-open-sides.js';
import type { TextRegion } from '../unruled/regions/table-regions.js';
import { fillCells } from './fill-cells.js';
import { withoutStrayLevels } from './stray-levels.js';

/** What is drawn on a page besides its text. */
export interface DrawnMarks {
  /** Ruling lines, one set for each table drawn. */
  readonly components: readonly Ruling[];
  /** Rectangles painted behind text. */
  readonly fills: readonly Box[];
}

/** A grid, and how far the page shows it. */
export interface FoundGrid {
  readonly grid: Grid;
  readonly ruling: Ruling;
  /** True where a row was open at its top or bottom and has been closed. */
  readonly openRow: boolean;
  /** True where columns or rows were found from the text. */
  readonly implied: boolean;
  /** The text that shows the columns of the table, where no lines bound them; null where they do. */
  readonly region: TextRegion | null;
}

/** The tables that are drawn, and the lines that bound no cells. */
export interface DrawnGrids {
  readonly grids: FoundGrid[];
  readonly loose: Ruling;
}

/** Boxes of one cell on a page beyond which they are the cells of a table that are drawn apart. */
const MOST_FRAMES = 5;

/** Figures in fewer shaded cells than this: the shading is that of headers, not of the table. */
const FEWEST_SHADED_FIGURES = 4;

/**
 * The tables that lines bound, those of which every cell is a frame of its own, and those of which every cell is shaded;
 * and what is left: underlines, frames, level lines without uprights.
 */
export function drawnGrids(
  { components, fills }: DrawnMarks,
  glyphs: readonly Glyph[],
  isClear: IsClear,
): DrawnGrids {
  const grids: FoundGrid[] = [];
  const frames: { readonly component: Ruling; readonly box: Box }[] = [];
  const lines: Ruling[] = [];
  for (const component of components) {
    const { ruling, grid, openRow } = drawnGrid(component, glyphs, isClear);
    if (grid === null) lines.push(component);
    else if (isFrame(grid)) frames.push({ component, box: gridBox(grid) });
    else grids.push({ grid, ruling, openRow, implied: false, region: null });
  }
  const boxes = frames.map(({ box }) => box);
  grids.push(...gridsOfBoxes(outside(boxes, grids), isClear));
  grids.push(...shadedGrids(outside(fills, grids), glyphs, isClear));
  if (frames.length <= MOST_FRAMES) lines.push(...frames.map(({ component }) => component));
  return {
    grids,
    loose: {
      levels: lines.flatMap((component) => component.levels),
      uprights: lines.flatMap((component) => component.uprights),
    },
  };
}

function drawnGrid(component: Ruling, glyphs: readonly Glyph[], isClear: IsClear) {
  const { ruling, openRow } = closeOpenSides(component);
  const grid = gridOf(ruling, isClear);
  const mended = grid === null ? null : withoutStrayLevels(ruling, grid, glyphs);
  return mended === null
    ? { ruling, grid, openRow }
    : { ruling: mended, grid: gridOf(mended, isClear), openRow };
}

/** True for what is drawn as one box: a frame around a page or a notice, not a table. */
export function isFrame(grid: Grid): boolean {
  return grid.cells.length < 2;
}

function gridsOfBoxes(boxes: readonly Box[], isClear: IsClear): FoundGrid[] {
  return closeGaps(boxes).flatMap((ruling) => {
    const grid = gridOf(ruling, isClear);
    return grid === null || isFrame(grid)
      ? []
      : [{ grid, ruling, openRow: false, implied: false, region: null }];
  });
}

/** The boxes in no table: fields to type in stand in cells, and shaded cells are within their borders. */
function outside(boxes: readonly Box[], grids: readonly FoundGrid[]): Box[] {
  const tables = grids.map(({ grid }) => gridBox(grid));
  return boxes.filter((box) => !tables.some((table) => contains(table, middleX(box), middleY(box))));
}

function shadedGrids(fills: readonly Box[], glyphs: readonly Glyph[], isClear: IsClear): FoundGrid[] {
  const found = gridsOfBoxes(fills, isClear);
  if (found.length === 0) return [];
  const { filled } = fillCells(
    found.map(({ grid }) => grid),
    glyphs,
  );
  return found.filter(({ grid }, index) => {
    const cells = filled[index]?.glyphs ?? [];
    return isTiled(grid, fills) && cells.filter(isFigure).length >= FEWEST_SHADED_FIGURES;
  });
}

/** True where the shading leaves no part of the table out, as stripes do. */
function isTiled(grid: Grid, fills: readonly Box[]): boolean {
  const box = gridBox(grid);
  const within = fills.filter((fill) => contains(box, middleX(fill), middleY(fill)));
  const covered = grid.cells.filter((cell) =>
    within.some((fill) => contains(fill, middleX(cell.box), middleY(cell.box))),
  );
  return grid.ys.length > 2 && covered.length === grid.cells.length;
}

/** True for the characters of a cell that holds a figure or a dash. */
export function isFigure(cell: readonly Glyph[]): boolean {
  return cell.length > 0 && cell.every((glyph) => /[\d.,\-—–/]/.test(glyph.text));
}
