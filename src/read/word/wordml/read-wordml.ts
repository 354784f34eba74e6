import type { Document } from '../../../model/document.js';
import { GoujiError } from '../../../model/error.js';
import { decodeText } from '../../charset.js';
import { type Package, packageOfTexts } from '../docx/package.js';
import { packageHtml, readPackage } from '../docx/read-package.js';
import { packageParts } from './flat-package.js';
import { partsOf2003 } from './word-2003.js';

/**
 * Reads a Word document that is one file of XML: that of Word 2003, which servers fill in from a template and send as .doc, or
 * the package of a DOCX written out. Either is read as the DOCX that it says. Throws `GoujiError` E_TRUNCATED, and what
 * `readPackage` does.
 */
export async function readWordMl(bytes: Uint8Array): Promise<Document> {
  return readPackage(packageOf(bytes));
}

/** The HTML that stands for it; places point into that. */
export async function wordMlHtml(bytes: Uint8Array): Promise<string> {
  return packageHtml(packageOf(bytes));
}

function packageOf(bytes: Uint8Array): Package {
  const xml = decodeText(bytes).text;
  const parts = packageParts(xml) ?? partsOf2003(xml);
  if (parts === null) {
    throw new GoujiError(
      'E_TRUNCATED',
      'the Word document is cut off: its end is missing',
      'fetch the file again',
    );
  }
  return packageOfTexts(parts);
}
