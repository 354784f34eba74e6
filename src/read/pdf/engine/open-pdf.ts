import { isBeyondPdfium } from './beyond-pdfium.js';
import type { OpenPdf, PdfEngine } from './page-content.js';
import { assertWholePdf } from './pdf-errors.js';

/**
 * Opens a document in one of the engines; each is loaded when it is first asked for. Throws `GoujiError` where the
 * bytes are no PDF, locked, damaged or cut off.
 */
export async function openPdf(bytes: Uint8Array, engine: PdfEngine): Promise<OpenPdf> {
  assertWholePdf(bytes);
  if (engine === 'pdfjs' || isBeyondPdfium(bytes)) {
    const { openPdfjs } = await import('./pdfjs/open-pdfjs.js');
    return openPdfjs(bytes);
  }
  const { openPdfium } = await import('./pdfium/open-pdfium.js');
  return openPdfium(bytes);
}
