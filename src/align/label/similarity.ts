/** Labels longer than this are compared by their beginnings: no label of a form has more than 60 signs. */
const MAX_LENGTH = 80;

/**
 * How alike two folded labels are, from 0 to 1: one minus the edit distance (insertions, deletions, substitutions,
 * swaps of neighbours) over the longer length.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const [first, second] = [a.slice(0, MAX_LENGTH), b.slice(0, MAX_LENGTH)];
  const longer = Math.max(first.length, second.length);
  return 1 - editDistance(first, second) / longer;
}

function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, beforePrevious[column - 2]! + 1);
      current.push(least);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length]!;
}
