import type { CellReadings, FormReading, UnplacedRow } from '../../model/reading.js';
import { foldFigures } from './figure.js';

/** How a report prints its figures, as far as the rows that were left open show it. */
export interface Habits {
  /** Signs run together and are too few for each cell to have one: blanks leave no trace. */
  readonly losesBlanks: boolean;
  /** A row prints nothing at all, or adds up with blanks only: then others may have blanks, of which no sum tells. */
  readonly mayLoseBlanks: boolean;
  /** Where nothing is to be told a dash is printed, so that a dash before digits need not be a minus. */
  readonly printsDashes: boolean;
}

/** A dash that is no minus: no digit follows that a figure begins with. A stroke is never one. */
const LONE_DASH = /[-–—−](?![1-9１-９])|\//u;
/** What no cell consists of. */
const NO_SIGN = /[^\d\-–—−/]/gu;

/**
 * What the open rows of a report show of its habits.
 *
 * @param rows the cells of every row of the form as the report prints it
 */
export function habitsOf({ unplaced, cells }: FormReading, rows: readonly (readonly string[])[]): Habits {
  const glued = unplaced.filter(({ separators }) => separators === 'lost');
  return {
    losesBlanks: glued.some(hasTooFewSigns),
    mayLoseBlanks: glued.length > 0 && rows.some((row) => printsNothing(row, cells)),
    printsDashes: unplaced.some((row) => LONE_DASH.test(textOf(row))) || hasDash(cells),
  };
}

function hasTooFewSigns(row: UnplacedRow): boolean {
  const signs = foldFigures(textOf(row)).replace(NO_SIGN, '').length;
  return signs > 0 && signs < row.cells.length;
}

/** A row of several cells of which nothing is on the page. That of one cell may be left out on its own. */
function printsNothing(row: readonly string[], cells: CellReadings): boolean {
  return row.length > 1 && row.every((cell) => cells.get(cell)?.state === 'blank');
}

function textOf({ pieces }: UnplacedRow): string {
  return pieces.map(({ text }) => text).join('');
}

function hasDash(cells: CellReadings): boolean {
  return [...cells.values()].some(({ state }) => state === 'dash');
}
