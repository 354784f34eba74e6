import { glyphText } from '../text/glyph-text.js';
import type { Chunk, ChunkLine } from './chunks.js';

/** A column of text: the part of the line that its chunks take up. */
export interface TextColumn {
  readonly left: number;
  readonly right: number;
  /** True where figures stand in it. */
  readonly hasFigures: boolean;
  /** The part of the line that its figures take up; that of all its chunks where it has none. */
  readonly figuresLeft: number;
  readonly figuresRight: number;
}

/** Chunks that reach this far (in font sizes) over each other stand one above the other. */
export const OVERLAP = 0.25;

/** Chunks whose base lines are nearer than this (in font sizes) stand side by side: a label of two lines beside one. */
const BESIDE = 0.9;

/** The columns of a region, from left to right. */
export function textColumns(lines: readonly ChunkLine[]): TextColumn[] {
  return (namedColumns(lines) ?? withHeaders(columnSets(lines))).map(toColumn);
}

/**
 * The columns of the body, each with its header, where the headers with no other below name all of them, or all columns of
 * figures: figures flush with one side of a wide column stand under no header, or nearly under that of the next. Else null.
 */
function namedColumns(lines: readonly ChunkLine[]): Chunk[][] | null {
  const first = lines.findIndex((line) => line.chunks.some((chunk) => chunk.isFigure));
  if (first <= 0) return null;
  const body = columnSets(lines.slice(first));
  const firstFigures = body.findIndex(holdsFigures);
  const headers = lowestOf(lines.slice(0, first).flatMap((line) => line.chunks));
  const unnamed = headers.length === body.length ? 0 : firstFigures;
  const labelsEnd = Math.max(...body.slice(0, unnamed).flatMap((column) => column.map(({ right }) => right)));
  const beyond = headers.filter(({ left }) => left > labelsEnd);
  if (beyond.length !== body.length - unnamed) return null;
  const named = body.map((column, index) =>
    index < unnamed ? column : [...column, ...beyond.slice(index - unnamed, index - unnamed + 1)],
  );
  return areApart(named) ? named : null;
}

/**
 * The headers under which no other stands, from left to right. One over two columns may stand between their headers: others
 * are lower on both its sides.
 */
function lowestOf(headers: readonly Chunk[]): Chunk[] {
  const isLowest = (header: Chunk) => {
    const lower = headers.filter((other) => header.baseline - other.baseline >= BESIDE * header.fontSizePt);
    const before = lower.some((other) => other.right <= header.left);
    const after = lower.some((other) => other.left >= header.right);
    const under = headers.some((other) => other.baseline < header.baseline && touches(other, header));
    return !under && !(before && after);
  };
  return headers.filter(isLowest).sort((a, b) => a.left - b.left);
}

function touches(a: Chunk, b: Chunk): boolean {
  return a.left < b.right && b.left < a.right;
}

function areApart(columns: readonly (readonly Chunk[])[]): boolean {
  return columns.slice(1).every((column, index) => {
    const right = Math.max(...columns[index]!.map((chunk) => chunk.right));
    return column.every((chunk) => chunk.left > right);
  });
}

/**
 * Chunks by column: those that overlap are of one column. A chunk that covers two chunks which stand side by side spans
 * columns and says nothing of where they lie.
 */
function columnSets(lines: readonly ChunkLine[]): Chunk[][] {
  const all = lines.flatMap((line) => line.chunks);
  let members = all.filter((chunk) => {
    const under = all.filter((other) => overlaps(chunk, other));
    // A figure stands in one column: two words over it are those of one header, set apart by a blank.
    const isInOne = chunk.isFigure && under.every((other) => other === chunk || !other.isFigure);
    return isInOne || !holdsNeighbours(under, chunk);
  });
  for (;;) {
    const columns = gather(members);
    const fused = columns.find((column) => holdsNeighbours(column));
    if (fused === undefined) return columns;
    // Two chunks side by side in one column: a chain of overlaps has fused two columns. Its widest link goes.
    const widest = fused.reduce((a, b) => (widthOf(b) > widthOf(a) ? b : a));
    members = members.filter((chunk) => chunk !== widest);
  }
}

