import type { Remark } from '../model/document.js';
import { openPdf } from '../read/pdf/engine/open-pdf.js';
import type { Glyph, PdfEngine } from '../read/pdf/engine/page-content.js';
import type { Ruling } from '../read/pdf/geometry/ruling.js';
import { uprightTurn } from '../read/pdf/geometry/upright.js';
import { layOutPage } from '../read/pdf/pages/lay-out-page.js';
import { preparePage } from '../read/pdf/pages/prepare-page.js';
import type { PageTable } from '../read/pdf/table/page-table.js';

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
    const views: PageView[] = [];
    for (let index = 0; index < pdf.pageCount; index++) {
      if (pages !== null && !pages.includes(index + 1)) continue;
      const content = await pdf.readPage(index);
      const prepared = preparePage(content);
      const { blocks, remarks } = layOutPage(prepared);
      views.push({
        page: prepared.page,
        widthPt: prepared.widthPt,
        heightPt: prepared.heightPt,
        turn: uprightTurn(content),
        glyphs: prepared.glyphs,
        ruling: {
          levels: prepared.components.flatMap((component) => component.levels),
          uprights: prepared.components.flatMap((component) => component.uprights),
        },
        tables: blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
        remarks,
      });
    }
    return views;
  } finally {
    await pdf.close();
  }
}
