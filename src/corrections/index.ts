export {
  applyCorrections,
  type CorrectionOutcome,
  refuseUnknownReports,
} from './apply-corrections.js';
export { CORRECTION_COLUMNS, type Correction } from './correction.js';
export type { ParsedCorrections } from './parse-corrections.js';
export { type CorrectionProblem, describeProblem, PROBLEMS } from './problem.js';
export { REFUSAL_CODES } from './refusal.js';
export { withdrawProofs } from './withdraw-proofs.js';
