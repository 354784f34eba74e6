import type { Glyph } from '../engine/page-content.js';
import { closeOpenSides } from '../geometry/close-open-sides.js';
import { type Grid, gridOf, type IsClear } from '../geometry/grid.js';
import type { Ruling } from '../geometry/ruling.js';
import { linesOf } from '../text/glyph-lines.js';
import { toChunkLine } from '../unruled/chunks.js';
import { drawnWithin } from '../unruled/drawn-within.js';
import { ruleRegion } from '../unruled/rule-region.js';
import { tableRegions } from '../unruled/table-regions.js';
import { clearOfText } from './clear-of-text.js';
import { isCoarse } from './coarse-cells.js';
import { type FilledGrid, type Filling, fillCells } from './fill-cells.js';

/** A grid, and how far the page shows it. */
export interface FoundGrid {
  readonly grid: Grid;
  readonly ruling: Ruling;
  /** True where a row was open at its top or bottom and has been closed. */
  readonly openRow: boolean;
  /** True where columns or rows were found from the text. */
  readonly implied: boolean;
}

/** The tables of a page with their characters, and the characters in none. */
export interface FoundTables {
  readonly grids: readonly FoundGrid[];
  readonly filling: Filling;
}

/** Finds the tables of a page: those that are drawn, those drawn in part, and those that only their text shows. */
export function findGrids(
  components: readonly Ruling[],
  glyphs: readonly Glyph[],
  pageWidthPt: number,
): FoundTables {
  const isClear = clearOfText(glyphs);
  const { grids: drawn, loose } = drawnGrids(components, isClear);
  const first = fillCells(
    drawn.map(({ grid }) => grid),
    glyphs,
  );
  const refined = drawn.map((found, index) => refine(found, first.filled[index]));
  const unruled = unruledGrids(first.rest, loose, pageWidthPt);
  const grids = [...refined, ...unruled];
  const unchanged = unruled.length === 0 && refined.every((found, index) => found === drawn[index]);
  return {
    grids,
    filling: unchanged
      ? first
      : fillCells(
          grids.map(({ grid }) => grid),
          glyphs,
        ),
  };
}

/** Boxes of one cell on a page beyond which they are the cells of a table that are drawn apart. */
const MOST_FRAMES = 5;

/** Components that bound cells, and the lines of those that do not: underlines, frames, level lines without uprights. */
function drawnGrids(components: readonly Ruling[], isClear: IsClear): { grids: FoundGrid[]; loose: Ruling } {
  const grids: FoundGrid[] = [];
  const frames: Ruling[] = [];
  const lines: Ruling[] = [];
  for (const component of components) {
    const { ruling, openRow } = closeOpenSides(component);
    const grid = gridOf(ruling, isClear);
    if (grid === null) lines.push(component);
    else if (isFrame(grid)) frames.push(component);
    else grids.push({ grid, ruling, openRow, implied: false });
  }
  const loose = frames.length > MOST_FRAMES ? lines : [...lines, ...frames];
  return {
    grids,
    loose: {
      levels: loose.flatMap((component) => component.levels),
      uprights: loose.flatMap((component) => component.uprights),
    },
  };
}

/** True for what is drawn as one box: a frame around a page or a notice, not a table. */
function isFrame(grid: Grid): boolean {
  return grid.cells.length < 2;
}

/** A drawn table whose cells hold several columns or rows of figures gets the borders that its text implies. */
function refine(found: FoundGrid, filled: FilledGrid | undefined): FoundGrid {
  if (filled === undefined || !isCoarse(filled)) return found;
  const lines = linesOf(filled.glyphs.flat()).map(toChunkLine);
  const { xs } = found.grid;
  const region = { lines, left: xs[0] ?? 0, right: xs[xs.length - 1] ?? 0 };
  const ruling = ruleRegion(region, found.ruling);
  const grid = gridOf(ruling);
  return grid === null ? found : { ...found, grid, ruling, implied: true };
}

function unruledGrids(rest: readonly Glyph[], loose: Ruling, pageWidthPt: number): FoundGrid[] {
  const lines = linesOf(rest.filter((glyph) => glyph.direction === 0));
  return tableRegions(lines, loose.levels, pageWidthPt).flatMap((region) => {
    const { ruling, openRow } = closeOpenSides(ruleRegion(region, drawnWithin(region, loose)));
    const grid = gridOf(ruling);
    return grid === null || isFrame(grid) ? [] : [{ grid, ruling, openRow, implied: true }];
  });
}
