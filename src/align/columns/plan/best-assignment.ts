/**
 * The assignment of rows to distinct columns with the greatest sum of worths (the Hungarian method with potentials, in
 * time rows² x columns). Needs at least as many columns as rows.
 *
 * @param worth `worth[row][column]`
 * @returns for each row the index of its column
 */
export function bestAssignment(worth: readonly (readonly number[])[]): number[] {
  const rows = worth.length;
  const columns = worth[0]?.length ?? 0;
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(columns + 1).fill(0);
  // Column 0 stands for "not assigned yet"; rows and columns count from 1.
  const rowOf = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row += 1) {
    rowOf[0] = row;
    const least = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
    const before = new Array<number>(columns + 1).fill(0);
    const visited = new Array<boolean>(columns + 1).fill(false);
    let at = 0;
    do {
      visited[at] = true;
      const current = rowOf[at]!;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= columns; column += 1) {
        if (visited[column]) continue;
        const cost = -worth[current - 1]![column - 1]! - rowPotential[current]! - columnPotential[column]!;
        if (cost < least[column]!) {
          least[column] = cost;
          before[column] = at;
        }
        if (least[column]! < step) {
          step = least[column]!;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column += 1) {
        if (visited[column]) {
          rowPotential[rowOf[column]!]! += step;
          columnPotential[column]! -= step;
        } else least[column]! -= step;
      }
      at = next;
    } while (rowOf[at] !== 0);
    while (at !== 0) {
      rowOf[at] = rowOf[before[at]!]!;
      at = before[at]!;
    }
  }
  const assigned = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column += 1)
    if (rowOf[column]! > 0) assigned[rowOf[column]! - 1] = column - 1;
  return assigned;
}
