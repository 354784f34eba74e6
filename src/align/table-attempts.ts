import { rowsOfPanel } from '../forms/index.js';
import type { FormReading } from '../model/reading.js';
import type { Position } from './caption/text-between.js';
import type { PageLine } from './page/page-line.js';
import { edgesOf } from './tables/edges.js';
import type { FoundReport } from './tables/find-reports.js';

/** A table of a report as one way to read the document shows it. */
export interface TableAttempt {
  readonly id: string;
  /** Where its labels begin. */
  readonly from: Position;
  readonly worth: number;
}

/** What it costs a table that a row of it is in doubt or not believed: one lost header leaves all of them so. */
const DOUBTED_ROW = 0.5;

/** The tables of a report, and what the reading of each is worth. */
export function tableAttempts(
  { form, tables }: FoundReport,
  { cells, findings, undivided }: FormReading,
  lines: readonly PageLine[],
): TableAttempt[] {
  const named = findings.flatMap((finding) => (finding.severity === 'note' ? [] : finding.cells));
  const withheld = [...cells].flatMap(([id, cell]) =>
    cell.value !== null && cell.resolved === null ? [id] : [],
  );
  const doubted = new Set([...named, ...withheld]);
  return tables.map(({ layout: { table: id }, score, taken }) => {
    const { panels } = form.tables.find((table) => table.id === id)!;
    const rows = panels.flatMap((panel) => rowsOfPanel(panel, undivided));
    const doubtful = rows.filter((row) => row.some((cell) => doubted.has(cell))).length;
    return { id, from: edgesOf(taken, lines).first, worth: Math.max(0, score) - DOUBTED_ROW * doubtful };
  });
}
