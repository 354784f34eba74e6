import { displayColumns, type SignWidths } from '../../../model/display-width.js';
import type { Glyph } from '../../pdf/engine/page-content.js';

/** A sign of a text, set on a page, that knows where it stands in the text. */
export interface SetGlyph extends Glyph {
  readonly offset: number;
}

/** A page of a text, as a typewriter would set it. */
export interface SetPage {
  readonly glyphs: readonly SetGlyph[];
  readonly widthPt: number;
}

const FONT_SIZE_PT = 10;
/** Wrapped lines of one label stand as near to each other as those of a table in a PDF do. */
const PITCH_PT = 12;
/** Where each sign takes one column, a single blank parts words of a label, and two part cells. */
const NARROW_COLUMN_PT = 7;
const WIDE_COLUMN_PT = 5;
/** What the sign before a figure gives up of its width: a single blank parts a label from the figure behind it. */
const GIVEN_UP_PT = 3;

/** A figure that ends its line, or stands well apart from what follows. */
const FIGURE_APART = /(?<=\S)[^\S\n]+(?=[\d０-９][\d０-９.,]*(?:[^\S\n]{2,}|[^\S\n]*$))/gu;

/** Sets a page of a text that begins at `start`, with signs so wide. */
export function setPage(text: string, start: number, widths: SignWidths): SetPage {
  const columnPt = widths.wide === 1 ? NARROW_COLUMN_PT : WIDE_COLUMN_PT;
  const lines = text.split('\n');
  let from = start;
  const glyphs = lines.flatMap((line, at) => {
    const set = setLine(line, from, (lines.length - at) * PITCH_PT, columnPt, widths);
    from += line.length + 1;
    return set;
  });
  return { glyphs, widthPt: glyphs.reduce((most, { box }) => Math.max(most, box[2]), 0) };
}

function setLine(
  line: string,
  start: number,
  baseline: number,
  columnPt: number,
  widths: SignWidths,
): SetGlyph[] {
  const columns = displayColumns(line, widths);
  const beforeFigures = new Set([...line.matchAll(FIGURE_APART)].map(({ index }) => index));
  return [...line.matchAll(/\S/gu)].map(({ 0: text, index }) => {
    const end = index + text.length;
    const left = columns[index]! * columnPt;
    const right = columns[end]! * columnPt - (beforeFigures.has(end) ? GIVEN_UP_PT : 0);
    return {
      text,
      originX: left,
      originY: baseline,
      box: [left, baseline - 0.2 * FONT_SIZE_PT, right, baseline + 0.8 * FONT_SIZE_PT],
      clipped: false,
      direction: 0,
      fontSizePt: FONT_SIZE_PT,
      renderMode: null,
      color: null,
      paint: index,
      offset: start + index,
    };
  });
}
