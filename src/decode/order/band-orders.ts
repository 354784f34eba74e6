import { beside, compositions, compositionsUpTo, stripPlaces } from './strips.js';

/** Figures of a table in the order of the page, to be laid over its rows and columns. */
export interface OrderedFigures {
  readonly values: readonly number[];
  readonly rows: number;
  readonly columns: number;
  /** What each column counts in the sum of a row, which is zero. */
  readonly factors: readonly number[];
}

/** Rows next to each other that a page prints as a block of their own, and for each of their cells the index of its figure. */
export interface BandOrder {
  readonly from: number;
  readonly to: number;
  readonly places: readonly number[];
}

/** How far blocks are cut: into strips, or into strips and blocks below each other beside them. */
export type Depth = 'strips' | 'blocks';

/** Rows of a search; a table that takes more has too many readings for any to be believed. */
const MOST_STEPS = 3_000_000;
/** Orders of one block. */
const MOST_ORDERS = 500;

/** Figures that can be read in more ways than can be looked at. */
export class TooManyOrders extends Error {}

/** Part of a table: rows, the columns from one on, and the index of its first figure. */
interface Region {
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly start: number;
}

/**
 * Every block of rows of a table, with each order in which programs that take a page apart by its gaps may have printed it so
 * that the sums of its rows hold: a row; strips beside each other, each from its first row to its last; or strips, and beside
 * them blocks below each other. Orders that give the same figures are one.
 *
 * @throws TooManyOrders where the figures are too much alike
 */
export function bandOrders(figures: OrderedFigures, depth: Depth): BandOrder[] {
  const search = new BandSearch(figures, depth);
  const bands: BandOrder[] = [];
  for (let from = 0; from < figures.rows; from += 1)
    for (let to = from + 1; to <= figures.rows; to += 1)
      for (const places of search.band(from, to)) bands.push({ from, to, places });
  return bands;
}

class BandSearch {
  private steps = 0;

  constructor(
    private readonly figures: OrderedFigures,
    private readonly depth: Depth,
  ) {}

  band(from: number, to: number): number[][] {
    const { columns } = this.figures;
    const whole = { from, to, column: 0, start: from * columns };
    const found = this.strips(whole, null);
    for (const widths of to - from === 1 || this.depth === 'strips' ? [] : compositionsUpTo(columns - 1)) {
      const used = widths.reduce((sum, width) => sum + width, 0);
      if (columns - used < 2) continue;
      const left = stripPlaces(whole.start, to - from, widths);
      const sums = this.sumsOf(left, to - from, 0, used);
      const rest = { from, to, column: used, start: whole.start + left.length };
      for (const right of this.blocks(rest, sums)) found.push(beside(left, used, right, columns - used));
    }
    return this.distinct(found);
  }

  /** Orders of a block in strips from the first row to the last. */
  private strips(region: Region, sums: readonly number[] | null): number[][] {
    const { from, to, column, start } = region;
    const width = this.figures.columns - column;
    const all = to - from === 1 ? [[width]] : compositions(width);
    const found: number[][] = [];
    for (const widths of all) {
      if (widths.length === 1 && to - from > 1) continue;
      if (this.holds(start, to - from, column, widths, sums))
        found.push(stripPlaces(start, to - from, widths));
    }
    return found;
  }

  /** Orders of blocks below each other, more than one. */
  private blocks({ from, to, column, start }: Region, sums: readonly number[]): number[][] {
    const width = this.figures.columns - column;
    const below: number[][][] = [];
    below[to] = [[]];
    for (let at = to - 1; at >= from; at -= 1) {
      const found: number[][] = [];
      for (let end = at + 1; end <= to; end += 1) {
        if (below[end]!.length === 0 || (at === from && end === to)) continue;
        const block = { from: at, to: end, column, start: start + (at - from) * width };
        for (const first of this.strips(block, sums.slice(at - from, end - from)))
          for (const rest of below[end]!) found.push([...first, ...rest]);
      }
      below[at] = this.distinct(found);
    }
    return below[from]!;
  }

  /** Whether every row of a block in strips adds up with what stands to the left of it. */
  private holds(
    start: number,
    height: number,
    column: number,
    widths: readonly number[],
    sums: readonly number[] | null,
  ): boolean {
    const { values, factors } = this.figures;
    for (let row = 0; row < height; row += 1) {
      this.step();
      let sum = sums?.[row] ?? 0;
      let at = start;
      let factor = column;
      for (const width of widths) {
        for (let cell = 0; cell < width; cell += 1)
          sum += factors[factor++]! * values[at + row * width + cell]!;
        at += width * height;
      }
      if (sum !== 0) return false;
    }
    return true;
  }

  private sumsOf(places: readonly number[], height: number, column: number, width: number): number[] {
    const { values, factors } = this.figures;
    return Array.from({ length: height }, (_, row) => {
      let sum = 0;
      for (let at = 0; at < width; at += 1) sum += factors[column + at]! * values[places[row * width + at]!]!;
      return sum;
    });
  }

  private step(): void {
    this.steps += 1;
    if (this.steps > MOST_STEPS) throw new TooManyOrders();
  }

  private distinct(orders: readonly number[][]): number[][] {
    if (orders.length < 2) return [...orders];
    const { values } = this.figures;
    const byValues = new Map(orders.map((order) => [order.map((place) => values[place]).join(), order]));
    if (byValues.size > MOST_ORDERS) throw new TooManyOrders();
    return [...byValues.values()];
  }
}
