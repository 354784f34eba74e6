import { CARRYOVER } from './carryover-table.js';
import { CELLS } from './cells-table.js';
import { CHANGES } from './changes-table.js';
import { CLAIMS } from './claims-table.js';
import { CODEBOOK } from './codebook-table.js';
import { COVERAGE } from './coverage-table.js';
import { PACKAGE_FILE } from './data-package.js';
import { ERRATA } from './errata-table.js';
import { FAILURES } from './failures-table.js';
import { FINDINGS } from './findings-table.js';
import { PANEL } from './panel-table.js';
import type { DatasetForm } from './report-on-form.js';
import { REPORTS } from './reports-table.js';
import { LINES_FILE } from './sink.js';
import { TERMS } from './terms-table.js';
import { VERSION_CELLS } from './version-cells-table.js';
import { VERSIONS } from './versions-table.js';
import { widePath } from './wide-table.js';

const TABLES = [
  REPORTS,
  CELLS,
  PANEL,
  CARRYOVER,
  COVERAGE,
  FINDINGS,
  CLAIMS,
  TERMS,
  FAILURES,
  VERSIONS,
  VERSION_CELLS,
  CHANGES,
  ERRATA,
  CODEBOOK,
];

/** Endings of the formats of a table. */
const ENDINGS = ['.csv', '.parquet', '.excel.csv'];

/** Every file name a dataset on these forms may have. */
export function possibleFiles(forms: readonly DatasetForm[]): ReadonlySet<string> {
  const tables = [...TABLES.map(({ path }) => path), ...forms.map(({ id }) => widePath(id))];
  const inFormats = tables.flatMap((path) => ENDINGS.map((ending) => path.replace(/\.csv$/, ending)));
  return new Set([...inFormats, LINES_FILE, PACKAGE_FILE]);
}
