import { describe, expect, it } from 'vitest';
import { openPdfium } from '../../../src/read/pdf/engine/pdfium/open-pdfium.js';
import { forgetPdfium, loadPdfium } from '../../../src/read/pdf/engine/pdfium/pdfium-runtime.js';
import { FIRST_EXTRA, minimalPdf } from './minimal-pdf.js';

const MB = 1024 * 1024;

const FRAME = 'ffc0000b080008000801011100';
/** A JPEG of 8 × 8 grey pixels with two headers of its frame: its decoder leaves by `longjmp`. */
const DAMAGED_JPEG = `ffd8${FRAME}${FRAME}ffda000801010000003f00ffd9`;

describe('what PDFium stands on', () => {
  it('gives memory as it is asked for, up to a limit', async () => {
    const runtime = await loadPdfium();
    const { malloc } = runtime.wasmExports;
    const before = runtime.HEAPU8.length;
    const block = malloc(100 * MB);
    expect(block).not.toBe(0);
    expect(runtime.HEAPU8.length).toBeGreaterThan(before + 80 * MB);
    expect(runtime.HEAPF64.buffer).toBe(runtime.HEAPU8.buffer);
    expect(block + 100 * MB).toBeLessThanOrEqual(runtime.HEAPU8.length);
    expect(malloc(600 * MB)).toBe(0);
    forgetPdfium();
  });

  it('lets the decoder of a damaged picture jump out of its work, and goes on', async () => {
    const pdf = await openPdfium(
      minimalPdf({
        pages: [
          {
            content: 'q 200 0 0 200 100 100 cm /Picture Do Q',
            resources: `/XObject << /Picture ${FIRST_EXTRA} 0 R >>`,
          },
        ],
        extra: [
          `<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter [/ASCIIHexDecode /DCTDecode] /Length ${DAMAGED_JPEG.length + 1} >>\nstream\n${DAMAGED_JPEG}>\nendstream`,
        ],
      }),
    );
    try {
      const { pixels } = await pdf.drawPage(0, 0, 60, 80);
      expect(pixels.every((pixel) => pixel === 255)).toBe(true);
      expect((await pdf.readPage(0)).glyphs).toEqual([]);
    } finally {
      await pdf.close();
    }
  });
});
