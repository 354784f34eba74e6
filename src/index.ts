export { type Extraction, extractReports, type Origin } from './extract.js';
export { type Form, type FormCell, type Identity, identitiesOf, loadForms } from './forms/index.js';
export { type ErrorCode, GoujiError } from './model/error.js';
export type { Finding, FindingKind, Severity, Verdict } from './model/finding.js';
export type { HtmlPlace, PdfPlace, TextPlace, Where } from './model/place.js';
export type { Basis, CellReading, CellReadings, CellState } from './model/reading.js';
export type { Coverage, Failure, Report, Source } from './model/report.js';
