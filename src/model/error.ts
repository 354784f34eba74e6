/**
 * The one error class of the project. Thrown where an input cannot be used; only the command line turns it into an
 * exit code. `code` is stable, `message` says what is wrong and where, `remedy` what the user can do.
 */
export class GoujiError extends Error {
  override readonly name = 'GoujiError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Every error code, with what it means. Documented in `docs/errors.md`; a test compares the two. */
export const ERROR_CODES = {
  E_USAGE: 'the command line, or a call from a program, is not understood',
  E_NOT_FOUND: 'the input does not exist',
  E_UNREADABLE: 'the input exists but its bytes cannot be read',
  E_EMPTY: 'the input holds no text',
  E_TRUNCATED: 'the input ends in the middle of its tables',
  E_ENCODING: 'the bytes are in no encoding that Chinese pages use',
  E_UNSUPPORTED: 'the input is of a kind that is not read',
  E_NO_FORM: 'no table of a statutory form was found in the input',
  E_NOT_A_REPORT: 'nothing in the input speaks of an annual report',
  E_LEGACY_FORM: 'the input holds a statistics table of the years before 2019',
  E_FORM_FILE: 'a form file is not valid',
  E_OUTPUT: 'what the program makes (dataset, archive, pictures) cannot be written',
  E_DATASET: 'the dataset is of another version of gouji',
  E_PORT: 'the pages cannot be served at the port',
  E_TOO_LONG: 'the input holds more text or markup than one document is read with',
  E_INTERNAL: 'gouji itself failed on the input',
  E_PDF_PASSWORD: 'the PDF opens only with a password',
  E_PDF_SCAN: 'the pages of the PDF are pictures without a text layer',
  E_PDF_LIMIT: 'the PDF has more pages or more text than one document is read with',
} as const;

/** Why an input gave nothing, or a run could not go on. Codes are never renamed. */
export type ErrorCode = keyof typeof ERROR_CODES;

/** Whether a code is one of those that are documented. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code);
}

/** The error of a call that a program of somebody else makes wrongly: what is wanted, and what came instead. */
export function callFault(wanted: string, given: unknown, remedy: string): GoujiError {
  return new GoujiError('E_USAGE', `${wanted}, not ${named(given)}`, remedy);
}

/** What a value is, in the words of who wrote the call. */
function named(given: unknown): string {
  if (given === undefined || given === null) return String(given);
  if (typeof given !== 'object') return typeof given === 'string' ? 'a string' : `a ${typeof given}`;
  const type = given.constructor?.name ?? 'Object';
  return type === 'Object' ? 'a plain object' : `an object of ${type}`;
}
