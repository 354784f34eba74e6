import type { Box } from '../../../model/place.js';

export type { Box };

/** Red, green, blue and opacity, each 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

/** One painted character, or one ligature. White space is never a glyph. */
export interface Glyph {
  /** Its text as the file maps it; U+FFFD where the file maps it to nothing. */
  readonly text: string;
  /** Where the pen stood, in points from the lower left corner of the visible page box. */
  readonly originX: number;
  readonly originY: number;
  /** The em box on the pen: from the origin to the advance, a fifth of the font size below the base line to four fifths above. */
  readonly box: Box;
  /** True where clip paths leave nothing of its middle on the page. */
  readonly clipped: boolean;
  /** Degrees that the base line is turned, counter-clockwise, 0 to 359: 0 reads from left to right on the page as stored. */
  readonly direction: number;
  readonly fontSizePt: number;
  /** Text render mode of the PDF (3 paints nothing); null where the engine does not tell. */
  readonly renderMode: number | null;
  /** Fill colour; null for patterns and where the engine does not tell. */
  readonly color: Color | null;
  /** Position in the order of painting, to be compared with that of areas. */
  readonly paint: number;
}

/** A ruling line, level or upright: a stroke, or the centre of a thin fill. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A filled shape or picture too big to be a rule. */
export interface PaintedArea {
  readonly box: Box;
  readonly kind: 'fill' | 'image';
  /** Null for patterns and pictures. */
  readonly color: Color | null;
  /** True for a rectangle that covers all of its box. */
  readonly covers: boolean;
  readonly paint: number;
}

/** What is painted on one page, in the coordinates of the page as stored: no `/Rotate` applied. */
export interface PageContent {
  /** 1 for the first page. */
  readonly page: number;
  readonly widthPt: number;
  readonly heightPt: number;
  /** In the order of the content stream. */
  readonly glyphs: readonly Glyph[];
  readonly segments: readonly Rule[];
  readonly areas: readonly PaintedArea[];
  /** True where the page holds more than `PAGE_LIMITS` allow and the rest was not read. */
  readonly cut: boolean;
}

/** A document held open by one of the engines. */
export interface OpenPdf {
  readonly pageCount: number;
  /** Title in the document information; null where there is none. */
  readonly title: string | null;
  /** Names of the files that travel inside the document. */
  readonly attachments: readonly string[];
  /** Reads one page; `index` is 0 for the first. Throws `GoujiError` where the page cannot be read. */
  readPage(index: number): Promise<PageContent>;
  /** Gives back everything the engine holds for the document. */
  close(): Promise<void>;
}

/** The engines that can read a page. */
export type PdfEngine = 'pdfium' | 'pdfjs';
