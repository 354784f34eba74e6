import { GoujiError } from '../../model/error.js';
import { type ArchivedPart, mhtmlParts } from './mhtml-parts.js';
import { linkedSheets } from './mhtml-sheets.js';

/**
 * The bytes of the HTML in a web archive (.mht, or a .doc that a word processor saved as one), and behind it the style
 * sheets that it links to: browsers archive all of them as parts of their own, those that stood in the page as well. Of
 * several pages (the frames of one, the sheets of a workbook) the one with most cells is taken, or all sheets. Throws
 * `GoujiError` E_UNREADABLE where it holds no HTML.
 */
export function mhtmlPart(bytes: Uint8Array): Uint8Array {
  const parts = mhtmlParts(Buffer.from(bytes).toString('latin1'));
  const pages = parts.filter(({ type }) => type === 'text/html');
  const [first] = pages;
  if (first === undefined) {
    throw new GoujiError(
      'E_UNREADABLE',
      'the web archive holds no HTML',
      'open it in a browser or word processor and save it as HTML or PDF',
    );
  }
  const tabular = pages.filter((page) => cellCount(page) > 0);
  const read = /<frameset\b/i.test(first.content) ? tabular : [withMostCells(first, tabular)];
  const html = read.map((page) => page.content + linkedSheets(page, parts)).join('\n');
  return Buffer.from(html === '' ? first.content : html, 'latin1');
}

function withMostCells(first: ArchivedPart, pages: readonly ArchivedPart[]): ArchivedPart {
  return pages.reduce((most, page) => (cellCount(page) > cellCount(most) ? page : most), first);
}

function cellCount({ content }: ArchivedPart): number {
  return content.match(/<t[dh]\b/gi)?.length ?? 0;
}
