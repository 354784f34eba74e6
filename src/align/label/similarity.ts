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

/** Rows of the table of distances, for every call: the last one, the one before it, and the one being filled. */
let beforePrevious = new Uint8Array(MAX_LENGTH + 1);
let previous = new Uint8Array(MAX_LENGTH + 1);
let current = new Uint8Array(MAX_LENGTH + 1);

function editDistance(a: string, b: string): number {
  for (let column = 0; column <= b.length; column += 1) previous[column] = column;
  let [signBefore, signOfA] = [-1, -1];
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    [signBefore, signOfA] = [signOfA, a.charCodeAt(row - 1)];
    for (let column = 1; column <= b.length; column += 1) {
      const signOfB = b.charCodeAt(column - 1);
      let least = previous[column - 1]! + (signOfA === signOfB ? 0 : 1);
      const edited = Math.min(previous[column]!, current[column - 1]!) + 1;
      if (edited < least) least = edited;
      if (column > 1 && signBefore === signOfB && signOfA === b.charCodeAt(column - 2)) {
        least = Math.min(least, beforePrevious[column - 2]! + 1);
      }
      current[column] = least;
    }
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[b.length]!;
}
