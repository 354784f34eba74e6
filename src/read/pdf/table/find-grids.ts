import { gridBox, gridOf } from '../../ruled/grid.js';
import type { Ruling } from '../../ruled/ruling.js';
import type { Glyph } from '../engine/page-content.js';
import { contains, middleX, middleY } from '../geometry/box.js';
import { closeOpenSides } from '../geometry/close-open-sides.js';
import { linesOf } from '../text/glyph-lines.js';
import { toChunkLine } from '../unruled/chunks.js';
import { withLettersJoined } from '../unruled/letters-apart.js';
import { continuedRegion } from '../unruled/regions/continued-region.js';
import { drawnWithin } from '../unruled/regions/drawn-within.js';
import { extentOf, type TextRegion, tableRegions } from '../unruled/regions/table-regions.js';
import { ruleRegion } from '../unruled/rule-region.js';
import { clearOfText } from './clear-of-text.js';
import { isCoarse } from './coarse-cells.js';
import { type DrawnMarks, drawnGrids, type FoundGrid, isFigure, isFrame } from './drawn-grids.js';
import { type FilledGrid, type Filling, fillCells } from './fill-cells.js';
import { isHeadless } from './headless-body.js';

/** The tables of a page with their characters, and the characters in none. */
export interface FoundTables {
  readonly grids: readonly FoundGrid[];
  readonly filling: Filling;
}

/**
 * Finds the tables of a page: those that are drawn, those drawn in part, and those that only their text shows. `above` is
 * the text of the table that ends the page before, where no lines bound its columns.
 */
export function findGrids(
  marks: DrawnMarks,
  glyphs: readonly Glyph[],
  pageWidthPt: number,
  above: TextRegion | null = null,
): FoundTables {
  const { grids: drawn, loose } = drawnGrids(marks, glyphs, clearOfText(glyphs));
  const first = fillCells(
    drawn.map(({ grid }) => grid),
    glyphs,
  );
  const open = drawn.filter((found, index) => isHeadless(found, first.filled[index], loose, glyphs));
  const bounded = drawn.filter((found) => !open.includes(found));
  const rules = open.length === 0 ? loose : allRules([loose, ...open.map(({ ruling }) => ruling)]);
  const filling = open.length === 0 ? first : null;
  const found = foundTables(bounded, rules, glyphs, pageWidthPt, above, filling);
  const bodies = bounded.filter((_, index) => !isHeaderAlone(found, index, bounded.length));
  return bodies.length === bounded.length ? found : foundTables(bodies, rules, glyphs, pageWidthPt, above);
}

function foundTables(
  drawn: readonly FoundGrid[],
  loose: Ruling,
  glyphs: readonly Glyph[],
  pageWidthPt: number,
  above: TextRegion | null,
  filling: Filling | null = null,
): FoundTables {
  const first =
    filling ??
    fillCells(
      drawn.map(({ grid }) => grid),
      glyphs,
    );
  const refined = drawn.map((found, index) =>
    refine(found, first.filled[index], beginsPage(found, glyphs) ? above : null),
  );
  const unruled = unruledGrids(first, loose, pageWidthPt, above);
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

function allRules(rulings: readonly Ruling[]): Ruling {
  return {
    levels: rulings.flatMap(({ levels }) => levels),
    uprights: rulings.flatMap(({ uprights }) => uprights),
  };
}

/** A body follows the boxes of its header within this. */
const HEADER_GAP_PT = 12;

/**
 * True for a drawn grid without figures on top of a table that only its text shows, or within it: where a header alone has
 * borders, it is read with its body, by the places of the text.
 */
function isHeaderAlone({ grids, filling }: FoundTables, index: number, drawnCount: number): boolean {
  const header = filling.filled[index]!;
  if (header.glyphs.some(isFigure)) return false;
  const [left, bottom, right] = gridBox(header.grid);
  return grids.slice(drawnCount).some(({ grid }) => {
    const [bodyLeft, bodyBottom, bodyRight, bodyTop] = gridBox(grid);
    const isOver = Math.min(right, bodyRight) - Math.max(left, bodyLeft) > (bodyRight - bodyLeft) / 2;
    return isOver && bottom > bodyBottom && bottom - bodyTop < HEADER_GAP_PT;
  });
}

/**
 * A drawn table whose cells hold several columns or rows of figures gets the borders that its text implies, and that of
 * the table `above` where it goes on from the page before.
 */
function refine(found: FoundGrid, filled: FilledGrid | undefined, above: TextRegion | null): FoundGrid {
  if (filled === undefined || !isCoarse(filled)) return found;
  const lines = withLettersJoined(linesOf(filled.glyphs.flat()).map(toChunkLine));
  const { xs } = found.grid;
  const [left, right] = above === null ? [xs[0] ?? 0, xs[xs.length - 1] ?? 0] : extentOf(lines);
  const region = above === null ? { lines, left, right } : continuedRegion({ lines, left, right }, above);
  const ruling = ruleRegion(region, found.ruling);
  const grid = gridOf(ruling);
  return grid === null ? found : { ...found, grid, ruling, implied: true, region };
}

/** True for a grid over which no text stands. */
function beginsPage({ grid }: FoundGrid, glyphs: readonly Glyph[]): boolean {
  const top = glyphs.reduce<Glyph | null>((a, b) => (a === null || b.box[3] > a.box[3] ? b : a), null);
  return top !== null && contains(gridBox(grid), middleX(top.box), middleY(top.box));
}

function unruledGrids(
  { filled, rest }: Filling,
  loose: Ruling,
  pageWidthPt: number,
  above: TextRegion | null,
): FoundGrid[] {
  const lines = linesOf(rest.filter((glyph) => glyph.direction === 0));
  const drawnTop = Math.max(...filled.map(({ grid }) => grid.ys[0] ?? 0));
  return tableRegions(lines, loose.levels, pageWidthPt, above !== null).flatMap((found) => {
    const beginsPage =
      found.lines[0]?.baseline === lines[0]?.baseline && (lines[0]?.baseline ?? 0) > drawnTop;
    const region = beginsPage && above !== null ? continuedRegion(found, above) : found;
    const { ruling, openRow } = closeOpenSides(ruleRegion(region, drawnWithin(region, loose)));
    const grid = gridOf(ruling);
    return grid === null || isFrame(grid) ? [] : [{ grid, ruling, openRow, implied: true, region }];
  });
}
