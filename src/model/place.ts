/**
 * Where a piece of text stands in its source. Every printed figure keeps one, so that a number in a dataset can be
 * followed back to the bytes it was read from.
 */
export type Where = TextPlace | HtmlPlace | PdfPlace;

/** A half-open range of characters (UTF-16 units) of the decoded text. */
export interface TextPlace {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
}

/** An element of the page, and the half-open range of characters of the decoded source that it covers. */
export interface HtmlPlace {
  readonly kind: 'html';
  /** CSS path from the root, e.g. `body > table:nth-of-type(2) > tbody > tr:nth-of-type(4) > td:nth-of-type(2)`. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Left, bottom, right and top of a rectangle. */
export type Box = readonly [leftPt: number, bottomPt: number, rightPt: number, topPt: number];

/** A box on a page, in points from the lower left corner of the page as it is seen upright. */
export interface PdfPlace {
  readonly kind: 'pdf';
  /** 1 for the first page. */
  readonly page: number;
  readonly box: Box;
}

/**
 * The place of a part of a piece. Only text places can be narrowed: in the other kinds the characters of a piece are
 * not those of its source (tags, entities, glyphs), so the place of the whole piece is kept.
 */
export function narrow(where: Where, from: number, to: number): Where {
  return where.kind === 'text' ? { kind: 'text', start: where.start + from, end: where.start + to } : where;
}

/** True where two places of one source have characters or a part of a page in common. */
export function meet(a: Where, b: Where): boolean {
  if (a.kind === 'pdf' || b.kind === 'pdf') return a.kind === 'pdf' && b.kind === 'pdf' && boxesMeet(a, b);
  return a.kind === b.kind && a.start < b.end && b.start < a.end;
}

function boxesMeet(a: PdfPlace, b: PdfPlace): boolean {
  const [left, bottom, right, top] = a.box;
  return a.page === b.page && left < b.box[2] && b.box[0] < right && bottom < b.box[3] && b.box[1] < top;
}
