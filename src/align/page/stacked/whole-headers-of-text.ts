import { signsOf } from '../../label/signs-of.js';
import type { ReorderedText } from '../figures-within-labels.js';
import type { HeaderShape, HeaderShapes } from './header-shape.js';
import { type Piece, type Spelling, type StepsLeft, spellHeader } from './spell-header.js';

/** Lines that one header was wrapped into; `商 业 企 业` over each other in a narrow column are four. */
const MOST_LINES = 16;
/**
 * Pieces to a line, on the average, that show which columns stand beside each other: one label to a line is a list of cells,
 * which tells their order itself.
 */
const LEAST_PIECES = 2;
/** Steps that the headers of a text take in all: a text may hold thousands of lines of labels, and a few headers. */
const MOST_STEPS_IN_ALL = 200_000;
/** No line of a header is longer, wide blanks and all. */
const LONGEST_LINE = 300;

interface Line {
  readonly start: number;
  readonly end: number;
  /** Null for a line that can be no part of a header: it is too long, parts its cells, or has signs that no label has (figures). */
  readonly pieces: readonly Piece[] | null;
}

/** A header that was found: the lines that it takes, and its labels in the order in which they are read. */
interface StackedHeader {
  readonly from: number;
  readonly to: number;
  readonly labels: readonly (readonly Piece[])[];
}

/**
 * Writes the headers of a form level by level, one whole label to a line, where they stand over their columns in pieces (商业 科研
 * above 企业 机构) or a group stands before or behind the columns beside it: text that a PDF was printed into goes from line
 * to line. The labels of a form are spelled with all pieces of some lines, or the lines stay as they are.
 */
export function wholeHeadersOfText(text: string, headers: HeaderShapes): ReorderedText {
  const lines = linesOf(text, headers);
  const found = stackedHeaders(lines, headers);
  if (found.length === 0) return { text, originOf: (at) => at };
  const origins: number[] = [];
  let from = 0;
  for (const header of found) {
    const end = lines[header.to]!.end;
    append(origins, from, lines[header.from]!.start);
    for (const label of header.labels) {
      for (const piece of label) append(origins, piece.start, piece.end);
      origins.push(end);
    }
    from = end;
  }
  append(origins, from, text.length);
  return { text: origins.map((at) => text[at] ?? '\n').join(''), originOf: (at) => origins[at]! };
}

function linesOf(text: string, headers: HeaderShapes): Line[] {
  return [...text.matchAll(/[^\n\f]*(?:[\n\f]|$)/gu)].map(({ index, 0: line }) => {
    const content = line.replace(/[\n\r\f]+$/u, '');
    return { start: index, end: index + content.length, pieces: piecesOf(content, index, headers) };
  });
}

/**
 * The pieces of a line between blanks; what follows a closing bracket without one is a piece of its own (the corner, then
 * 自然人). Null for what can be no part of a header, and where tabs or bars part cells, which tell the columns themselves.
 */
function piecesOf(content: string, start: number, { signs }: HeaderShapes): Piece[] | null {
  if (content.length > LONGEST_LINE || content.includes('\t')) return null;
  if ([...signsOf(content)].some((sign) => !signs.has(sign))) return null;
  const pieces = [...content.matchAll(/[^\s)）]+[)）]*|[)）]+/gu)];
  const own = pieces.map(({ index, 0: piece }) => ({
    signs: signsOf(piece),
    start: start + index,
    end: start + index + piece.length,
  }));
  return own.some((piece) => piece.signs === '') ? null : own;
}

function stackedHeaders(lines: readonly Line[], headers: HeaderShapes): StackedHeader[] {
  const found: StackedHeader[] = [];
  const left: StepsLeft = { count: MOST_STEPS_IN_ALL };
  for (let from = 0; from < lines.length; from += 1) {
    const header = headerAt(from, lines, headers, left);
    if (!header) continue;
    found.push(header);
    from = header.to;
  }
  return found;
}

/** The header in the most lines from a line on; empty lines between them are none. */
function headerAt(
  from: number,
  lines: readonly Line[],
  headers: HeaderShapes,
  left: StepsLeft,
): StackedHeader | null {
  const within = linesFrom(from, lines, Math.max(0, ...headers.all.map(({ mostSigns }) => mostSigns)));
  if (within[0] !== from) return null;
  for (let count = within.length; count > 1; count -= 1) {
    const pieces = within.slice(0, count).map((at) => lines[at]!.pieces!);
    const all = pieces.flat();
    const showsOrder = all.length >= LEAST_PIECES * count;
    for (const shape of headers.all) {
      if (!mayHold(all, shape)) continue;
      const spelling = spellHeader(pieces, shape, left);
      if (spelling && (showsOrder || columnsInOrder(spelling, shape)))
        return { from, to: within[count - 1]!, labels: inOrder(spelling) };
    }
  }
  return null;
}

/** The lines from one on that may be those of one header, and have no more signs than any has. */
function linesFrom(from: number, lines: readonly Line[], mostSigns: number): number[] {
  const within: number[] = [];
  let signs = 0;
  for (let at = from; lines[at]?.pieces && within.length < MOST_LINES; at += 1) {
    const pieces = lines[at]!.pieces!;
    signs += signsIn(pieces);
    if (signs > mostSigns) break;
    if (pieces.length > 0) within.push(at);
  }
  return within;
}

function signsIn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.signs.length, 0);
}

/** Whether some pieces are as many signs as a header has, and each label of its columns begins with one of them. */
function mayHold(pieces: readonly Piece[], { columns, leastSigns, mostSigns }: HeaderShape): boolean {
  const signs = signsIn(pieces);
  if (signs < leastSigns || signs > mostSigns) return false;
  return columns.every(({ wordings }) =>
    pieces.some((piece) => wordings.some((wording) => wording.startsWith(piece.signs))),
  );
}

/** Whether the labels of the columns begin in the order of the form, from line to line: then the text tells their order itself. */
function columnsInOrder(spelling: Spelling, { columns }: HeaderShape): boolean {
  const starts = columns.map((column) => spelling.get(column)![0]!.start);
  return starts.every((start, at) => at === 0 || start > starts[at - 1]!);
}

/** The labels level by level, from left to right, as a header with groups is written. */
function inOrder(spelling: Spelling): (readonly Piece[])[] {
  return [...spelling].sort(([a], [b]) => a.depth - b.depth || a.from - b.from).map(([, pieces]) => pieces);
}

/** Appends the places of a stretch of text. */
function append(origins: number[], from: number, to: number): void {
  for (let at = from; at < to; at += 1) origins.push(at);
}
