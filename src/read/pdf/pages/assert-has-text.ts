import { counted } from '../../../model/counted.js';
import { GoujiError } from '../../../model/error.js';
import { type PageRemark, remarkOf } from './page-remark.js';
import type { PreparedPage } from './prepare-page.js';

/** A picture over this share of a page makes it a scanned page. */
const SCAN_SHARE = 0.3;

/** Fewer characters on a page than this are a stamp or a page number, not its text. */
const FEWEST_CHARACTERS = 8;

/**
 * Throws where there is nothing to read: no pages, only scanned pages, a portfolio whose one page is a cover. Otherwise
 * remarks on pages and files that could not be read.
 */
export function assertHasText(pages: readonly PreparedPage[], attachments: readonly string[]): PageRemark[] {
  const withText = pages.filter((page) => page.glyphs.length >= FEWEST_CHARACTERS);
  if (withText.length === 0) throw nothingToRead(pages, attachments);
  if (attachments.length > 0 && isCover(pages)) throw portfolio(attachments);
  const scanned = pages
    .filter(isScanned)
    .map((page) =>
      remarkOf('PAGE_WITHOUT_TEXT', `page ${page.page} is a picture without text`, page.page, [
        0,
        0,
        page.widthPt,
        page.heightPt,
      ]),
    );
  const attached = attachments.map(
    (name): PageRemark => ({ code: 'ATTACHMENT', text: name, quote: name, where: null }),
  );
  return [...scanned, ...attached];
}

function isScanned(page: PreparedPage): boolean {
  return page.glyphs.length < FEWEST_CHARACTERS && page.pictureShare >= SCAN_SHARE;
}

/** The page that viewers without portfolios show, which asks for another viewer. */
function isCover(pages: readonly PreparedPage[]): boolean {
  return pages.length === 1 && pages.every((page) => page.components.length === 0);
}

function nothingToRead(pages: readonly PreparedPage[], attachments: readonly string[]): GoujiError {
  if (attachments.length > 0) return portfolio(attachments);
  const scanned = pages.filter(isScanned);
  if (scanned.length === 0) {
    return new GoujiError(
      'E_EMPTY',
      `there is no text on the ${counted(pages.length, 'page')} of the PDF`,
      'open the file and look',
    );
  }
  const unseen = pages.some((page) => page.remarks.some((remark) => remark.code === 'HIDDEN_TEXT'));
  const layer = unseen
    ? ' over an invisible text layer, which is not used because nobody has proof-read it'
    : '';
  return new GoujiError(
    'E_PDF_SCAN',
    `${pictures(scanned)}${layer}`,
    'look for the HTML or Word version of the report, or run character recognition and proof-read its figures',
  );
}

function pictures(pages: readonly PreparedPage[]): string {
  const numbers = pages.map((page) => page.page).join(', ');
  return pages.length === 1 ? `page ${numbers} is a picture` : `pages ${numbers} are pictures`;
}

function portfolio(attachments: readonly string[]): GoujiError {
  return new GoujiError(
    'E_UNSUPPORTED',
    `the PDF is only the cover of other files: ${attachments.join(', ')}`,
    'save those files from a PDF viewer and read them',
  );
}
