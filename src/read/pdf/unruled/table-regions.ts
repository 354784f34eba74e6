import type { Glyph } from '../engine/page-content.js';
import type { RuleSpan } from '../geometry/ruling.js';
import type { GlyphLine } from '../text/glyph-lines.js';
import { type Chunk, type ChunkLine, NARROW_GAP, toChunkLine } from './chunks.js';

/** Lines of text that stand in columns, from the top down: a table of which the rules are missing, or some of them. */
export interface TextRegion {
  readonly lines: readonly ChunkLine[];
  readonly left: number;
  readonly right: number;
  /** Lines of the same table on the page before: they show columns that are blank here. None unless given. */
  readonly before?: readonly ChunkLine[];
}

/** A line of this many chunks is a row even without figures (a header). */
const HEADER_CHUNKS = 4;

/** Rows of one table follow within this many font sizes, unless lines of labels fill the way from one to the next. */
const WIDEST_ROW = 9;

/** The lines of one label follow within this many font sizes. */
const WRAP_PITCH = 1.6;

/** The lines of a header follow within this many font sizes, the labels of blank rows at the end closer. */
const HEADER_PITCH = 3.2;
const LABEL_PITCH = 2.2;

/** Text wider than this share of the page, in one chunk, is prose. */
const PROSE_SHARE = 0.55;

/** Font sizes within a table differ by less than this share; headings are larger. */
const OTHER_SIZE = 0.12;

/** Fewer rows than this are two words with a gap, not a table. */
const FEWEST_ROWS = 2;

/** A single row of this many figures is a table all the same: the last one of the form has one row of fifteen. */
const FIGURES_OF_ROW = 6;

/** Words of a header that stand closer than chunks do are told by this many narrow gaps. */
const HEADER_GAPS = 2;

/** More than this is a page full of numbers. The form's largest table has about 300 chunks. */
const MOST_CHUNKS = 3_000;

/** A line centred on its table this well (share of its width) is a row that spans it. */
const CENTRED_SHARE = 0.04;

/**
 * Finds the regions of a page where text stands in columns. `levels` are level lines that bound no cells; `goesOn` says
 * that a table ends the page before and may go on here, without a header.
 */
export function tableRegions(
  lines: readonly GlyphLine[],
  levels: readonly RuleSpan[],
  pageWidthPt: number,
  goesOn = false,
): TextRegion[] {
  const chunked = lines.map(toChunkLine);
  const regions: TextRegion[] = [];
  let taken = 0;
  for (const [first, last] of rowGroups(chunked, pageWidthPt)) {
    const core = chunked.slice(first, last + 1);
    const [left, right] = extentOf(core);
    const context = { chunked, left, right, labelsEnd: labelsEndOf(core), levels, pageWidthPt };
    const start = goesOn && beginsWithLabel(first, context) ? 0 : Math.max(taken, reachUp(first, context));
    const end = reachDown(last, context);
    const region = chunked.slice(start, end + 1);
    const [regionLeft, regionRight] = extentOf(region);
    if (chunkCount(region) <= MOST_CHUNKS)
      regions.push({ lines: region, left: regionLeft, right: regionRight });
    taken = end + 1;
  }
  return regions;
}

function chunkCount(lines: readonly ChunkLine[]): number {
  return lines.reduce((count, line) => count + line.chunks.length, 0);
}

/** True for a line that is plainly a row: a label and figures, or many chunks. */
function isRow({ chunks }: ChunkLine): boolean {
  return (
    chunks.length >= HEADER_CHUNKS || (chunks.length >= 2 && chunks.slice(1).some((chunk) => chunk.isFigure))
  );
}

function isProse(line: ChunkLine, pageWidthPt: number): boolean {
  return line.chunks.some((chunk) => chunk.right - chunk.left > PROSE_SHARE * pageWidthPt);
}

/** Indices of lines that are rows of one table. */
interface RowGroup {
  readonly first: number;
  last: number;
  /** The last line that shows the table to go on: a row, or the figures of a row whose label is wrapped around them. */
  reached: number;
  rows: number;
}

/** First and last index of runs of rows that nothing but pieces of labels parts. */
function rowGroups(lines: readonly ChunkLine[], pageWidthPt: number): [first: number, last: number][] {
  const groups: RowGroup[] = [];
  for (const [index, line] of lines.entries()) {
    if (isProse(line, pageWidthPt)) continue;
    const group = groups[groups.length - 1];
    const goesOn = group !== undefined && isNear(group, lines, index, pageWidthPt);
    if (goesOn && isFiguresAlone(line)) group.reached = index;
    if (!isRow(line)) continue;
    if (goesOn) {
      group.last = index;
      group.reached = index;
      group.rows++;
    } else {
      groups.push({ first: index, last: index, reached: index, rows: 1 });
    }
  }
  const isTable = (group: RowGroup) =>
    group.rows >= FEWEST_ROWS || figuresIn(lines[group.first]) >= FIGURES_OF_ROW;
  return groups.filter(isTable).map(({ first, last }) => [first, last]);
}

/** True where a line stands near under a group, with nothing between that parts tables. */
function isNear(group: RowGroup, lines: readonly ChunkLine[], index: number, pageWidthPt: number): boolean {
  const above = lines[group.reached];
  const line = lines[index];
  if (above === undefined || line === undefined) return false;
  const isFar = above.baseline - line.baseline > WIDEST_ROW * line.fontSizePt;
  if (isFar && !isFilled(lines.slice(group.reached, index + 1))) return false;
  return !lines.slice(group.last + 1, index).some((other) => isBreak(other, line, pageWidthPt));
}

