/** The figures of a table, row by row. */
export type Figures = readonly (readonly number[])[];

/** Every way to put ordered figures into a row of cells, the other cells counting as 0. */
export function placements(figures: readonly number[], width: number): number[][] {
  if (figures.length > width) return [];
  if (width === 0) return [[]];
  const [first, ...rest] = figures;
  const blank = placements(figures, width - 1).map((row) => [0, ...row]);
  return first === undefined
    ? blank
    : [...placements(rest, width - 1).map((row) => [first, ...row]), ...blank];
}

/** Every way to cut digits into figures without leading zeros. */
export function cuts(digits: string, width: number): number[][] {
  if (width === 0) return digits === '' ? [[]] : [];
  return Array.from({ length: digits.length }, (_, at) => digits.slice(0, at + 1))
    .filter((head) => head === '0' || !head.startsWith('0'))
    .flatMap((head) => cuts(digits.slice(head.length), width - 1).map((row) => [Number(head), ...row]));
}

/** Every table of the small form that its rows allow and in which every sum holds, found by trying all. */
export function everyTable(rows: readonly (readonly number[][])[]): Figures[] {
  const unique = rows.map((ways) => [
    ...new Map(ways.filter(addsUp).map((row) => [row.join(), row])).values(),
  ]);
  return product(unique).filter(isConsistent);
}

function product(rows: readonly (readonly number[][])[]): Figures[] {
  return rows.reduce<Figures[]>(
    (tables, ways) => tables.flatMap((table) => ways.map((row) => [...table, row])),
    [[]],
  );
}

function addsUp(row: readonly number[]): boolean {
  return row.slice(0, -1).reduce((sum, figure) => sum + figure, 0) === row.at(-1);
}

/** The sums across the rows of the small form: details add up to the result, which equals the inflow. */
export function isConsistent(table: Figures): boolean {
  const [inflow, north, south, west, result] = table;
  return (result ?? []).every(
    (figure, column) =>
      (north?.[column] ?? 0) + (south?.[column] ?? 0) + (west?.[column] ?? 0) === figure &&
      inflow?.[column] === figure,
  );
}
