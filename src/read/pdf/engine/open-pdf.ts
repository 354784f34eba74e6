import { mayHideLayers } from './layers.js';
import type { OpenPdf, PdfEngine } from './page-content.js';
import { assertWholePdf } from './pdf-errors.js';

/**
 * Opens a document in one of the engines; each is loaded when it is first asked for. Throws `GoujiError` where the
 * bytes are no PDF, locked, damaged or cut off.
 */
export async function openPdf(bytes: Uint8Array, engine: PdfEngine): Promise<OpenPdf> {
  assertWholePdf(bytes);
  // Of layers that are switched off PDFium draws nothing, and yet gives their text; pdf.js tells which they are.
  if (engine === 'pdfjs' || mayHideLayers(bytes)) {
    const { openPdfjs } = await import('./pdfjs/open-pdfjs.js');
    return openPdfjs(bytes);
  }
  const { openPdfium } = await import('./pdfium/open-pdfium.js');
  return openPdfium(bytes);
}
