import { cellAtPoint } from '../../ruled/cell-at-point.js';
import { type Grid, gridBox } from '../../ruled/grid.js';
import type { Glyph } from '../engine/page-content.js';
import { areaOf, middleX, middleY } from '../geometry/box.js';
import { beginsEnumerated } from '../text/enumerator.js';
import { glyphText } from '../text/glyph-text.js';
import { inkSpan } from './ink-span.js';
import { isFigureRun, unbrokenRuns } from './unbroken-runs.js';

/** A grid and the characters in each of its cells, in the order of painting. */
export interface FilledGrid {
  readonly grid: Grid;
  readonly glyphs: readonly (readonly Glyph[])[];
}

/** The characters of a page by the cells that hold them. */
export interface Filling {
  readonly filled: readonly FilledGrid[];
  /** Characters in no cell. */
  readonly rest: readonly Glyph[];
  /** Numbers and texts that a rule runs through, so that their cells are in doubt; the number of an item (2.) is in none. */
  readonly crossing: readonly (readonly Glyph[])[];
}

interface Place {
  readonly grid: number;
  readonly cell: number;
}

type Places = Map<Glyph, Place>;

/** A number belongs to the cell that holds this much of it; with less on each side it stays split, as drawn. */
const MOSTLY = 0.7;

/** A rule cuts through a character when this share of its width lies on each side. */
const CUT_SHARE = 0.15;

/** Characters this near (in font sizes) to a border may be one number with what follows in the next cell. */
const BORDER_GAP = 0.2;

/** Text that begins this near the left border of its cell is set flush left, and runs over on the right. */
const FLUSH_PT = 8;

/**
 * Puts every glyph into the innermost cell that holds its middle. The middle of the em box lies half-way up figures and
 * ideographs, whatever their ink.
 */
export function fillCells(grids: readonly Grid[], glyphs: readonly Glyph[]): Filling {
  const places = placeGlyphs(grids, glyphs);
  const atBorder = [...places].some(([glyph, place]) => isAtBorder(glyph, place, grids));
  const runs = atBorder
    ? unbrokenRuns(
        glyphs.filter((glyph) => places.has(glyph) || isFigureRun([glyph])),
        (glyph) => isCut(glyph, places.get(glyph), grids),
      )
    : [];
  const crossing = runs.filter((run) => isCrossing(run, places, grids));
  for (const run of crossing) keepTogether(run, places, grids);
  const filled = grids.map((grid) => ({ grid, glyphs: grid.cells.map((): Glyph[] => []) }));
  const rest: Glyph[] = [];
  for (const glyph of glyphs) {
    const place = places.get(glyph);
    if (place === undefined) rest.push(glyph);
    else filled[place.grid]?.glyphs[place.cell]?.push(glyph);
  }
  return { filled, rest, crossing: crossing.filter((run) => !beginsEnumerated(glyphText(run))) };
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

/** True for a character so near the side of its cell that what follows it in the next cell could be one text with it. */
function isAtBorder({ box, fontSizePt }: Glyph, place: Place, grids: readonly Grid[]): boolean {
  const cell = grids[place.grid]?.cells[place.cell]?.box;
  if (cell === undefined) return false;
  return Math.min(box[0] - cell[0], cell[2] - box[2]) < BORDER_GAP * fontSizePt;
}

/** True for a number in two cells or half outside of the table, and for text of which a rule cuts through a character: it runs over its border. */
function isCrossing(run: readonly Glyph[], places: Places, grids: readonly Grid[]): boolean {
  const [first] = run;
  const home = first && places.get(first);
  if (run.every((glyph) => isSame(places.get(glyph), home))) return false;
  if (isFigureRun(run)) return true;
  return (
    run.every((glyph) => places.has(glyph)) && run.some((glyph) => isCut(glyph, places.get(glyph), grids))
  );
}

function isCut(glyph: Glyph, place: Place | undefined, grids: readonly Grid[]): boolean {
  const grid = place && grids[place.grid];
  if (grid === undefined) return false;
  const [left, right] = inkSpan(glyph);
  const [, bottom, , top] = glyph.box;
  const margin = CUT_SHARE * (right - left);
  const middle = (bottom + top) / 2;
  return cellAtPoint(grid, left + margin, middle) !== cellAtPoint(grid, right - margin, middle);
}

function isSame(a: Place | undefined, b: Place | undefined): boolean {
  return a?.grid === b?.grid && a?.cell === b?.cell;
}

function keepTogether(run: readonly Glyph[], places: Places, grids: readonly Grid[]): void {
  const home = isFigureRun(run)
    ? (placeOfMost(run, places) ?? placeOfUncut(run, places, grids))
    : placeOfText(run, places, grids);
  if (home !== undefined) for (const glyph of run) places.set(glyph, home);
}

/** The cell that holds most of a number. What stands beyond the outer border can be of no other. */
function placeOfMost(run: readonly Glyph[], places: Places): Place | undefined {
  const inside = run.filter((glyph) => places.has(glyph));
  const total = widthOf(inside);
  return inside
    .map((glyph) => places.get(glyph))
    .find((place) => widthOf(run.filter((glyph) => isSame(places.get(glyph), place))) >= MOSTLY * total);
}

/** The one cell in which those digits of a number stand that no rule runs through. */
function placeOfUncut(run: readonly Glyph[], places: Places, grids: readonly Grid[]): Place | undefined {
  const uncut = run.map((glyph) => ({ glyph, place: places.get(glyph) }));
  const [first, ...others] = uncut.filter(({ glyph, place }) => !isCut(glyph, place, grids));
  if (first === undefined || first.place === undefined || others.length + 1 === run.length) return undefined;
  return others.every(({ place }) => isSame(place, first.place)) ? first.place : undefined;
}

/** The cell in which flush text begins; text set in the middle of its cell runs over on both sides. */
function placeOfText(run: readonly Glyph[], places: Places, grids: readonly Grid[]): Place | undefined {
  const [first] = run;
  const place = first && places.get(first);
  const cell = place && grids[place.grid]?.cells[place.cell];
  if (first !== undefined && cell !== undefined && first.box[0] - cell.box[0] <= FLUSH_PT) return place;
  const middle = run[run.length >> 1];
  return middle && places.get(middle);
}

function widthOf(run: readonly Glyph[]): number {
  return run.reduce((sum, glyph) => sum + glyph.box[2] - glyph.box[0], 0);
}
