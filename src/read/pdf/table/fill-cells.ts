import type { Glyph } from '../engine/page-content.js';
import { areaOf, middleX, middleY } from '../geometry/box.js';
import { cellAtPoint, type Grid, gridBox } from '../geometry/grid.js';
import { numberRuns } from './number-runs.js';

/** A grid and the characters in each of its cells, in the order of painting. */
export interface FilledGrid {
  readonly grid: Grid;
  readonly glyphs: readonly (readonly Glyph[])[];
}

export interface Filling {
  readonly filled: readonly FilledGrid[];
  /** Characters in no cell. */
  readonly rest: readonly Glyph[];
  /** Numbers that a rule runs through, so that their cells are in doubt. */
  readonly crossing: readonly (readonly Glyph[])[];
}

interface Place {
  readonly grid: number;
  readonly cell: number;
}

type Places = Map<Glyph, Place>;

/** A number belongs to the cell that holds this much of it; with less on each side it stays split, as drawn. */
const MOSTLY = 0.7;

/**
 * Puts every glyph into the innermost cell that holds its middle. The middle of the em box lies half-way up figures and
 * ideographs, whatever their ink.
 */
export function fillCells(grids: readonly Grid[], glyphs: readonly Glyph[]): Filling {
  const places = placeGlyphs(grids, glyphs);
  const crossing = numberRuns([...places.keys()]).filter((run) => isSplit(run, places));
  for (const run of crossing) keepTogether(run, places);
  const filled = grids.map((grid) => ({ grid, glyphs: grid.cells.map((): Glyph[] => []) }));
  const rest: Glyph[] = [];
  for (const glyph of glyphs) {
    const place = places.get(glyph);
    if (place === undefined) rest.push(glyph);
    else filled[place.grid]?.glyphs[place.cell]?.push(glyph);
  }
  return { filled, rest, crossing };
}

function placeGlyphs(grids: readonly Grid[], glyphs: readonly Glyph[]): Places {
  const inward = grids
    .map((grid, index) => ({ grid, index, area: areaOf(gridBox(grid)) }))
    .sort((a, b) => a.area - b.area);
  const places: Places = new Map();
  for (const glyph of glyphs) {
    for (const { grid, index } of inward) {
      const cell = cellAtPoint(grid, middleX(glyph.box), middleY(glyph.box));
      if (cell < 0) continue;
      places.set(glyph, { grid: index, cell });
      break;
    }
  }
  return places;
}

function isSplit(run: readonly Glyph[], places: Places): boolean {
  const [first] = run;
  const home = first && places.get(first);
  return run.some((glyph) => !isSame(places.get(glyph), home));
}

function isSame(a: Place | undefined, b: Place | undefined): boolean {
  return a?.grid === b?.grid && a?.cell === b?.cell;
}

function keepTogether(run: readonly Glyph[], places: Places): void {
  const total = widthOf(run);
  for (const candidate of run) {
    const place = places.get(candidate);
    const held = run.filter((glyph) => isSame(places.get(glyph), place));
    if (place === undefined || widthOf(held) < MOSTLY * total) continue;
    for (const glyph of run) places.set(glyph, place);
    return;
  }
}

function widthOf(run: readonly Glyph[]): number {
  return run.reduce((sum, glyph) => sum + glyph.box[2] - glyph.box[0], 0);
}
