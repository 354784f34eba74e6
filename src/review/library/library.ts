import { resolve } from 'node:path';
import type { Correction } from '../../corrections/index.js';
import { openDataset } from '../../dataset/read-dataset.js';
import { readTable, type TableRow } from '../../dataset/read-table.js';
import type { FinishedReport } from '../../dataset/series/finished.js';
import type { Recheck } from '../../dataset/series/recheck.js';
import { loadForms } from '../../forms/index.js';
import { once } from '../../model/once.js';
import type { Source } from '../../model/report.js';
import { type FoundBytes, findBytes } from '../source/source-bytes.js';
import { type Across, openAcross } from './across/open-across.js';
import { type ReportRow, reportRows } from './report-row.js';

/** A dataset as the pages look at it: as it was when the library was opened, with the corrections that stand in it now. */
export interface Library {
  /** Folder of the dataset. */
  readonly folder: string;
  readonly version: string;
  /** True where corrections may be made from the pages. */
  readonly isWritable: boolean;
  readonly rows: readonly ReportRow[];
  /** The rows of a table of the dataset. */
  readonly table: (name: string) => Promise<readonly TableRow[]>;
  /** A report by its key, or null. @param proposed corrections that stand in no file */
  readonly load: (key: string, proposed?: readonly Correction[]) => Promise<FinishedReport | null>;
  readonly bytesOf: (source: Source) => Promise<FoundBytes>;
  /** What it says over years and agencies. */
  readonly across: Across;
  readonly close: () => Promise<void>;
}

/** What a library is opened with. */
export interface LibraryOptions {
  readonly version: string;
  readonly isWritable: boolean;
  /** Folder of the archive that the sources came from; null where there is none. */
  readonly archive: string | null;
  /** Loads what assesses the sums of a corrected report again. */
  readonly loadRecheck: () => Promise<Recheck>;
}

/** Opens the dataset in a folder; one that is not there has no reports. Throws `E_OUTPUT` where files are refused. */
export async function openLibrary(folder: string, options: LibraryOptions): Promise<Library> {
  const { version, isWritable, archive, loadRecheck } = options;
  const tables = new Map<string, () => Promise<readonly TableRow[]>>();
  const table = (name: string) => {
    const known = tables.get(name) ?? once(() => readTable(folder, name));
    tables.set(name, known);
    return known();
  };
  const rows = reportRows(await table('reports'), await readTable(folder, 'findings'));
  const idOfKey = new Map(rows.map(({ key, reportId }) => [key, reportId]));
  const dataset = await openDataset(folder, { forms: loadForms(), loadRecheck });
  // Sources are named as they were given: from where the dataset was made, which is most often beside its folder.
  const places = { folders: [process.cwd(), folder, resolve(folder, '..')], archive };
  return {
    folder,
    version,
    isWritable,
    rows,
    table,
    across: openAcross(folder, rows),
    load: async (key, proposed) => {
      const reportId = idOfKey.get(key);
      return reportId === undefined ? null : await dataset.load(reportId, proposed);
    },
    bytesOf: (source) => findBytes(source, places),
    close: () => dataset.close(),
  };
}
