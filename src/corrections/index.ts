export {
  applyCorrections,
  type CorrectedReport,
  type CorrectionOutcome,
  refuseUnknownReports,
  type Standing,
} from './apply-corrections.js';
export { CORRECTION_COLUMNS, type Correction, type CorrectionColumn } from './correction.js';
export type { ParsedCorrections } from './parse-corrections.js';
export { type CorrectionProblem, describeProblem, PROBLEMS, type ProblemCode } from './problem.js';
export { REFUSAL_CODES, type Refusal, type RefusalCode } from './refusal.js';
export { withdrawProofs } from './withdraw-proofs.js';
