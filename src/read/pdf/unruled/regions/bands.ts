import type { Chunk, ChunkLine } from '../chunks.js';
import type { TextRegion } from './table-regions.js';
import { linesBelow } from './text-below.js';

/** Lines of a region that have columns of their own. */
export interface Band {
  readonly lines: readonly ChunkLine[];
  /** True for a line that spans the table: 第二十条第（五）项 */
  readonly isTitle: boolean;
}

/** A title is centred on its table this well (share of its width). */
const CENTRED_SHARE = 0.04;

/** A title is narrower than this share of its table: longer lines are labels. */
const WIDEST_SHARE = 0.5;

/** A blank within a title is no wider than this (in font sizes). */
const BLANK = 1.2;

/** Lines nearer than this (in font sizes) to each other stand in one row. */
const CLOSEST_LINES = 0.9;

/**
 * A region cut at the titles within it, from the top down. Under each title stand other columns: three and four of them
 * centred in one width hide each other where they are looked for together.
 */
export function bandsOf(region: TextRegion): Band[] {
  const titles = titlesOf(region);
  const bands: { lines: ChunkLine[]; isTitle: boolean }[] = [];
  for (const line of region.lines) {
    const isTitle = titles.has(line);
    const last = bands[bands.length - 1];
    if (last === undefined || isTitle || last.isTitle) bands.push({ lines: [line], isTitle });
    else last.lines.push(line);
  }
  return bands.flatMap((band) => (band.isTitle ? [band] : withoutTextBelow(band)));
}

/** A band, and each line of text below its rows as a title of its own. */
function withoutTextBelow({ lines, isTitle }: Band): Band[] {
  const below = linesBelow(lines);
  const rows = lines.slice(0, lines.length - below.length);
  return [{ lines: rows, isTitle }, ...below.map((line) => ({ lines: [line], isTitle: true }))];
}

/**
 * Lines of one text over headers: in the middle of the text of the table, or all in one place, which is the middle of
 * the table where its labels stand far from its border.
 */
function titlesOf({ lines, left, right }: TextRegion): ReadonlySet<ChunkLine> {
  const width = right - left;
  const possible = lines.filter(
    (line, index) => mayBeTitle(lines, index) && widthOf(line) < WIDEST_SHARE * width,
  );
  const overSeveral = possible.filter((line) => isOverHeaders(lines, lines.indexOf(line) + 1));
  const isNear = (line: ChunkLine, x: number) => Math.abs(middleOf(line) - x) <= CENTRED_SHARE * width;
  const sure = overSeveral.filter(
    (line) =>
      isNear(line, (left + right) / 2) ||
      overSeveral.some((other) => isNear(line, middleOf(other)) && areOverFigures(lines, line, other)),
  );
  const titles = possible.filter((line) => sure.some((title) => isNear(line, middleOf(title))));
  return new Set([...titles, ...headingsOf(lines)]);
}

/**
 * Lines of one text under the rows of one table and over the header of the next, where both stand as close as rows do. Below
 * labels of blank rows there are no headers over the columns of figures.
 */
function headingsOf(lines: readonly ChunkLine[]): ChunkLine[] {
  const hasFigures = lines.map((line) => !isHeader(line));
  return lines.filter((line, index) => {
    if (hasFigures[index] || hasFigures[index + 1] !== false || !isOneText(line)) return false;
    const rows = lines.slice(0, index);
    const labelsEnd = Math.min(
      ...rows.flatMap(({ chunks }) => figuresBehindLabel(chunks).map(({ left }) => left)),
    );
    const next = hasFigures.indexOf(true, index);
    const header = lines.slice(index + 1, next === -1 ? lines.length : next);
    const isOverHeader = header.some(
      ({ chunks }) => chunks.filter(({ left }) => left >= labelsEnd).length > 1,
    );
    const [first] = header[0]!.chunks;
    const isLabel = header[0]!.chunks.length === 1 && first!.left < labelsEnd;
    return isOverHeader && standsApart(lines, index) && !isLabel;
  });
}

function figuresBehindLabel(chunks: readonly Chunk[]): Chunk[] {
  return chunks.slice(1).filter(({ isFigure }) => isFigure);
}

/** True where figures stand between two lines: they are no two levels of one header. */
function areOverFigures(lines: readonly ChunkLine[], a: ChunkLine, b: ChunkLine): boolean {
  const [from, to] = [lines.indexOf(a), lines.indexOf(b)].sort((x, y) => x - y);
  return lines.slice(from, to).some((line) => !isHeader(line));
}

/**
 * True where several headers stand on a line, or half a line below, and one of them behind the label of the next row. The label of a
 * group beside the last lines of a label is none.
 */
function isOverHeaders(lines: readonly ChunkLine[], at: number): boolean {
  const [first, second] = lines.slice(at, at + 2);
  if (first === undefined) return false;
  const isBeside = second !== undefined && isHeader(second) && !isApart(first, second);
  const headers = [...first.chunks, ...(isBeside ? second.chunks : [])];
  const row = lines.slice(at).find((line) => !isHeader(line))?.chunks ?? [];
  const labelsEnd = row.find((_, index) => row[index + 1]?.isFigure)?.right ?? Number.NEGATIVE_INFINITY;
  return headers.length > 1 && headers.some(({ left }) => left >= labelsEnd);
}

/** True for a line of one text over a header. */
function mayBeTitle(lines: readonly ChunkLine[], index: number): boolean {
  const line = lines[index]!;
  const next = lines[index + 1];
  if (next === undefined || !isHeader(line) || !isOneText(line)) return false;
  return isHeader(next) && standsApart(lines, index);
}

/** True where no more than a blank parts the words of a line. */
function isOneText({ chunks, fontSizePt }: ChunkLine): boolean {
  return chunks.slice(1).every((chunk, at) => chunk.left - chunks[at]!.right <= BLANK * fontSizePt);
}

function widthOf({ chunks }: ChunkLine): number {
  return chunks.at(-1)!.right - chunks[0]!.left;
}

function middleOf({ chunks }: ChunkLine): number {
  return (chunks[0]!.left + chunks.at(-1)!.right) / 2;
}

/** False for the first or the second half of a header beside headers of one line. */
function standsApart(lines: readonly ChunkLine[], index: number): boolean {
  const around = lines.slice(Math.max(0, index - 1), index + 2);
  return around.slice(1).every((line, at) => isApart(around[at]!, line));
}

function isApart(upper: ChunkLine, lower: ChunkLine): boolean {
  return upper.baseline - lower.baseline >= CLOSEST_LINES * upper.fontSizePt;
}

function isHeader(line: ChunkLine): boolean {
  return line.chunks.every((chunk) => !chunk.isFigure);
}
