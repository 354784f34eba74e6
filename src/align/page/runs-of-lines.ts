import type { PageLine } from './page-line.js';

/** What is read of lines right below each other in one block, run by run; a line of which nothing is read ends a run. */
export function runsOfLines<Read>(
  lines: readonly PageLine[],
  read: (line: PageLine) => Read | null,
): Read[][] {
  const runs: Read[][] = [];
  let openIn: number | null = null;
  for (const line of lines) {
    const own = read(line);
    if (own !== null && openIn === line.block) runs.at(-1)!.push(own);
    else if (own !== null) runs.push([own]);
    openIn = own === null ? null : line.block;
  }
  return runs;
}
