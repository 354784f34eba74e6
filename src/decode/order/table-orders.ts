import { type BandOrder, bandOrders, type Depth, type OrderedFigures, TooManyOrders } from './band-orders.js';
import { shuffledRow } from './shuffled-row.js';

/** A sum over cells of a table, which is zero: the factor of each cell, by its place row by row. */
export type CrossSum = ReadonlyMap<number, number>;

/** Sums that are open behind some of the rows, and the blocks that lead there. */
interface State {
  readonly open: readonly number[];
  readonly steps: { readonly before: State; readonly band: BandOrder }[];
}

/** Steps from state to state. */
const MOST_STEPS = 300_000;
/** The total and what is carried over: of each column they are as much as what was received. */
const LAST_ROWS = 2;
/** Of the rows that an order moves so many have to add up of more than two figures. */
const MOST_PROVED = 0.7;

/** What the text tells of the order of a table. */
export interface KnownOrder {
  /** Whether the figures of the first row may stand in any order. */
  readonly isFirstRowLoose: boolean;
  /** How many figures stand at the head of the table without words among them. */
  readonly together: number;
}

/**
 * The orders of the figures of a table with which every sum of its rows and across them holds.
 *
 * @returns for each cell, row by row, the index of a figure for each value that it has in some order; null where there is no
 *   order, or none that its sums prove
 */
export function tableOrders(
  figures: OrderedFigures,
  across: readonly CrossSum[],
  known: KnownOrder,
): number[][] | null {
  const end = endState('strips', figures, across, known) ?? deepState(figures, across, known);
  if (end === null) return null;
  const places = placesIn(end, figures);
  return isProved(places, figures, known) ? places : null;
}

/** Of figures most of which are zero the sums hold in too many orders for more than the plain ones to be looked at. */
function deepState(figures: OrderedFigures, across: readonly CrossSum[], known: KnownOrder): State | null {
  const { values } = figures;
  const isDense = values.filter((value) => value !== 0).length > values.length / 2;
  return isDense ? endState('blocks', figures, across, known) : null;
}

/** The state behind the last row in which no sum is open. */
function endState(
  depth: Depth,
  figures: OrderedFigures,
  across: readonly CrossSum[],
  known: KnownOrder,
): State | null {
  const { rows } = figures;
  const bands = bandsOf(depth, figures, known);
  if (bands === null) return null;
  const states: Map<string, State>[] = Array.from({ length: rows + 1 }, () => new Map());
  const zero = across.map(() => 0);
  states[0]!.set(zero.join(), { open: zero, steps: [] });
  let count = 0;
  for (const band of bands) {
    const adds = addsOf(band, figures, across);
    for (const before of states[band.from]!.values()) {
      const open = before.open.map((sum, at) => sum + adds[at]!);
      const key = open.join();
      const state = states[band.to]!.get(key) ?? { open, steps: [] };
      state.steps.push({ before, band });
      states[band.to]!.set(key, state);
      count += 1;
      if (count > MOST_STEPS) return null;
    }
  }
  return states[rows]!.get(zero.join()) ?? null;
}

/**
 * The blocks of a table. Where words stand among the figures of one at its head, these are labels of columns, and nothing says that
 * the columns come in their order, but sums that go on in another block.
 */
function bandsOf(
  depth: Depth,
  figures: OrderedFigures,
  { isFirstRowLoose, together }: KnownOrder,
): readonly BandOrder[] | null {
  try {
    const isOrdered = ({ from, to }: BandOrder) =>
      from > 0 || to <= figures.rows - LAST_ROWS || to * figures.columns <= together;
    const bands = bandOrders(figures, depth).filter(isOrdered);
    return isFirstRowLoose ? [...shuffledRow(figures), ...bands] : bands;
  } catch (error) {
    if (error instanceof TooManyOrders) return null;
    throw error;
  }
}

function addsOf(
  { from, places }: BandOrder,
  { values, columns }: OrderedFigures,
  across: readonly CrossSum[],
): number[] {
  return across.map((sum) =>
    places.reduce((total, place, at) => total + (sum.get(from * columns + at) ?? 0) * values[place]!, 0),
  );
}

/** Every figure that a cell has in some order that leads to a state. */
function placesIn(end: State, { values, rows, columns }: OrderedFigures): number[][] {
  const cells = Array.from({ length: rows * columns }, () => new Map<number, number>());
  const seen = new Set<State>([end]);
  for (const state of seen) {
    for (const { before, band } of state.steps) {
      seen.add(before);
      for (const [at, place] of band.places.entries()) {
        const own = cells[band.from * columns + at]!;
        const known = own.get(values[place]!);
        // Of figures that are alike that which stands in its place row by row is taken.
        if (known === undefined || place === band.from * columns + at) own.set(values[place]!, place);
      }
    }
  }
  return cells.map((byValue) => [...byValue.values()]);
}

/**
 * Whether sums prove an order. Zeros, and rows of one figure and its total, add up in many: where figures are not all in the
 * order of the rows, most of the rows that are not have to add up of more than two figures.
 */
function isProved(
  places: readonly (readonly number[])[],
  { values, rows, columns }: OrderedFigures,
  { isFirstRowLoose }: KnownOrder,
): boolean {
  let [moved, proved] = [0, 0];
  for (let row = isFirstRowLoose ? 1 : 0; row < rows; row += 1) {
    const own = places.slice(row * columns, (row + 1) * columns);
    const isMoved = own.some((possible, at) => {
      const inOrder = values[row * columns + at];
      return !possible.some((place) => values[place] === inOrder);
    });
    if (!isMoved) continue;
    moved += 1;
    if (own.filter(([place]) => values[place!] !== 0).length > 2) proved += 1;
  }
  return moved === 0 || proved >= MOST_PROVED * moved;
}
