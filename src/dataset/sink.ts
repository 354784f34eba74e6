import { headerLine, rowLines } from './csv-lines.js';
import { linesResource, type Resource, tableResource } from './data-package.js';
import type { TableDefinition } from './field.js';
import { reportObject } from './report-object.js';
import type { ReportOnForm } from './report-on-form.js';
import { type Staging, stageFile } from './staged-file.js';

/** Name of the file with one JSON object per report. */
export const LINES_FILE = 'reports.ndjson';

/** A file of the dataset while it is being written. */
export interface Sink<Row> {
  write(rows: readonly Row[]): Promise<void>;
  /** Completes the file and describes it. */
  finish(): Promise<Resource>;
}

/** Opens a CSV file with its header. */
export async function openTable<Row>(staging: Staging, table: TableDefinition<Row>): Promise<Sink<Row>> {
  const file = await stageFile(staging, table.path);
  await file.append(headerLine(table.fields));
  return {
    write: (rows) => file.append(rowLines(table.fields, rows)),
    finish: async () => tableResource(table, await file.finish()),
  };
}

/** Opens `reports.ndjson`. */
export async function openLines(staging: Staging): Promise<Sink<ReportOnForm>> {
  const file = await stageFile(staging, LINES_FILE);
  return {
    write: (reports) =>
      file.append(reports.map((report) => `${JSON.stringify(reportObject(report))}\n`).join('')),
    finish: async () => linesResource(await file.finish()),
  };
}
