export { type Comparability, crosswalk, type PanelVariable, type VariableParts } from './crosswalk.js';
export { type PanelValue, panelValues } from './panel-values.js';
export { type LedgerRow, ledgerRows } from './series/carry-ledger.js';
export { checkSeries, type SeriesResult } from './series/check-series.js';
export { evidenceFromYears, type YearEvidence } from './series/year-evidence.js';
