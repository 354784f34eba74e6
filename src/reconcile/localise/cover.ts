import type { LinearRow } from './linear-row.js';

/**
 * How many cells it takes at least to go through every violated sum: each of these needs a cell that changes, and no cell
 * goes through more of them than the busiest does.
 */
export class Cover {
  /** By cell: the violated sums through it. */
  readonly #through: number[][];
  /** By violated sum: how many chosen cells it has. */
  readonly #chosen: Uint8Array;
  readonly #busiest: number;
  #uncovered: number;

  constructor(sums: readonly LinearRow[], cellCount: number) {
    const violated = sums.filter(({ total }) => total !== 0);
    this.#through = Array.from({ length: cellCount }, () => []);
    for (const [sum, { cells }] of violated.entries())
      for (const cell of cells) this.#through[cell]!.push(sum);
    this.#chosen = new Uint8Array(violated.length);
    this.#busiest = this.#through.reduce((most, { length }) => Math.max(most, length), 1);
    this.#uncovered = violated.length;
  }

  add(cell: number): void {
    for (const sum of this.#through[cell]!) if (this.#chosen[sum]!++ === 0) this.#uncovered -= 1;
  }

  remove(cell: number): void {
    for (const sum of this.#through[cell]!) if (--this.#chosen[sum]! === 0) this.#uncovered += 1;
  }

  /** The number of further cells below which some violated sum has none. */
  atLeast(): number {
    return Math.ceil(this.#uncovered / this.#busiest);
  }
}
