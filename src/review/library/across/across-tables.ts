import { readRecords } from '../../../dataset/read-records.js';
import { readTable } from '../../../dataset/read-table.js';
import type { CoverageMatrix } from '../../across/agency-line.js';
import type { LedgerLine } from '../../across/agency-over-years.js';
import type { ReportRow } from '../report-row.js';
import { type CorrectedFigures, correctedFigures } from './corrected-figures.js';
import { coverageMatrix } from './coverage-matrix.js';
import { ledgerLines } from './ledger-lines.js';
import { type PanelColumns, panelColumns } from './panel-columns.js';

/** What the tables of a dataset say over years and agencies. */
export interface AcrossTables {
  readonly matrix: CoverageMatrix;
  readonly panel: PanelColumns;
  readonly ledgers: ReadonlyMap<string, readonly LedgerLine[]>;
  readonly corrected: CorrectedFigures;
}

/** The same, read when it is first asked for: the matrix alone is quick, all figures of thousands of agencies are not. */
export interface Across {
  readonly matrix: () => Promise<CoverageMatrix>;
  readonly tables: () => Promise<AcrossTables>;
}

/** What a dataset says over years and agencies. @param rows of its reports */
export function openAcross(folder: string, rows: readonly Pick<ReportRow, 'reportId' | 'form'>[]): Across {
  const matrix = once(async () => coverageMatrix(await readTable(folder, 'coverage'), rows));
  return { matrix, tables: once(async () => await readTables(folder, rows, await matrix())) };
}

async function readTables(
  folder: string,
  rows: readonly Pick<ReportRow, 'reportId' | 'form'>[],
  matrix: CoverageMatrix,
): Promise<AcrossTables> {
  const formOf = new Map(rows.map(({ reportId, form }) => [reportId, form]));
  return {
    matrix,
    panel: await panelColumns(readRecords(folder, 'panel')),
    ledgers: await ledgerLines(readRecords(folder, 'carryover')),
    corrected: correctedFigures(await readTable(folder, 'errata'), (reportId) => formOf.get(reportId)),
  };
}

/** Makes a value when it is first asked for, and once. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
