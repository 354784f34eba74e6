import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Opens a PDF with pdf.js, which is loaded when the first one is seen. All it loads comes from beside the pages. */
export async function loadPdf(address: string): Promise<PDFDocumentProxy> {
  const at = (path: string) => new URL(`pdfjs/${path}`, document.baseURI).href;
  const pdfjs: typeof import('pdfjs-dist') = await import(at('pdf.min.mjs'));
  pdfjs.GlobalWorkerOptions.workerSrc = at('pdf.worker.min.mjs');
  return await pdfjs.getDocument({
    url: address,
    cMapUrl: at('cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: at('fonts/'),
    wasmUrl: at('wasm/'),
    // The policy of the pages allows neither: both only make it faster.
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
  }).promise;
}
