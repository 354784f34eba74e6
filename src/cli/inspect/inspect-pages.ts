import { join } from 'node:path';
import { CommanderError } from 'commander';
import { makeFolder, writeWhole } from '../../disk/output-files.js';
import { cellMarks } from '../../inspect/cell-marks.js';
import { pagePictures } from '../../inspect/page-pictures.js';
import { pageSvg } from '../../inspect/page-svg.js';
import { viewPages } from '../../inspect/page-view.js';
import { GoujiError } from '../../model/error.js';
import type { CellReadings } from '../../model/reading.js';
import { MAX_PAGES } from '../../read/pdf/engine/limits.js';
import { openPdf } from '../../read/pdf/engine/open-pdf.js';

/** Which pages of a PDF are to be drawn, 1 for the first, and how many it has. */
export interface PagePlan {
  readonly pages: readonly number[];
  readonly pageCount: number;
}

/** The page asked for, or all of them where `page` is null. Throws a usage error where the PDF has no such page. */
export async function planPages(bytes: Uint8Array, page: number | null): Promise<PagePlan> {
  const pageCount = await countPages(bytes);
  if (page !== null) {
    if (page > pageCount) {
      const message = `error: page '${page}' is asked for, but the PDF has pages '1' to '${pageCount}'`;
      throw new CommanderError(2, 'gouji.noSuchPage', message);
    }
    return { pages: [page], pageCount };
  }
  if (pageCount > MAX_PAGES) {
    const message = `the PDF has ${pageCount} pages; at most ${MAX_PAGES} are drawn at once`;
    throw new GoujiError('E_PDF_LIMIT', message, 'ask for one page with --page');
  }
  return { pages: Array.from({ length: pageCount }, (_, index) => index + 1), pageCount };
}

async function countPages(bytes: Uint8Array): Promise<number> {
  const pdf = await openPdf(bytes, 'pdfium');
  try {
    return pdf.pageCount;
  } finally {
    await pdf.close();
  }
}

/** A page as SVG, and how many cells of the form stand on it. */
export interface DrawnPage {
  readonly page: number;
  readonly svg: string;
  readonly markCount: number;
}

/** Pages as SVG, one by one, with the cells of the form that stand on them. */
export async function* drawPages(
  bytes: Uint8Array,
  pages: readonly number[],
  readings: readonly CellReadings[],
): AsyncGenerator<DrawnPage> {
  const views = await viewPages(bytes, pages);
  for await (const { view, picture } of pagePictures(bytes, views)) {
    const marks = readings.flatMap((cells) => cellMarks(cells, view.page));
    yield { page: view.page, svg: pageSvg(view, { marks, picture }), markCount: marks.length };
  }
}

/** Writes a drawn page into the folder, which is made where there is none; answers the path. */
export async function writePage(
  folder: string,
  { pageCount }: PagePlan,
  { page, svg }: DrawnPage,
): Promise<string> {
  const number = String(page).padStart(String(pageCount).length, '0');
  const path = join(folder, `page-${number}.svg`);
  await makeFolder(folder);
  await writeWhole(path, svg);
  return path;
}
