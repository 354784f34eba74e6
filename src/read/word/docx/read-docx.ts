import type { Document } from '../../../model/document.js';
import { GoujiError } from '../../../model/error.js';
import { type Package, zippedPackage } from './package.js';
import { packageHtml, readPackage } from './read-package.js';

/** Reads a DOCX. Throws `GoujiError` E_TRUNCATED, and what `readPackage` does. */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  return readPackage(unzipped(bytes));
}

/** The HTML that stands for a DOCX; places point into it. Throws `GoujiError` E_TRUNCATED or E_UNREADABLE. */
export async function docxHtml(bytes: Uint8Array): Promise<string> {
  return packageHtml(unzipped(bytes));
}

function unzipped(bytes: Uint8Array): Package {
  const whole = zippedPackage(bytes);
  if (whole !== null) return whole;
  throw new GoujiError(
    'E_TRUNCATED',
    'the Word document is cut off: its end is missing',
    'fetch the file again',
  );
}
