export { agencyFinding } from './agency-finding.js';
export { childRegions } from './child-regions.js';
export { type NamedRegion, regionLine } from './region-line.js';
export { partsOfReportId, type ReportIdParts, type ReportKey, reportIdOf } from './report-id.js';
export { type AgencyContext, resolveAgency } from './resolve-agency.js';
