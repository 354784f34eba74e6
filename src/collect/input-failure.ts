import type { ErrorCode } from '../model/error.js';
import type { Failure } from '../model/report.js';

/** Why an input gave no bytes: a stable code, one sentence, and what the user can do. */
export interface Fault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy: string;
}

/** The failure of an input whose bytes could not be had, or were none. */
export function inputFailure(
  path: string,
  fault: Fault,
  origin: { url?: string; sha256?: string } = {},
): Failure {
  return {
    source: {
      path,
      url: origin.url ?? null,
      sha256: origin.sha256 ?? null,
      mediaType: null,
      charset: null,
    },
    ...fault,
  };
}
