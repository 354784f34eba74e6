import { readRecords } from '../../../dataset/read-records.js';
import { readTable } from '../../../dataset/read-table.js';
import { once } from '../../../model/once.js';
import type { CoverageMatrix } from '../../across/agency-line.js';
import type { LedgerLine } from '../../across/agency-over-years.js';
import type { ReportRow } from '../report-row.js';
import { type CorrectedFigures, correctedFigures } from './corrected-figures.js';
import { coverageMatrix } from './coverage-matrix.js';
import { ledgerLines } from './ledger-lines.js';
import { type PanelColumns, panelColumns } from './panel-columns.js';

/** The figures of a dataset over years and agencies. */
export interface AcrossFigures {
  readonly matrix: CoverageMatrix;
  readonly panel: PanelColumns;
  readonly corrected: CorrectedFigures;
}

/** What a dataset says over years and agencies, each part read when it is first asked for: of thousands all take seconds. */
export interface Across {
  readonly matrix: () => Promise<CoverageMatrix>;
  readonly figures: () => Promise<AcrossFigures>;
  /** Agency id to its carry-over ledger. */
  readonly ledgers: () => Promise<ReadonlyMap<string, readonly LedgerLine[]>>;
}

/** What the dataset in a folder says over years and agencies. @param rows of its reports */
export function openAcross(folder: string, rows: readonly Pick<ReportRow, 'reportId' | 'form'>[]): Across {
  const matrix = once(async () => coverageMatrix(await readTable(folder, 'coverage'), rows));
  const formOf = new Map(rows.map(({ reportId, form }) => [reportId, form]));
  return {
    matrix,
    figures: once(async () => ({
      matrix: await matrix(),
      panel: await panelColumns(readRecords(folder, 'panel')),
      corrected: correctedFigures(await readTable(folder, 'errata'), (reportId) => formOf.get(reportId)),
    })),
    ledgers: once(() => ledgerLines(readRecords(folder, 'carryover'))),
  };
}