/** True for lines that follow each other as those of a label in a narrow column do. */
function isFilled(lines: readonly ChunkLine[]): boolean {
  return lines
    .slice(1)
    .every((line, index) => lines[index]!.baseline - line.baseline <= WRAP_PITCH * line.fontSizePt);
}

/** A line of a single figure, or of several: a wrapped label stands half a line above and below it. */
function isFiguresAlone({ chunks }: ChunkLine): boolean {
  return chunks.every((chunk) => chunk.isFigure);
}

function figuresIn(line: ChunkLine | undefined): number {
  return line?.chunks.filter((chunk) => chunk.isFigure).length ?? 0;
}

/** True for prose and headings, which stand between tables and never within one. */
function isBreak(line: ChunkLine, row: ChunkLine, pageWidthPt: number): boolean {
  return isProse(line, pageWidthPt) || line.fontSizePt > (1 + OTHER_SIZE) * row.fontSizePt;
}

interface Reach {
  readonly chunked: readonly ChunkLine[];
  readonly left: number;
  readonly right: number;
  /** Where the labels end and the figures begin. */
  readonly labelsEnd: number;
  readonly levels: readonly RuleSpan[];
  readonly pageWidthPt: number;
}

/** The header lines above the first row: those over the figures, those centred on the table, and what stands between. */
function reachUp(first: number, reach: Reach): number {
  let start = first;
  for (let index = first - 1; index >= 0 && follows(reach, index, index + 1, first); index--) {
    const line = reach.chunked[index];
    if (line !== undefined && (isHeaderLine(line, reach) || isRuledBetween(reach, index, index + 1)))
      start = index;
  }
  return start;
}

/** True where nothing stands above a row of figures but labels: the first lines of its own, and rows that are blank. */
function beginsWithLabel(first: number, reach: Reach): boolean {
  const { chunked } = reach;
  if (figuresIn(chunked[first]) === 0) return false;
  return chunked
    .slice(0, first)
    .every(
      (line, index) =>
        (isLabelLine(line, reach) || isFiguresAlone(line)) &&
        follows(reach, index, index + 1, first, LABEL_PITCH),
    );
}

/** What is left of the last label, and rows that are blank but for their label. */
function reachDown(last: number, reach: Reach): number {
  let end = last;
  for (
    let index = last + 1;
    index < reach.chunked.length && follows(reach, index - 1, index, last);
    index++
  ) {
    const line = reach.chunked[index];
    if (line === undefined || !(isLabelLine(line, reach) || isHeaderLine(line, reach))) break;
    end = index;
  }
  return end;
}

function follows(
  { chunked, pageWidthPt }: Reach,
  upper: number,
  lower: number,
  row: number,
  widest = upper < row ? HEADER_PITCH : LABEL_PITCH,
): boolean {
  const above = chunked[upper];
  const below = chunked[lower];
  const model = chunked[row];
  if (above === undefined || below === undefined || model === undefined) return false;
  if (isProse(upper < row ? above : below, pageWidthPt)) return false;
  const size = upper < row ? above.fontSizePt : below.fontSizePt;
  if (Math.abs(size - model.fontSizePt) > OTHER_SIZE * model.fontSizePt) return false;
  return above.baseline - below.baseline <= widest * model.fontSizePt;
}

function isHeaderLine(line: ChunkLine, { left, right, labelsEnd }: Reach): boolean {
  if (line.chunks.length > 1) return true;
  const [chunk] = line.chunks;
  if (chunk === undefined) return false;
  if (chunk.right > labelsEnd && narrowGaps(chunk) >= HEADER_GAPS) return true;
  const offCentre = Math.abs((chunk.left + chunk.right) / 2 - (left + right) / 2);
  return chunk.left >= labelsEnd || (chunk.left > left && offCentre <= CENTRED_SHARE * (right - left));
}

function narrowGaps({ glyphs, fontSizePt }: Chunk): number {
  const isWide = (glyph: Glyph, index: number) => {
    const next = glyphs[index + 1];
    return next !== undefined && next.box[0] - glyph.box[2] > NARROW_GAP * fontSizePt;
  };
  return glyphs.filter(isWide).length;
}

function isLabelLine(line: ChunkLine, { left, labelsEnd }: Reach): boolean {
  return line.chunks.every((chunk) => chunk.left >= left - chunk.fontSizePt && chunk.right <= labelsEnd);
}

function isRuledBetween({ chunked, levels, left, right }: Reach, upper: number, lower: number): boolean {
  const top = chunked[upper]?.baseline ?? 0;
  const bottom = chunked[lower]?.baseline ?? 0;
  return levels.some(
    (level) => level.at < top && level.at > bottom && level.to - level.from > PROSE_SHARE * (right - left),
  );
}

function extentOf(lines: readonly ChunkLine[]): [left: number, right: number] {
  const chunks = lines.flatMap((line) => line.chunks);
  return [Math.min(...chunks.map((chunk) => chunk.left)), Math.max(...chunks.map((chunk) => chunk.right))];
}

/** Left end of the leftmost figure that is not the first chunk of its line, or of the second column of headers. */
function labelsEndOf(lines: readonly ChunkLine[]): number {
  const figures = lines.flatMap((line) => line.chunks.slice(1).filter((chunk) => chunk.isFigure));
  return Math.min(
    ...figures.map((chunk) => chunk.left),
    ...(figures.length === 0 ? [Number.POSITIVE_INFINITY] : []),
  );
}
