export { agencyFinding } from './agency-finding.js';
export { childRegions } from './child-regions.js';
export { type NamedRegion, regionLine, regionLines } from './region-line.js';
export { type RegionConflict, regionConflict } from './region-of-publisher.js';
export { agencyIdOf, partsOfReportId, reportIdOf } from './report-id.js';
export { resolveAgency } from './resolve-agency.js';
