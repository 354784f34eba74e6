import type { TableDefinition } from '../tables/field.js';
import type { ReportOnForm } from '../tables/report-on-form.js';
import type { Resource } from './data-package.js';
import type { TableFormat } from './file-names.js';
import { openLines, openTable, type Sink } from './sink.js';
import type { Staging } from './staged-bytes.js';

/** The files of a dataset while they are being written. */
export interface Tables {
  open<Row>(table: TableDefinition<Row>): Promise<Sink<Row>>;
  openLines(): Promise<Sink<ReportOnForm>>;
  /** Completes every file and describes them in the order in which they were opened. */
  finish(): Promise<Resource[]>;
}

/** Begins a dataset in a staging folder, every table as CSV and in the further formats. */
export function openTables(staging: Staging, formats: readonly TableFormat[]): Tables {
  const opened: Promise<{ finish(): Promise<readonly Resource[]> }>[] = [];
  const keep = <Kept extends { finish(): Promise<readonly Resource[]> }>(opening: Promise<Kept>) => {
    opened.push(opening);
    return opening;
  };
  return {
    open: (table) => keep(openTable(staging, table, formats)),
    openLines: () => keep(openLines(staging)),
    // Each waits for the disk; together they wait once.
    finish: async () => (await Promise.all(opened.map(async (opening) => (await opening).finish()))).flat(),
  };
}
