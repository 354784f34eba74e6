import { areUnlike, type SignWidths, widthsOfSigns } from '../../../model/display-width.js';
import type { Block, Run, Slot, Table } from '../../../model/document.js';
import type { TextPlace } from '../../../model/place.js';
import type { Glyph } from '../../pdf/engine/page-content.js';
import type { FilledGrid } from '../../pdf/table/fill-cells.js';
import { findGrids } from '../../pdf/table/find-grids.js';
import { textOfBlock } from '../../pdf/text/block-text.js';
import { linesOf } from '../../pdf/text/glyph-lines.js';
import { withCutLabels } from './cut-labels.js';
import { areWords, headersApart, labelledRows, type SetRow } from './labelled-rows.js';
import { setPage } from './set-page.js';

/** Whether headers are left as their lines run, or taken for rows of labels, their wrapped lines put together as well. */
type Headers = 'as_they_run' | 'as_rows';

const HEADERS: readonly Headers[] = ['as_they_run', 'as_rows'];

/** A piece of a page, and how high it stands. */
interface Placed {
  readonly top: number;
  readonly blocks: readonly (Block | null)[];
}

const NOTHING_DRAWN = { components: [], fills: [] };

/** A figure, or a dash in its place, behind the blanks that set it well apart from what is before it. */
const FIGURE_APART =
  /(?<=\S)(?<gap>[^\S\n]{2,})(?:[\d０-９][\d０-９.,]*|[-—–/／]+)(?=[^\S\n]{2,}|[^\S\n]*$)/gmu;
const FEWEST_FIGURES = 10;

/** Whether a text sets figures in columns with blanks, and nothing else parts them. */
export function isSetInColumns(text: string): boolean {
  if (/[\t|｜│┃]/u.test(text)) return false;
  const gaps = Array.from(text.matchAll(FIGURE_APART), ({ groups }) => groups!.gap!.length);
  return gaps.length >= FEWEST_FIGURES && areUnlike(gaps);
}

/** A text as it was cleaned, with the ends of its pages. */
export function withPages(clean: string, source: string): string {
  const ends = Array.from(source.matchAll(/\f/gu), ({ index }) => index);
  return [0, ...ends.map((end) => end + 1)].map((start, at) => clean.slice(start, ends[at])).join('\f');
}

/**
 * The blocks of a text that sets its tables in columns, in each way that may be right: the lines of wrapped labels are found by
 * where they stand, as on a page without rules, so that each row has its whole label and the figures beside it. None where
 * figures have no label.
 *
 * @param set the text with the ends of its pages
 */
export function typesetWays(set: string): Block[][] {
  return HEADERS.flatMap((headers) => {
    const pages = typesetPages(set, headers);
    if (pages === null) return [];
    const joined = withCutLabels(pages);
    return joined === null ? [pages.flat()] : [joined, pages.flat()];
  });
}

/** The blocks of each page. */
function typesetPages(set: string, headers: Headers): Block[][] | null {
  const widths = widthsOfSigns(set.split(/[\n\f]/u));
  let start = 0;
  const pages = set.split('\f').map((text) => {
    const own = blocksOfPage(text, start, widths, headers);
    start += text.length + 1;
    return own;
  });
  return pages.every(areKnown) ? pages : null;
}

function areKnown(blocks: (Block | null)[]): blocks is Block[] {
  return !blocks.includes(null);
}

/** The blocks of a page; null in the place of tables whose rows are not known. */
function blocksOfPage(text: string, start: number, widths: SignWidths, headers: Headers): (Block | null)[] {
  const { glyphs, widthPt } = setPage(text, start, widths);
  if (glyphs.length === 0) return [];
  const { filled, rest } = findGrids(NOTHING_DRAWN, glyphs, widthPt).filling;
  const page = {
    text,
    start,
    headers,
    offsets: new Map(glyphs.map((glyph) => [glyph as Glyph, glyph.offset])),
  };
  const placed: Placed[] = [
    ...filled.map((grid) => ({ top: grid.grid.ys[0] ?? 0, blocks: blocksOfTable(grid, page) })),
    ...linesOf(rest).map(({ glyphs: own, box }) => ({ top: box[3], blocks: [linesAround(own, page)] })),
  ];
  return placed.sort((a, b) => b.top - a.top).flatMap(({ blocks }) => blocks);
}

