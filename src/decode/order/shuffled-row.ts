import type { BandOrder, OrderedFigures } from './band-orders.js';

/**
 * Every order of the figures of the first row with which it adds up. Programs that take a page apart put each of them behind the
 * label of its column, and these in an order of their own.
 */
export function shuffledRow({ values, columns, factors }: OrderedFigures): BandOrder[] {
  const found = new Map<string, BandOrder>();
  const place = (places: readonly number[], sum: number) => {
    const at = places.length;
    if (at === columns) {
      if (sum === 0) found.set(places.map((each) => values[each]).join(), { from: 0, to: 1, places });
      return;
    }
    const tried = new Set<number>();
    for (let each = 0; each < columns; each += 1) {
      if (places.includes(each) || tried.has(values[each]!)) continue;
      tried.add(values[each]!);
      place([...places, each], sum + factors[at]! * values[each]!);
    }
  };
  place([], 0);
  return [...found.values()];
}
