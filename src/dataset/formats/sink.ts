import type { TableDefinition } from '../tables/field.js';
import type { ReportOnForm } from '../tables/report-on-form.js';
import { headerLine, rowLines } from './csv-lines.js';
import { linesResource, tableResource } from './data-package.js';
import type { TableFormat } from './file-names.js';
import { reportObject } from './report-object.js';
import type { Sink } from './row-sink.js';
import type { Staging } from './staged-bytes.js';
import { stageFile } from './staged-file.js';

export type { Sink } from './row-sink.js';

/** Name of the file with one JSON object per report. */
export const LINES_FILE = 'reports.ndjson';

/** Opens a CSV file with its header, and files with the same rows in further formats. */
export async function openTable<Row>(
  staging: Staging,
  table: TableDefinition<Row>,
  formats: readonly TableFormat[],
): Promise<Sink<Row>> {
  const csv = await openCsv(staging, table);
  if (formats.length === 0) return csv;
  const others = await Promise.all(formats.map((format) => OPENERS[format](staging, table)));
  const sinks = [csv, ...others];
  return {
    async write(rows) {
      for (const sink of sinks) await sink.write(rows);
    },
    finish: async () => (await Promise.all(sinks.map((sink) => sink.finish()))).flat(),
  };
}

type Opener = <Row>(staging: Staging, table: TableDefinition<Row>) => Promise<Sink<Row>>;

/** Loaded when a run asks for them. */
const OPENERS: Readonly<Record<TableFormat, Opener>> = {
  parquet: async (staging, table) => (await import('./parquet-file.js')).openParquet(staging, table),
  excel: async (staging, table) => (await import('./excel-file.js')).openExcel(staging, table),
};

async function openCsv<Row>(staging: Staging, table: TableDefinition<Row>): Promise<Sink<Row>> {
  const file = await stageFile(staging, table.path);
  await file.append(headerLine(table.fields));
  return {
    write: (rows) => file.append(rowLines(table.fields, rows)),
    finish: async () => [tableResource(table, await file.finish())],
  };
}

/** Opens `reports.ndjson`. */
export async function openLines(staging: Staging): Promise<Sink<ReportOnForm>> {
  const file = await stageFile(staging, LINES_FILE);
  return {
    write: (reports) =>
      file.append(reports.map((report) => `${JSON.stringify(reportObject(report))}\n`).join('')),
    finish: async () => [linesResource(await file.finish())],
  };
}