interface Page {
  readonly text: string;
  readonly start: number;
  readonly headers: Headers;
  /** Where each sign stands in the text. */
  readonly offsets: ReadonlyMap<Glyph, number>;
}

/** The lines of a page from the first to the last of some signs, as they run. */
function linesAround(glyphs: readonly Glyph[], { text, start, offsets }: Page): Run {
  const { start: first, end: last } = placeOf(glyphs, offsets);
  const from = text.lastIndexOf('\n', first - start) + 1;
  const to = text.indexOf('\n', last - start);
  const lines = text.slice(from, to === -1 ? undefined : to);
  return {
    kind: 'run',
    text: lines,
    where: { kind: 'text', start: start + from, end: start + from + lines.length },
  };
}

function blocksOfTable(filled: FilledGrid, page: Page): (Block | null)[] {
  const rows = labelledRows(rowsOf(filled));
  if (rows === null) return [null];
  return headersApart(rows).map(({ isHeader, rows: own }) =>
    isHeader && page.headers === 'as_they_run' ? linesAround(own.flat(2), page) : tableOf(own, page),
  );
}

function tableOf(filled: readonly SetRow[], { offsets }: Page): Table {
  const rows = filled.map((row) => row.flatMap((glyphs) => textsOf(glyphs, offsets)));
  return {
    kind: 'table',
    rows: rows.map((texts, row) =>
      texts.map((text, column): Slot => ({ ...text, row, column, rowSpan: 1, columnSpan: 1 })),
    ),
    columnCount: Math.max(1, ...rows.map(({ length }) => length)),
    where: placeOf(filled.flat(2), offsets),
    isTypeset: true,
  };
}

function rowsOf({ grid, glyphs }: FilledGrid): SetRow[] {
  const cells = grid.cells.map((cell, at) => ({ cell, own: glyphs[at]! }));
  const filled = cells.filter(({ own }) => own.length > 0).sort((a, b) => a.cell.column - b.cell.column);
  return grid.ys
    .slice(1)
    .map((_, row) => filled.filter(({ cell }) => cell.row === row).map(({ own }) => own));
}

/** A label with all its lines; figures each by itself. */
function textsOf(glyphs: readonly Glyph[], offsets: Page['offsets']): Pick<Slot, 'raw' | 'where'>[] {
  const texts = areWords(glyphs)
    ? [glyphs]
    : linesOf(glyphs).flatMap((line) => wordsOf(line.glyphs, offsets));
  return texts.map((own) => ({
    raw: textOfBlock(own, Number.POSITIVE_INFINITY),
    where: placeOf(own, offsets),
  }));
}

/** The signs of a line between its blanks. */
function wordsOf(glyphs: readonly Glyph[], offsets: Page['offsets']): Glyph[][] {
  const words: Glyph[][] = [];
  for (const [at, glyph] of glyphs.entries()) {
    const before = glyphs[at - 1];
    const isNext = before && offsets.get(before)! + before.text.length === offsets.get(glyph);
    if (isNext) words.at(-1)!.push(glyph);
    else words.push([glyph]);
  }
  return words;
}

/** Where signs stand in the text, from the first to the last. */
function placeOf(glyphs: readonly Glyph[], offsets: Page['offsets']): TextPlace {
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (const glyph of glyphs) {
    const offset = offsets.get(glyph)!;
    start = Math.min(start, offset);
    end = Math.max(end, offset + glyph.text.length);
  }
  return { kind: 'text', start, end };
}
