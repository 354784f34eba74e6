import type { ZeroSum } from '../../forms/zero-sum.js';
import type { Lattice, Mark } from './lattice.js';

/** One way to read a row: the mark of every cell. */
export type RowReading = readonly Mark[];

/** A sum that is zero over the cells of one row, by their position in it. */
export interface RowSum {
  readonly sum: ZeroSum;
  readonly terms: readonly { readonly index: number; readonly factor: 1 | -1 }[];
}

/** Readings of a row, and whether they are all there are. */
export interface RowReadings {
  readonly readings: readonly RowReading[];
  readonly complete: boolean;
}

/** No row of a report has more readings than this that are worth comparing. */
const MAX_READINGS = 5000;
/** Marks tried before a row is given up. */
const MAX_TRIED = 200_000;

/** Every reading of a row in which all of its own sums hold. */
export function readingsWithSums(lattice: Lattice, sums: readonly RowSum[]): RowReadings {
  return search(lattice, sums);
}

/**
 * Every reading of a row in which some cells are blank, all of its own sums hold, and no sum has both blanks and printed
 * zeros: whoever leaves nothing blank in one cell of a sum does so in the next.
 */
export function readingsWithBlanks(lattice: Lattice, sums: readonly RowSum[]): RowReadings {
  const { readings, complete } = search(lattice, sums, true);
  return { readings: readings.filter((reading) => reading.some(({ state }) => state === 'blank')), complete };
}

/** Every reading of a row, whether its sums hold or not. */
export function allReadings(lattice: Lattice): RowReadings {
  return lattice.count > MAX_READINGS ? { readings: [], complete: false } : search(lattice, []);
}

/** Whether a sum of a row holds in a reading of it. */
export function holds(sum: RowSum, reading: RowReading): boolean {
  return (
    sum.terms.reduce((total, { index, factor }) => total + factor * (reading[index]?.value ?? 0), 0) === 0
  );
}

/**
 * Walks from the last cell to the first: the forms print totals last, and once a total is chosen few figures fit
 * before it.
 */
function search(lattice: Lattice, sums: readonly RowSum[], isUniform = false): RowReadings {
  const endingAt = lattice.marks.map(byEnd);
  const bounds = sums.map((sum) => openRange(lattice, sum));
  const chosen: Mark[] = new Array(lattice.marks.length);
  const readings: RowReading[] = [];
  // Cells, places and open sums from which nothing was found: many ways lead to the same of them.
  const dead = new Set<string>();
  let tried = 0;

  const visit = (
    cell: number,
    end: number,
    left: readonly number[],
    nothing: readonly Nothing[],
  ): boolean => {
    if (cell < 0) {
      if (end === 0) readings.push([...chosen]);
      return readings.length <= MAX_READINGS;
    }
    const state = `${cell} ${end} ${left.join()} ${nothing.join()}`;
    if (dead.has(state)) return true;
    const before = readings.length;
    for (const mark of endingAt[cell]?.get(end) ?? []) {
      if (++tried > MAX_TRIED) return false;
      const next = left.map((sum, index) => sum + (bounds[index]?.factors[cell] ?? 0) * mark.value);
      if (!next.every((sum, index) => within(sum, bounds[index]?.open[cell]))) continue;
      const shown = nothing.map((seen, index) => (bounds[index]?.factors[cell] ? shownAs(mark, seen) : seen));
      if (shown.includes('both')) continue;
      chosen[cell] = mark;
      if (!visit(cell - 1, mark.from, next, shown)) return false;
    }
    if (readings.length === before) dead.add(state);
    return true;
  };
  const complete = visit(
    lattice.marks.length - 1,
    lattice.length,
    sums.map(() => 0),
    isUniform ? sums.map((): Nothing => 'unseen') : [],
  );
  return { readings: complete ? readings.sort(inPageOrder) : [], complete };
}

/** How the cells of a sum show that there is nothing to tell. */
type Nothing = 'unseen' | 'blank' | 'zero' | 'both';

/** The same with one more cell. */
function shownAs({ state, value }: Mark, seen: Nothing): Nothing {
  const own = state === 'blank' ? 'blank' : state === 'number' && value === 0 ? 'zero' : seen;
  return seen === 'unseen' || own === seen ? own : 'both';
}

/** Figures before blanks, short figures before long ones, from the first cell on. */
function inPageOrder(a: RowReading, b: RowReading): number {
  const at = a.findIndex((mark, cell) => mark.to !== b[cell]?.to);
  const [one, other] = [a[at], b[at]];
  if (!one || !other) return 0;
  const isBlank = (mark: Mark) => Number(mark.state === 'blank');
  return isBlank(one) - isBlank(other) || one.to - other.to;
}

function byEnd(marks: readonly Mark[]): Map<number, Mark[]> {
  const ends = new Map<number, Mark[]>();
  for (const mark of marks) ends.set(mark.to, [...(ends.get(mark.to) ?? []), mark]);
  return ends;
}

type Range = readonly [low: number, high: number];

/** What the cells before each cell can still add to a sum, and the factor of every cell. */
function openRange(lattice: Lattice, sum: RowSum): { factors: number[]; open: Range[] } {
  const factors = lattice.marks.map(() => 0);
  for (const { index, factor } of sum.terms) factors[index] = factor;
  let [low, high] = [0, 0];
  const open = lattice.marks.map((marks, cell): Range => {
    const range: Range = [low, high];
    const added = marks.map((mark) => (factors[cell] ?? 0) * mark.value);
    low += Math.min(...added);
    high += Math.max(...added);
    return range;
  });
  return { factors, open };
}

function within(sum: number, open: Range | undefined): boolean {
  return open !== undefined && sum + open[0] <= 0 && sum + open[1] >= 0;
}
