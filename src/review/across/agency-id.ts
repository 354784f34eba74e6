import { partsOfReportId } from '../../regions/report-id.js';

/** The id of the agency of a report: that of the report without its year. */
export function agencyIdOf(reportId: string): string {
  const parts = partsOfReportId(reportId);
  return parts ? `${parts.regionCode}-${parts.body}` : reportId;
}
