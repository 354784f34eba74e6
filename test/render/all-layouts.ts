import { BEYOND_LAYOUTS } from './beyond-layouts.js';
import { ARTICLE_LAYOUTS } from './html/article-layouts.js';
import { BESIDE_LAYOUTS } from './html/beside-layouts.js';
import { CELL_LAYOUTS } from './html/cell-layouts.js';
import { CMS_LAYOUTS } from './html/cms-layouts.js';
import { DIV_LAYOUTS } from './html/div-layouts.js';
import { EDITOR_LAYOUTS } from './html/editor-layouts.js';
import { ENCODING_LAYOUTS } from './html/encoding-layouts.js';
import { FLAT_HTML_LAYOUTS } from './html/flat-layouts.js';
import { HALF_LAYOUTS } from './html/half-layouts.js';
import { HIDDEN_LAYOUTS } from './html/hidden-layouts.js';
import { NOTE_LAYOUTS } from './html/note-layouts.js';
import { PIECE_LAYOUTS } from './html/piece-layouts.js';
import { SCREEN_LAYOUTS } from './html/screen-layouts.js';
import { SPAN_LAYOUTS } from './html/span-layouts.js';
import { TURNED_LAYOUTS } from './html/turned-layouts.js';
import type { Layout } from './layout.js';
import { DOCX_LAYOUTS } from './paper/docx-layouts.js';
import { PDF_LAYOUTS, UNRULED_PDF_LAYOUTS } from './paper/pdf-layouts.js';
import { RTF_LAYOUTS } from './paper/rtf-layouts.js';
import { BAR_LAYOUTS } from './text/bar-layouts.js';
import { LINE_LAYOUTS } from './text/line-layouts.js';
import { LISTED_LAYOUTS } from './text/listed-layouts.js';
import { MARKED_LAYOUTS } from './text/marked-layouts.js';
import { MIXED_LAYOUTS } from './text/mixed-layouts.js';
import { SCRIPT_LAYOUTS } from './text/script-layouts.js';
import { TYPESET_LAYOUTS } from './text/typeset-layouts.js';
import { WEB_LAYOUTS } from './text/web-layouts.js';

/** Every way to publish a report, by the kind of page; `beyond` are those that nobody claims to read. */
export const LAYOUTS_BY_KIND = {
  'HTML, spans': SPAN_LAYOUTS,
  'HTML, tables in pieces': PIECE_LAYOUTS,
  'HTML, tables in halves': HALF_LAYOUTS,
  'HTML, tables on their side': TURNED_LAYOUTS,
  'HTML, page around': ARTICLE_LAYOUTS,
  'HTML, tables of div': DIV_LAYOUTS,
  'HTML, editors': EDITOR_LAYOUTS,
  'HTML, flattened': FLAT_HTML_LAYOUTS,
  'HTML, encodings': ENCODING_LAYOUTS,
  'HTML, publishing systems': CMS_LAYOUTS,
  'HTML, cells': CELL_LAYOUTS,
  'HTML, screens': SCREEN_LAYOUTS,
  'HTML, notes': NOTE_LAYOUTS,
  'HTML, hidden text': HIDDEN_LAYOUTS,
  'HTML, beside the tables': BESIDE_LAYOUTS,
  'text, bars': BAR_LAYOUTS,
  'text, lines and blanks': LINE_LAYOUTS,
  'text, lists': LISTED_LAYOUTS,
  'text, marked': MARKED_LAYOUTS,
  'text, scripts': SCRIPT_LAYOUTS,
  'text, web archives': WEB_LAYOUTS,
  'text, typeset tables': TYPESET_LAYOUTS,
  'text, mixed': MIXED_LAYOUTS,
  PDF: PDF_LAYOUTS,
  'PDF, rules missing': UNRULED_PDF_LAYOUTS,
  DOCX: DOCX_LAYOUTS,
  RTF: RTF_LAYOUTS,
  beyond: BEYOND_LAYOUTS,
} as const satisfies Readonly<Record<string, readonly Layout[]>>;

export type LayoutKind = keyof typeof LAYOUTS_BY_KIND;

const { beyond, ...read } = LAYOUTS_BY_KIND;

/** Every way to publish a report that is to be read figure by figure. */
export const ALL_LAYOUTS: readonly Layout[] = Object.values(read).flat();

/** A layout by its name. */
export function layoutOf(name: string): Layout {
  const layout = [...ALL_LAYOUTS, ...beyond].find((each) => each.name === name);
  if (!layout) throw new Error(`no layout ${name}`);
  return layout;
}
