import { PACKAGE_FILE } from '../formats/data-package.js';
import { tablePaths } from '../formats/file-names.js';
import { LINES_FILE } from '../formats/sink.js';
import { CARRYOVER } from '../tables/carryover-table.js';
import { CELLS } from '../tables/cells-table.js';
import { CODEBOOK } from '../tables/codebook-table.js';
import { COVERAGE } from '../tables/coverage-table.js';
import { CROSSWALK } from '../tables/crosswalk-table.js';
import { ERRATA } from '../tables/errata-table.js';
import { FAILURES } from '../tables/failures-table.js';
import { FINDINGS } from '../tables/findings-table.js';
import { PANEL } from '../tables/panel-table.js';
import { CLAIMS } from '../tables/prose/claims-table.js';
import { TERMS } from '../tables/prose/terms-table.js';
import type { DatasetForm } from '../tables/report-on-form.js';
import { REPORTS } from '../tables/reports-table.js';
import { CHANGES } from '../tables/versions/changes-table.js';
import { VERSION_CELLS } from '../tables/versions/version-cells-table.js';
import { VERSIONS } from '../tables/versions/versions-table.js';
import { wideTable } from '../tables/wide-table.js';

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
  CROSSWALK,
];

/** Every file name a dataset on these forms may have. */
export function possibleFiles(forms: readonly DatasetForm[]): ReadonlySet<string> {
  const tables = [...TABLES, ...forms.map(wideTable)].flatMap((table) => tablePaths(table));
  return new Set([...tables, LINES_FILE, PACKAGE_FILE]);
}
