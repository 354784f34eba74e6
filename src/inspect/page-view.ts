import type { Remark } from '../model/document.js';
import { MAX_PAGES } from '../read/pdf/engine/limits.js';
import { openPdf } from '../read/pdf/engine/open-pdf.js';
import type { Glyph, PdfEngine } from '../read/pdf/engine/page-content.js';
import { uprightTurn } from '../read/pdf/geometry/upright.js';
import { removeFurniture } from '../read/pdf/pages/furniture.js';
import { layOutPages, type PageLayout } from '../read/pdf/pages/lay-out-page.js';
import { removeMarginNotes } from '../read/pdf/pages/margin-notes.js';
import { type PreparedPage, preparePage } from '../read/pdf/pages/prepare-page.js';
import type { PageTable } from '../read/pdf/table/page-table.js';
import type { Ruling } from '../read/ruled/ruling.js';

/** What was read of one page, upright, in points from its lower left corner. */
export interface PageView {
  /** 1 for the first page. */
  readonly page: number;
  readonly widthPt: number;
  readonly heightPt: number;
  /** Degrees that the page as stored was turned, clockwise, to stand upright: 0, 90, 180 or 270. */
  readonly turn: number;
  readonly glyphs: readonly Glyph[];
  readonly ruling: Ruling;
  readonly tables: readonly PageTable[];
  readonly remarks: readonly Remark[];
}

/**
 * What the reader sees on each page of a PDF, before tables are joined over pages: its lines, its cells, its text.
 *
 * @param pages which pages, 1 for the first; all unless given
 * @throws GoujiError as `readPdf` does where the file cannot be opened
 */
export async function viewPages(
  bytes: Uint8Array,
  pages: readonly number[] | null = null,
  engine: PdfEngine = 'pdfium',
): Promise<PageView[]> {
  const pdf = await openPdf(bytes, engine);
  try {
    const read: { readonly prepared: PreparedPage; readonly turn: number }[] = [];
    for (let index = 0; index < pageCountToRead(pdf.pageCount, pages); index++) {
      const content = await pdf.readPage(index);
      read.push({ prepared: preparePage(content), turn: uprightTurn(content) });
    }
    const layouts = layOutPages(removeFurniture(removeMarginNotes(read.map(({ prepared }) => prepared))));
    return read.flatMap(({ prepared, turn }, index) => {
      const layout = layouts[index];
      const isWanted = pages === null || pages.includes(prepared.page);
      return layout !== undefined && isWanted ? [viewOf(prepared, turn, layout)] : [];
    });
  } finally {
    await pdf.close();
  }
}

/** What repeats from page to page is known from all of them; of more than are ever read, only those up to the wanted one are. */
function pageCountToRead(pageCount: number, pages: readonly number[] | null): number {
  if (pages === null || pageCount <= MAX_PAGES) return pageCount;
  return Math.min(pageCount, Math.max(0, ...pages));
}

function viewOf(prepared: PreparedPage, turn: number, { blocks, remarks }: PageLayout): PageView {
  return {
    page: prepared.page,
    widthPt: prepared.widthPt,
    heightPt: prepared.heightPt,
    turn,
    glyphs: prepared.glyphs,
    ruling: {
      levels: prepared.components.flatMap((component) => component.levels),
      uprights: prepared.components.flatMap((component) => component.uprights),
    },
    tables: blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    remarks,
  };
}
