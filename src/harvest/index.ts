export { viewArchive } from './archive/archive.js';
export {
  type ArchivedAddress,
  type ArchivedReport,
  archivedCopies,
  archivedReports,
} from './archive/reports.js';
export { verifyArchive } from './archive/verify.js';
export { exportWarc } from './archive/warc.js';
export { HARVEST_CODES } from './codes/index.js';
export type { HarvestEffects } from './effects.js';
export { userAgent } from './fetch/exchange/request-headers.js';
export { DEFAULT_SETTINGS, type FetchSettings } from './fetch/settings.js';
export { processHarvestEffects } from './process-effects.js';
export { type HarvestRun, harvest } from './run/harvest.js';
export { isFound, type RunItem } from './run/item.js';
export type { Manifest } from './run/manifest.js';
export { type HarvestOptions, WHOLE_RUN } from './run/options.js';
export { planFetches } from './run/plan.js';
export type { SourceCard, SourceProblem } from './sources/card.js';
export { readSources } from './sources/read-sources.js';
export { type Mark, type StatusTable, statusTable } from './status/status-table.js';
