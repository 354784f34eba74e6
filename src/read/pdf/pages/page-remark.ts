import type { Remark } from '../../../model/document.js';
import type { PdfPlace } from '../../../model/place.js';
import type { Box } from '../engine/page-content.js';

/** What the PDF reader notices. */
export type PageRemarkCode =
  /** Text that the file holds and no reader of the page sees; it is not used. */
  | 'HIDDEN_TEXT'
  /** Text that runs across the page, a watermark as a rule; it is not used. */
  | 'OBLIQUE_TEXT'
  /** Text with a line through it: deleted, and left to be seen; it is not used. */
  | 'STRUCK_TEXT'
  /** A raised mark of a note beside a figure; it is not used. */
  | 'FOOTNOTE_MARK'
  /** Text down the margin, outside of the text; it is not used. */
  | 'MARGIN_NOTE'
  /** Characters that the file maps to no text. */
  | 'UNMAPPED_TEXT'
  /** Cells without text in which something is drawn; it was not read. */
  | 'IMAGE_IN_CELL'
  /** A number or text that a ruling line runs through: its cell is in doubt. */
  | 'TEXT_ON_RULE'
  /** A row that was open at a page break and has been closed. */
  | 'OPEN_ROW'
  /** Columns or rows that no line shows and that were found from the text. */
  | 'UNRULED_TABLE'
  /** A table without a header right under another one, which it could not be joined to. */
  | 'TABLE_CUT'
  /** A page with pictures and no text. */
  | 'PAGE_WITHOUT_TEXT'
  /** A page of which only a part was read. */
  | 'PAGE_CUT'
  /** Files inside the document that were not read. */
  | 'ATTACHMENT';

/** A remark of the PDF reader. */
export type PageRemark = Remark & { readonly code: PageRemarkCode };

/** A remark on a box of a page. */
export function remarkOf(code: PageRemarkCode, text: string, page: number, box: Box): PageRemark {
  return { code, text, where: placeOf(page, box) };
}

/** A remark on words of a page, which speak for themselves. */
export function remarkOnWords(code: PageRemarkCode, words: string, page: number, box: Box): PageRemark {
  return { ...remarkOf(code, words, page, box), quote: words };
}

/** A place on a page, to a hundredth of a point. */
export function placeOf(page: number, [left, bottom, right, top]: Box): PdfPlace {
  return {
    kind: 'pdf',
    page,
    box: [hundredths(left), hundredths(bottom), hundredths(right), hundredths(top)],
  };
}

function hundredths(pt: number): number {
  return Math.round(pt * 100) / 100 + 0;
}
