import { type NamedRegion, regionLines } from '../../regions/index.js';
import type { ReportRow } from './report-row.js';

/** The list of reports, with the names of every region in it and of those above. */
export interface ReportList {
  readonly regions: readonly NamedRegion[];
  readonly rows: readonly ReportRow[];
}

/** The list of the reports of a dataset, with the regions that they are of. */
export function reportList(rows: readonly ReportRow[]): ReportList {
  return { regions: regionLines(rows.map(({ regionCode }) => regionCode)), rows };
}
