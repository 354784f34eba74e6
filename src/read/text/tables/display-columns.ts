import { displayColumns } from '../../../model/display-width.js';

/**
 * For each line the column in which each of its signs stands on a terminal. What may be as wide as one digit or as two is
 * taken to be as wide as makes more of the lines end in one column.
 */
export function columnsOf(lines: readonly string[]): number[][] {
  const [narrow, wide] = ([1, 2] as const).map((width) => lines.map((line) => columnsWith(line, width)));
  return evenness(wide!) > evenness(narrow!) ? wide! : narrow!;
}

/** The column in which each sign of a line stands, if what may be as wide as one digit or as two is as wide as `either`. */
export function columnsWith(line: string, either: 1 | 2): number[] {
  return displayColumns(line, { wide: 2, either }).slice(0, -1);
}

/** How many lines end in the column in which most do. */
function evenness(columns: readonly (readonly number[])[]): number {
  const counts = new Map<number, number>();
  for (const line of columns) counts.set(line.at(-1) ?? 0, (counts.get(line.at(-1) ?? 0) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
