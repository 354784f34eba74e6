import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

/** The module of pdf.js. */
export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** Folders of the package that pdf.js reads as it meets fonts which the file does not carry. */
export interface PdfjsFolders {
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
}

/** The legacy build is the one that runs without a browser. Loaded with the first document, about 300 ms. */
export function loadPdfjs(): Promise<Pdfjs> {
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Without the character maps a page in a non-embedded Chinese font comes out empty, and pdf.js does not say so. */
export function pdfjsFolders(): PdfjsFolders {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return { cMapUrl: join(root, 'cmaps') + sep, standardFontDataUrl: join(root, 'standard_fonts') + sep };
}
