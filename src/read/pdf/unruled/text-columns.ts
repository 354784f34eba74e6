import type { Chunk, ChunkLine } from './chunks.js';

/** A column of text: the part of the line that its chunks take up. */
export interface TextColumn {
  readonly left: number;
  readonly right: number;
  /** True where figures stand in it. */
  readonly hasFigures: boolean;
}

/** A chunk and the line that it stands on. */
interface Member {
  readonly chunk: Chunk;
  readonly line: number;
}

/** Chunks that reach this far (in font sizes) over each other stand one above the other. */
const OVERLAP = 0.25;

/**
 * The columns of a region, from left to right: chunks that overlap are of one column. A chunk that covers two chunks of
 * one other line spans columns and says nothing of where they lie.
 */
export function textColumns(lines: readonly ChunkLine[]): TextColumn[] {
  const all = lines.flatMap(({ chunks }, line) => chunks.map((chunk): Member => ({ chunk, line })));
  let members = all.filter(
    ({ chunk, line }) => !lines.some((other, index) => index !== line && spans(chunk, other)),
  );
  for (;;) {
    const columns = gather(members);
    const fused = columns.find(sharesLine);
    if (fused === undefined) return withHeaders(columns).map(toColumn);
    // Two chunks of one line in one column: a chain of overlaps has fused two columns. Its widest link goes.
    const widest = fused.reduce((a, b) => (widthOf(b.chunk) > widthOf(a.chunk) ? b : a));
    members = members.filter((member) => member !== widest);
  }
}

function spans(chunk: Chunk, line: ChunkLine): boolean {
  let covered = 0;
  for (const other of line.chunks) if (overlaps(chunk, other)) covered++;
  return covered > 1;
}

function overlaps(a: Chunk, b: Chunk): boolean {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return shared > OVERLAP * Math.min(a.fontSizePt, b.fontSizePt);
}

function widthOf(chunk: Chunk): number {
  return chunk.right - chunk.left;
}

/** Sets of chunks that overlap, directly or through others, from left to right. */
function gather(members: readonly Member[]): Member[][] {
  const sets: Member[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const member of [...members].sort((a, b) => a.chunk.left - b.chunk.left)) {
    const set = sets[sets.length - 1];
    if (set === undefined || right - member.chunk.left <= OVERLAP * member.chunk.fontSizePt) {
      sets.push([member]);
      right = member.chunk.right;
    } else {
      set.push(member);
      right = Math.max(right, member.chunk.right);
    }
  }
  return sets;
}

function sharesLine(column: readonly Member[]): boolean {
  return new Set(column.map((member) => member.line)).size < column.length;
}

/**
 * Figures flush with one side of a wide column stand beside the header centred over it, not under it: a column of headers
 * alone and the next, of figures alone, are one.
 */
function withHeaders(columns: readonly Member[][]): Member[][] {
  const joined: Member[][] = [];
  for (const column of columns) {
    const last = joined[joined.length - 1];
    const pair = last === undefined ? [] : [...last, ...column];
    const parted = last === undefined || holdsFigures(last) === holdsFigures(column);
    if (parted || !(isPure(last) && isPure(column)) || sharesLine(pair)) joined.push([...column]);
    else joined[joined.length - 1] = pair;
  }
  return joined;
}

function holdsFigures(column: readonly Member[]): boolean {
  return column.some((member) => member.chunk.isFigure);
}

function isPure(column: readonly Member[]): boolean {
  return column.every((member) => member.chunk.isFigure === holdsFigures(column));
}

function toColumn(members: readonly Member[]): TextColumn {
  return {
    left: Math.min(...members.map(({ chunk }) => chunk.left)),
    right: Math.max(...members.map(({ chunk }) => chunk.right)),
    hasFigures: holdsFigures(members),
  };
}

/** Where one column ends and the next begins: the middle of the gap between them. */
export function guttersOf(columns: readonly TextColumn[]): number[] {
  const gutters: number[] = [];
  for (const [index, column] of columns.entries()) {
    const next = columns[index + 1];
    if (next !== undefined) gutters.push((column.right + next.left) / 2);
  }
  return gutters;
}
