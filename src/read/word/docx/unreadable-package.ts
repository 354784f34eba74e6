import { GoujiError } from '../../../model/error.js';

/** The error for a DOCX that cannot be taken apart or converted. */
export function unreadablePackage(why: string, cause?: unknown): GoujiError {
  return new GoujiError(
    'E_UNREADABLE',
    `the Word document cannot be opened: ${why}`,
    'open it in a word processor and save it anew, or as PDF',
    { cause },
  );
}
