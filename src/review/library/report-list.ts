import { type NamedRegion, regionLine } from '../../regions/index.js';
import type { ReportRow } from './report-row.js';

/** The list of reports, with the names of every region in it and of those above. */
export interface ReportList {
  readonly regions: readonly NamedRegion[];
  readonly rows: readonly ReportRow[];
}

export function reportList(rows: readonly ReportRow[]): ReportList {
  const regions = new Map<string, NamedRegion>();
  for (const code of new Set(rows.map(({ regionCode }) => regionCode))) {
    for (const region of regionLine(code)) regions.set(region.code, region);
  }
  return { regions: [...regions.values()].sort((a, b) => (a.code < b.code ? -1 : 1)), rows };
}
