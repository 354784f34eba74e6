export { type Extraction, type ExtractOptions, extractReports, type Origin } from './extract.js';
export { type Form, type FormCell, type Identity, identitiesOf, loadForms } from './forms/index.js';
export type { AgencyIdentity, BodyKind, Region, RegionKind, RegionLevel } from './model/agency.js';
export type {
  Approximation,
  Claim,
  ClaimKind,
  ClaimReading,
  Period,
  PeriodKind,
  Quantity,
  Scope,
  ScopeKind,
} from './model/claim.js';
export { type ErrorCode, GoujiError } from './model/error.js';
export type {
  Explanations,
  Finding,
  FindingKind,
  Severity,
  ShownExplanation,
  Verdict,
} from './model/finding.js';
export type { HtmlPlace, PdfPlace, TextPlace, Where } from './model/place.js';
export type { ProseParagraph } from './model/prose.js';
export type { Basis, CellReading, CellReadings, CellState, OpenRow } from './model/reading.js';
export type { CheckCounts, Failure, Report, Source } from './model/report.js';
