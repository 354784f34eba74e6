export { agencyFinding } from './agency-finding.js';
export { childRegions } from './child-regions.js';
export { type NamedRegion, regionLine, regionLines } from './region-line.js';
export { agencyIdOf, partsOfReportId, type ReportIdParts, type ReportKey, reportIdOf } from './report-id.js';
export { type AgencyContext, resolveAgency } from './resolve-agency.js';
