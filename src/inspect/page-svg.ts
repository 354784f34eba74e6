import { escapeMarkup } from '../model/escape-markup.js';
import type { Box, Glyph } from '../read/pdf/engine/page-content.js';
import type { PageTable } from '../read/pdf/table/page-table.js';
import { linesOf } from '../read/pdf/text/glyph-lines.js';
import type { RuleSpan } from '../read/ruled/ruling.js';
import type { CellMark } from './cell-marks.js';
import type { PageView } from './page-view.js';

/** What to draw besides what was read of the page. */
export interface PageSvgOptions {
  /** Cells of the form to be named over the page; none unless given. */
  readonly marks?: readonly CellMark[];
  /** A picture of the page to lay under it, as a `data:` address; the characters that were read unless given. */
  readonly picture?: string;
}

const LARGEST_NAME_PT = 3;
/** Room for a letter of a name, so that it ends within its cell: measured 0.50 in Liberation Sans; other fonts are wider. */
const LETTER_EMS = 0.58;

const STYLE = [
  'text{font-family:sans-serif}',
  '.glyphs{fill:#444}',
  '.rules{stroke:#d40;stroke-width:.8;fill:none}',
  '.cells rect{fill:#08c;fill-opacity:.06;stroke:#08c;stroke-width:.4;stroke-dasharray:2 1.5}',
  '.cells rect.implied{stroke:#90c;fill:#90c}',
  '.remarks rect{fill:#fd0;fill-opacity:.25;stroke:#b80;stroke-width:.8}',
  '.marks rect{fill-opacity:.18;stroke-width:.6}',
  '.marks text{stroke:none}',
  '.number{fill:#080;stroke:#080}',
  '.blank{fill:#888;stroke:#888}',
  '.dash{fill:#888;stroke:#888}',
  '.text{fill:#c00;stroke:#c00}',
  '.absent{fill:#c00;stroke:#c00}',
].join('');

/**
 * A page as SVG with what was found on it: ruling lines in red, cells dashed (violet where their borders were found from
 * the text), their texts on pointing at them, doubts in yellow, cells of the form coloured by their state and named.
 */
export function pageSvg(view: PageView, { marks = [], picture }: PageSvgOptions = {}): string {
  const { widthPt, heightPt } = view;
  const size = `width="${pt(widthPt)}" height="${pt(heightPt)}"`;
  const ground =
    picture === undefined
      ? group(
          'glyphs',
          linesOf(view.glyphs.filter((glyph) => glyph.direction === 0)).map(({ glyphs }) =>
            lineText(glyphs, heightPt),
          ),
        )
      : `<image ${size} href="${escapeMarkup(picture)}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${pt(widthPt)} ${pt(heightPt)}">`,
    `<style>${STYLE}</style>`,
    `<rect ${size} fill="#fff"/>`,
    ground,
    group('rules', [
      ...view.ruling.levels.map((rule) => levelLine(rule, heightPt)),
      ...view.ruling.uprights.map((rule) => uprightLine(rule, heightPt)),
    ]),
    group(
      'cells',
      view.tables.flatMap((table) => cellRects(table, heightPt)),
    ),
    group('remarks', remarkRects(view)),
    group(
      'marks',
      marks.map((mark) => markRect(mark, heightPt)),
    ),
    '</svg>\n',
  ].join('\n');
}

function group(name: string, elements: readonly string[]): string {
  return [`<g class="${name}">`, ...elements, '</g>'].join('\n');
}

/** A line of text with each character where it was found. */
function lineText(glyphs: readonly Glyph[], heightPt: number): string {
  const xs = glyphs.map((glyph) => pt(glyph.originX)).join(' ');
  const ys = glyphs.map((glyph) => pt(heightPt - glyph.originY)).join(' ');
  const text = glyphs.map((glyph) => [...glyph.text][0] ?? ' ').join('');
  return `<text x="${xs}" y="${ys}" font-size="${pt(glyphs[0]?.fontSizePt ?? 10)}">${escapeMarkup(text)}</text>`;
}

function levelLine({ at, from, to }: RuleSpan, heightPt: number): string {
  return `<path d="M${pt(from)} ${pt(heightPt - at)}H${pt(to)}"/>`;
}

function uprightLine({ at, from, to }: RuleSpan, heightPt: number): string {
  return `<path d="M${pt(at)} ${pt(heightPt - to)}V${pt(heightPt - from)}"/>`;
}

function cellRects({ slots, implied }: PageTable, heightPt: number): string[] {
  return slots.map(({ row, column, rowSpan, columnSpan, raw, box }) => {
    const spans = rowSpan > 1 || columnSpan > 1 ? `, ${rowSpan} × ${columnSpan}` : '';
    const title = `row ${row}, column ${column}${spans}: ${raw === '' ? '(blank)' : raw}`;
    return rect(box, heightPt, implied ? ' class="implied"' : '', title);
  });
}

function remarkRects({ remarks, heightPt }: PageView): string[] {
  return remarks.flatMap(({ code, text, where }) =>
    where?.kind === 'pdf' ? [rect(where.box, heightPt, '', `${code}: ${text}`)] : [],
  );
}

function markRect({ cellId, state, box }: CellMark, heightPt: number): string {
  const [left, , right, top] = box;
  const sizePt = Math.min(LARGEST_NAME_PT, (right - left - 1) / (cellId.length * LETTER_EMS));
  const place = `x="${pt(left + 0.5)}" y="${pt(heightPt - top + 0.5 + sizePt)}" font-size="${pt(sizePt)}"`;
  const name = `<text ${place}>${escapeMarkup(cellId)}</text>`;
  return `<g class="${state}">${rect(box, heightPt, '', `${cellId}: ${state}`)}${name}</g>`;
}

function rect([left, bottom, right, top]: Box, heightPt: number, attributes: string, title: string): string {
  const place = `x="${pt(left)}" y="${pt(heightPt - top)}" width="${pt(right - left)}" height="${pt(top - bottom)}"`;
  return `<rect ${place}${attributes}><title>${escapeMarkup(title)}</title></rect>`;
}

function pt(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}
