import { GoujiError } from '../../../model/error.js';

/** Bytes at the end of a file in which its end mark must stand: some servers append a little of their own. */
const TAIL_BYTES = 4_096;

/** Bytes at the start of a file in which its mark may stand, as Acrobat has it. */
const HEAD_BYTES = 1_024;

/**
 * Throws where the bytes are no PDF, or not all of one. Engines find objects again in a file that is cut off, and would
 * read what happens to be left of it.
 */
export function assertWholePdf(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new GoujiError('E_EMPTY', 'the file is empty', 'fetch the file again');
  if (!latin(bytes.subarray(0, HEAD_BYTES)).includes('%PDF-')) {
    throw new GoujiError('E_UNREADABLE', 'the file is not a PDF', 'open the file and see what it is');
  }
  if (!latin(bytes.subarray(Math.max(0, bytes.length - TAIL_BYTES))).includes('%%EOF')) {
    throw new GoujiError(
      'E_TRUNCATED',
      'the PDF is cut off: its end, with the list of its objects, is missing',
      'fetch the file again',
    );
  }
}

/** What to throw where an engine finds no document in the bytes. */
export function brokenPdf(cause?: unknown): GoujiError {
  return new GoujiError(
    'E_UNREADABLE',
    'the PDF is damaged and cannot be opened',
    'fetch the file again, or open it in a viewer and print it to a new PDF',
    { cause },
  );
}

/** What to throw where a document opens only with a password. */
export function lockedPdf(cause?: unknown): GoujiError {
  return new GoujiError(
    'E_PDF_PASSWORD',
    'the PDF opens only with a password',
    'remove the password (for example with qpdf --decrypt) and read the new file',
    { cause },
  );
}

/** What to throw where an engine breaks down over a document or a page. */
export function crashedOn(what: string, cause?: unknown): GoujiError {
  return new GoujiError(
    'E_UNREADABLE',
    `the PDF engine broke down over ${what}`,
    'open the file in a viewer and print it to a new PDF',
    { cause },
  );
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
