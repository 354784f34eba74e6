import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { filesRoute } from './page-files.js';
import type { Route } from './route.js';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The program that draws the pages of a PDF: the build for older browsers too, with its maps of characters and its fonts. */
export const PDFJS_ROUTES: readonly Route[] = [
  filesRoute('pdfjs/', join(PACKAGE, 'legacy/build'), (name) => /^pdf(\.worker)?\.min\.mjs$/.test(name)),
  filesRoute('pdfjs/cmaps/', join(PACKAGE, 'cmaps')),
  filesRoute('pdfjs/fonts/', join(PACKAGE, 'standard_fonts')),
  // Without WebAssembly, which the policy of the pages does not allow, pictures are decoded by plain scripts.
  filesRoute('pdfjs/wasm/', join(PACKAGE, 'wasm'), (name) => name.endsWith('.js')),
];
