import type { Layout } from '../layout.js';
import { ARTICLE_LAYOUTS } from './article-layouts.js';
import { DIV_LAYOUTS } from './div-layouts.js';
import { EDITOR_LAYOUTS } from './editor-layouts.js';
import { ENCODING_LAYOUTS } from './encoding-layouts.js';
import { FLAT_HTML_LAYOUTS } from './flat-layouts.js';
import { PIECE_LAYOUTS } from './piece-layouts.js';
import { SPAN_LAYOUTS } from './span-layouts.js';

/** Every way to publish a report as HTML. */
export const HTML_LAYOUTS: readonly Layout[] = [
  ...SPAN_LAYOUTS,
  ...PIECE_LAYOUTS,
  ...ARTICLE_LAYOUTS,
  ...DIV_LAYOUTS,
  ...EDITOR_LAYOUTS,
  ...FLAT_HTML_LAYOUTS,
  ...ENCODING_LAYOUTS,
];
