import type { CorrectionOutcome } from '../corrections/index.js';
import type { Finding } from '../model/finding.js';
import type { OpenRow } from '../model/reading.js';
import type { ExplainedIdentity } from './explain-identity.js';

/** What speaks for and against the figure of a cell. */
export interface Chain {
  /** Where the digits of its row can be divided in several ways; null where they cannot. */
  readonly open: OpenCell | null;
  /** Every identity that the cell is part of, in the order of the form. */
  readonly identities: readonly ExplainedIdentity[];
  /** The findings that name the cell. */
  readonly findings: readonly Finding[];
  /** The corrections of the cell, also those that were refused. */
  readonly corrections: readonly CorrectionOutcome[];
}

/** A cell of a row that can be read in several ways. */
export interface OpenCell {
  /** The digits of the row as printed. */
  readonly raw: string;
  /** In how many ways the row can be read. */
  readonly count: number;
  /** The figures the cell has in them, in ascending order, null (blank) first; empty where there are too many to list. */
  readonly figures: readonly (number | null)[];
}

/** What is known of a report beside its cells. */
export interface ReportKnowledge extends Omit<Chain, 'open'> {
  readonly openRows: readonly OpenRow[];
}

/** What of all that is known of a report is about one of its cells. */
export function chainOf(
  cellId: string,
  { openRows, identities, findings, corrections }: ReportKnowledge,
): Chain {
  const isTerm = ({ cell }: { readonly cell: string }) => cell === cellId;
  return {
    open: openCellIn(openRows, cellId),
    identities: identities.filter(({ left, right }) => left.terms.some(isTerm) || right.terms.some(isTerm)),
    findings: findings.filter(({ cells }) => cells.includes(cellId)),
    corrections: corrections.filter(({ correction }) => correction.cellId === cellId),
  };
}

function openCellIn(rows: readonly OpenRow[], cellId: string): OpenCell | null {
  const row = rows.find(({ cells }) => cells.includes(cellId));
  if (row === undefined) return null;
  const at = row.cells.indexOf(cellId);
  const figures = new Set(row.readings.map((reading) => reading[at] ?? null));
  return {
    raw: row.raw,
    count: row.count,
    figures: [...figures].sort((a, b) => (a ?? Number.NEGATIVE_INFINITY) - (b ?? Number.NEGATIVE_INFINITY)),
  };
}
