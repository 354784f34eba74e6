/** Groups in the order in which their keys first come; the members of each keep their order. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The number that comes most often, the first of several that come as often; 0 of none. */
export function commonest(numbers: readonly number[]): number {
  const votes = new Map<number, number>();
  for (const number of numbers) votes.set(number, (votes.get(number) ?? 0) + 1);
  return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best), [0, 0])[0];
}
