import type { Document } from '../../model/document.js';
import { GoujiError } from '../../model/error.js';
import { MAX_CHARACTERS } from '../limits.js';
import { MAX_PAGES } from './engine/limits.js';
import { openPdf } from './engine/open-pdf.js';
import type { OpenPdf, PdfEngine } from './engine/page-content.js';
import { assertHasText } from './pages/assert-has-text.js';
import { cutRemarks } from './pages/cut-tables.js';
import { facingLeaves } from './pages/facing-leaves.js';
import { removeFurniture } from './pages/furniture.js';
import { joinTables } from './pages/join-tables.js';
import { layOutPages } from './pages/lay-out-page.js';
import { removeMarginNotes } from './pages/margin-notes.js';
import { onSheets } from './pages/on-sheets.js';
import { type PreparedPage, preparePage } from './pages/prepare-page.js';
import { toBlocks } from './pages/to-blocks.js';

/** How to read. */
export interface ReadPdfOptions {
  /** Which engine reads the pages; `pdfium` unless said otherwise. The tables are found by the same steps with both. */
  readonly engine?: PdfEngine;
}

/**
 * Reads a PDF into paragraphs and tables. Throws `GoujiError`: E_EMPTY, E_UNREADABLE, E_TRUNCATED, E_UNSUPPORTED (a
 * portfolio), E_PDF_PASSWORD, E_PDF_SCAN, E_PDF_LIMIT.
 */
export async function readPdf(bytes: Uint8Array, options: ReadPdfOptions = {}): Promise<Document> {
  const pdf = await openPdf(bytes, options.engine ?? 'pdfium');
  try {
    const sheets = await readPages(pdf);
    const remarks = assertHasText(sheets, pdf.attachments);
    const leaves = facingLeaves(sheets);
    const read = readLaidOut(leaves?.map(({ page }) => page) ?? sheets, pdf.title);
    const placed = leaves === null ? read : onSheets(read, leaves);
    return { ...placed, remarks: [...remarks, ...placed.remarks] };
  } finally {
    await pdf.close();
  }
}

function readLaidOut(pages: readonly PreparedPage[], title: string | null): Document {
  const layouts = layOutPages(removeFurniture(removeMarginNotes(pages)));
  const placed = joinTables(layouts);
  return {
    title,
    blocks: toBlocks(placed),
    remarks: [...layouts.flatMap((layout) => layout.remarks), ...cutRemarks(placed)],
  };
}

async function readPages(pdf: OpenPdf): Promise<PreparedPage[]> {
  if (pdf.pageCount > MAX_PAGES) {
    throw tooMuch(`the PDF has ${pdf.pageCount} pages; at most ${MAX_PAGES} are read`);
  }
  const pages: PreparedPage[] = [];
  let glyphs = 0;
  for (let index = 0; index < pdf.pageCount; index++) {
    const content = await pdf.readPage(index);
    glyphs += content.glyphs.length;
    if (glyphs > MAX_CHARACTERS) {
      throw tooMuch(`the first ${index + 1} pages hold more than ${MAX_CHARACTERS} characters`);
    }
    pages.push(preparePage(content));
  }
  return pages;
}

function tooMuch(message: string): GoujiError {
  return new GoujiError('E_PDF_LIMIT', message, 'split the file and read the part that holds the report');
}
