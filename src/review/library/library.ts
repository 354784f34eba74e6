import { readTable, type TableRow } from '../../dataset/read-table.js';
import { type ReportRow, reportRows } from './report-row.js';

/** A dataset as the pages look at it. */
export interface Library {
  /** Folder of the dataset. */
  readonly folder: string;
  readonly version: string;
  /** True where corrections may be made from the pages. */
  readonly isWritable: boolean;
  readonly rows: readonly ReportRow[];
  /** The rows of a table of the dataset, as it was when the library was opened or first asked for it. */
  readonly table: (name: string) => Promise<readonly TableRow[]>;
  readonly close: () => Promise<void>;
}

export interface LibraryOptions {
  readonly version: string;
  readonly isWritable: boolean;
}

/** Opens the dataset in a folder; one that is not there has no reports. Throws `E_OUTPUT` where files are refused. */
export async function openLibrary(folder: string, options: LibraryOptions): Promise<Library> {
  const tables = new Map<string, Promise<readonly TableRow[]>>();
  const table = (name: string) => {
    const known = tables.get(name) ?? readTable(folder, name);
    tables.set(name, known);
    return known;
  };
  const rows = reportRows(await table('reports'), await readTable(folder, 'findings'));
  return { ...options, folder, rows, table, close: async () => {} };
}