function overlaps(a: Chunk, b: Chunk): boolean {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return shared > OVERLAP * Math.min(a.fontSizePt, b.fontSizePt);
}

/** True where two of the chunks, `except` left out, stand side by side. */
function holdsNeighbours(chunks: readonly Chunk[], except?: Chunk): boolean {
  const downwards = chunks.filter((chunk) => chunk !== except).sort((a, b) => b.baseline - a.baseline);
  return downwards.some((upper, index) => {
    for (let next = index + 1; next < downwards.length; next++) {
      const lower = downwards[next];
      if (lower === undefined || upper.baseline - lower.baseline >= BESIDE * upper.fontSizePt) return false;
      if (!overlaps(upper, lower)) return true;
    }
    return false;
  });
}

function widthOf(chunk: Chunk): number {
  return chunk.right - chunk.left;
}

/** Sets of chunks that overlap, directly or through others, from left to right. */
function gather(chunks: readonly Chunk[]): Chunk[][] {
  const sets: Chunk[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const chunk of [...chunks].sort((a, b) => a.left - b.left)) {
    const set = sets[sets.length - 1];
    if (set === undefined || right - chunk.left <= OVERLAP * chunk.fontSizePt) {
      sets.push([chunk]);
      right = chunk.right;
    } else {
      set.push(chunk);
      right = Math.max(right, chunk.right);
    }
  }
  return sets;
}

/**
 * Figures flush with one side of a wide column stand beside the header centred over it, not under it: a column of figures
 * alone and the nearer one beside it, of headers alone, are one.
 */
function withHeaders(columns: readonly Chunk[][]): Chunk[][] {
  const joined = [...columns];
  for (let at = 0; at < joined.length; at++) {
    const column = joined[at]!;
    if (!holdsFigures(column) || !isPure(column)) continue;
    const sides = [at - 1, at + 1].filter((side) => isHeaderOf(joined[side], column));
    const [header] = sides.sort((a, b) => gapBetween(joined[a]!, column) - gapBetween(joined[b]!, column));
    if (header === undefined) continue;
    joined.splice(Math.min(at, header), 2, [...joined[header]!, ...column]);
    if (header < at) at--;
  }
  return joined;
}

function isHeaderOf(header: readonly Chunk[] | undefined, figures: readonly Chunk[]): boolean {
  return header !== undefined && !holdsFigures(header) && !holdsNeighbours([...header, ...figures]);
}

function gapBetween(a: readonly Chunk[], b: readonly Chunk[]): number {
  const [left, right] = [a, b].map((column) => Math.max(...column.map((chunk) => chunk.left)));
  const [first, second] = left! < right! ? [a, b] : [b, a];
  return Math.min(...second.map((chunk) => chunk.left)) - Math.max(...first.map((chunk) => chunk.right));
}

function holdsFigures(column: readonly Chunk[]): boolean {
  return column.some((chunk) => chunk.isFigure);
}

/** Fewer numbers in a row than this may be figures that happen to follow each other. */
const FEWEST_SERIALS = 3;

/** True for a column that counts the rows, which is no column of figures. */
function areSerials(column: readonly Chunk[]): boolean {
  const downwards = column.filter((chunk) => chunk.isFigure).sort((a, b) => b.baseline - a.baseline);
  const numbers = downwards.map((chunk) => Number(glyphText(chunk.glyphs)));
  return (
    numbers.length >= FEWEST_SERIALS && numbers.slice(1).every((number, at) => number === numbers[at]! + 1)
  );
}

function isPure(column: readonly Chunk[]): boolean {
  return column.every((chunk) => chunk.isFigure === holdsFigures(column));
}

function toColumn(chunks: readonly Chunk[], index: number): TextColumn {
  const hasFigures = holdsFigures(chunks) && !(index === 0 && areSerials(chunks));
  const figures = hasFigures ? chunks.filter((chunk) => chunk.isFigure) : chunks;
  return {
    left: Math.min(...chunks.map((chunk) => chunk.left)),
    right: Math.max(...chunks.map((chunk) => chunk.right)),
    hasFigures,
    figuresLeft: Math.min(...figures.map((chunk) => chunk.left)),
    figuresRight: Math.max(...figures.map((chunk) => chunk.right)),
  };
}
