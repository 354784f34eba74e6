import type { PdfiumRuntime } from './pdfium-runtime.js';

/** A picture of a page: one byte a pixel, 0 for black, row by row from the top. */
export interface PagePicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixels: Uint8Array;
}

const FORMAT_GREY = 1;
const WHITE = 0xffffffff;
/** Annotations are part of what a reader sees. */
const DRAW_ANNOTATIONS = 1;

/** Draws an open page, turned clockwise by `turn` degrees from how it is stored, in grey. */
export function drawPage(
  runtime: PdfiumRuntime,
  page: number,
  turn: number,
  widthPx: number,
  heightPx: number,
): PagePicture {
  const calls = runtime.wasmExports;
  const bitmap = calls.FPDFBitmap_CreateEx(widthPx, heightPx, FORMAT_GREY, 0, 0);
  if (bitmap === 0) throw new RangeError(`no memory for a picture of ${widthPx} × ${heightPx} pixels`);
  try {
    calls.FPDFBitmap_FillRect(bitmap, 0, 0, widthPx, heightPx, WHITE);
    // PDFium applies the flag of the page by itself.
    const quarterTurns = (turn / 90 - calls.FPDFPage_GetRotation(page) + 4) % 4;
    calls.FPDF_RenderPageBitmap(bitmap, page, 0, 0, widthPx, heightPx, quarterTurns, DRAW_ANNOTATIONS);
    const start = calls.FPDFBitmap_GetBuffer(bitmap);
    const stride = calls.FPDFBitmap_GetStride(bitmap);
    const pixels = new Uint8Array(widthPx * heightPx);
    for (let y = 0; y < heightPx; y++) {
      const row = start + y * stride;
      pixels.set(runtime.HEAPU8.subarray(row, row + widthPx), y * widthPx);
    }
    return { widthPx, heightPx, pixels };
  } finally {
    calls.FPDFBitmap_Destroy(bitmap);
  }
}
