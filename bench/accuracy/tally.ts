import type { CellKind, Judgement } from './judge.js';

/** What came out of the documents of a family. */
export interface Tally {
  documents: number;
  perfect: number;
  silent: number;
  falseFindings: number;
  certainButWrong: number;
  readonly cells: Record<CellKind, { count: number; exact: number }>;
}

/** A tally of no documents. */
export function emptyTally(): Tally {
  const none = () => ({ count: 0, exact: 0 });
  return {
    documents: 0,
    perfect: 0,
    silent: 0,
    falseFindings: 0,
    certainButWrong: 0,
    cells: { table2: none(), zero: none(), number: none(), unprinted: none() },
  };
}

/** Counts a document. */
export function count(tally: Tally, judgement: Judgement): void {
  tally.documents += 1;
  if (judgement.isPerfect) tally.perfect += 1;
  if (judgement.isSilent) tally.silent += 1;
  if (judgement.falseFindings.length > 0) tally.falseFindings += 1;
  if (judgement.certainButWrong.length > 0) tally.certainButWrong += 1;
  for (const kind of Object.keys(tally.cells) as CellKind[]) {
    tally.cells[kind].count += judgement.cells[kind].count;
    tally.cells[kind].exact += judgement.cells[kind].exact;
  }
}

/** Tallies together. */
export function sum(tallies: readonly Tally[]): Tally {
  const total = emptyTally();
  for (const tally of tallies) {
    for (const key of ['documents', 'perfect', 'silent', 'falseFindings', 'certainButWrong'] as const)
      total[key] += tally[key];
    for (const kind of Object.keys(total.cells) as CellKind[]) {
      total.cells[kind].count += tally.cells[kind].count;
      total.cells[kind].exact += tally.cells[kind].exact;
    }
  }
  return total;
}

/** All cells of a tally, whatever their truth. */
export function cellsOf({ cells }: Tally): { readonly count: number; readonly exact: number } {
  const kinds = Object.values(cells);
  return {
    count: kinds.reduce((total, kind) => total + kind.count, 0),
    exact: kinds.reduce((total, kind) => total + kind.exact, 0),
  };
}
