import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GoujiError } from '../../../src/model/error.js';
import type { PdfEngine } from '../../../src/read/pdf/engine/page-content.js';
import { readPdf } from '../../../src/read/pdf/read-pdf.js';
import { FIRST_EXTRA, minimalPdf, textAt } from './minimal-pdf.js';

const report = new Uint8Array(
  readFileSync(new URL('../../../fixtures/pdf-not-embedded/source.pdf', import.meta.url)),
);

/** A picture of one grey dot, stretched over most of the page. */
const PICTURE =
  '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>\nstream\nx\nendstream';
const scannedPage = {
  content: 'q 580 0 0 780 10 10 cm /Scan Do Q',
  resources: `/XObject << /Scan ${FIRST_EXTRA} 0 R >>`,
};
/** Objects in plain sight: engines find them again although the list at the end of the file is gone. */
const endless = minimalPdf({ pages: [scannedPage, scannedPage], extra: [PICTURE] }).slice(0, -200);
const prose = { content: textAt(50, 700, 'This page has text of its own.') };

async function codeOf(bytes: Uint8Array, engine: PdfEngine): Promise<string> {
  try {
    await readPdf(bytes, { engine });
    return 'read';
  } catch (error) {
    return error instanceof GoujiError ? error.code : `not a GoujiError: ${String(error)}`;
  }
}

describe.each<PdfEngine>(['pdfium', 'pdfjs'])('input that cannot be read, with %s', (engine) => {
  it.each<[string, Uint8Array, string]>([
    ['nothing at all', new Uint8Array(0), 'E_EMPTY'],
    ['a web page', new TextEncoder().encode('<html><body>404</body></html>'), 'E_UNREADABLE'],
    ['a report cut off in the middle', report.slice(0, report.length / 2), 'E_TRUNCATED'],
    ['a report without its tail', report.slice(0, -400), 'E_TRUNCATED'],
    ['a report that opens although its end is gone', endless, 'E_TRUNCATED'],
    [
      'garbage between the marks',
      new TextEncoder().encode(`%PDF-1.5\n${'?'.repeat(500)}\n%%EOF`),
      'E_UNREADABLE',
    ],
    ['no pages', minimalPdf({ pages: [] }), 'E_EMPTY'],
    ['blank pages', minimalPdf({ pages: [{ content: '' }, { content: '' }] }), 'E_EMPTY'],
    ['scanned pages', minimalPdf({ pages: [scannedPage], extra: [PICTURE] }), 'E_PDF_SCAN'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes, engine)).toBe(code);
  });

  it('asks for the password where one is needed to open the file, and only there', async () => {
    const bytesOf = (name: string) =>
      new Uint8Array(readFileSync(new URL(`./locked/${name}.pdf`, import.meta.url)));
    expect(await codeOf(bytesOf('user-password'), engine)).toBe('E_PDF_PASSWORD');
    expect(await codeOf(bytesOf('owner-password'), engine)).toBe('read');
  });

  it('names the pages of a scan and says that its invisible text layer is not used', async () => {
    const layered = {
      ...scannedPage,
      content: scannedPage.content + textAt(50, 700, 'recognised text', 12, 3),
    };
    const bytes = minimalPdf({ pages: [layered, layered], extra: [PICTURE] });
    await expect(readPdf(bytes, { engine })).rejects.toMatchObject({
      code: 'E_PDF_SCAN',
      message: expect.stringMatching(/pages 1, 2 .*invisible text layer/),
    });
  });

  it('reads on where only some pages are scanned, and says which', async () => {
    const document = await readPdf(minimalPdf({ pages: [prose, scannedPage], extra: [PICTURE] }), { engine });
    expect(document.remarks).toMatchObject([{ code: 'PAGE_WITHOUT_TEXT', where: { page: 2 } }]);
  });

  it('takes the cover of a portfolio for what it is', async () => {
    const file = FIRST_EXTRA;
    const bytes = minimalPdf({
      pages: [prose],
      extra: [
        `<< /Type /Filespec /F (report.pdf) /UF (report.pdf) /EF << /F ${file + 1} 0 R >> >>`,
        '<< /Type /EmbeddedFile /Length 4 >>\nstream\n%PDF\nendstream',
      ],
      catalog: `/Collection << >> /Names << /EmbeddedFiles << /Names [(report.pdf) ${file} 0 R] >> >>`,
    });
    await expect(readPdf(bytes, { engine })).rejects.toMatchObject({
      code: 'E_UNSUPPORTED',
      message: expect.stringContaining('report.pdf'),
    });
  });

  it('refuses thousands of pages before it reads the first', async () => {
    const pages = Array.from({ length: 1_001 }, () => ({ content: '' }));
    expect(await codeOf(minimalPdf({ pages }), engine)).toBe('E_PDF_LIMIT');
  });

  it('reads a bounded part of a page with hundreds of thousands of lines, and says so', async () => {
    const drawing = '10 10 m 20 10 l S\n'.repeat(101_000);
    const document = await readPdf(minimalPdf({ pages: [{ content: prose.content + drawing }] }), { engine });
    expect(document.remarks).toMatchObject([{ code: 'PAGE_CUT' }]);
    expect(document.blocks).toMatchObject([{ kind: 'paragraph', text: 'This page has text of its own.' }]);
  }, 20_000);

  it('goes on with the next document after one that failed', async () => {
    expect(await codeOf(report.slice(0, 3_000), engine)).not.toBe('read');
    expect(await codeOf(report, engine)).toBe('read');
  });
});

it('gives up on a page that draws itself within itself before it fills the memory', async () => {
  const form = FIRST_EXTRA;
  const resources = `/XObject << /Self ${form} 0 R >>`;
  const twice = '/Self Do /Self Do';
  const bytes = minimalPdf({
    pages: [{ content: `/Self Do ${prose.content}`, resources }],
    extra: [
      `<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << ${resources} >> /Length ${twice.length} >>\nstream\n${twice}\nendstream`,
    ],
  });
  expect(await codeOf(bytes, 'pdfium')).toBe('E_UNREADABLE');
  expect(process.memoryUsage().rss).toBeLessThan(1_200 * 1024 * 1024);
  expect(await codeOf(report, 'pdfium')).toBe('read');
});
