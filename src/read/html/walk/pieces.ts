import type { Stretch } from '../markup/place.js';
import type { HtmlElement } from '../markup/tree.js';
import type { Grid } from '../table/grid.js';

/** What the walk makes of a page, in reading order, before places are worked out. */
export type Piece = TextPiece | TablePiece | PieceGroup;

/** Text that a reader sees as one block. */
export interface TextPiece {
  readonly kind: 'text';
  readonly text: string;
  /** The text with its tabs and line breaks where these separate cells, else null. */
  readonly run: string | null;
  readonly isHeading: boolean;
  readonly stretch: Stretch;
}

/** A table of data. */
export interface TablePiece {
  readonly kind: 'table';
  readonly grid: Grid<TableCell>;
  readonly stretch: Stretch;
}

/** What stood in the cells of a table that only lays out the page. */
export interface PieceGroup {
  readonly kind: 'group';
  readonly pieces: readonly Piece[];
}

/** A cell with what stands in it. */
export interface TableCell {
  readonly element: HtmlElement;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly content: Content;
}

/** Pieces of one stretch of the page (the body or a cell), and what they amount to. */
export interface Content {
  readonly pieces: Piece[];
  /** Every line of text, blank ones among them. */
  readonly lines: string[];
  /** Whether the last line is a blank one behind a line break, which is seen only where more follows on it. */
  endsInBreak: boolean;
  textCount: number;
  textLength: number;
  headingCount: number;
  imageCount: number;
  /** Slots of the data tables within, at any depth. */
  nestedSlotCount: number;
}

/** Content without anything in it. */
export function emptyContent(): Content {
  return {
    pieces: [],
    lines: [],
    endsInBreak: false,
    textCount: 0,
    textLength: 0,
    headingCount: 0,
    imageCount: 0,
    nestedSlotCount: 0,
  };
}

/** Adds text at the end. */
export function addText(content: Content, piece: TextPiece): void {
  content.pieces.push(piece);
  content.textCount += 1;
  content.textLength += piece.text.length;
  if (piece.isHeading) content.headingCount += 1;
}

/** Adds the lines of a block of text, which may be blank; null stands for one line. */
export function addLines(content: Content, text: string, lines: readonly string[] | null): void {
  if (content.endsInBreak) content.lines.pop();
  if (lines === null) content.lines.push(text);
  // A block of nothing but breaks has as many lines as breaks.
  else content.lines.push(...(text === '' ? lines.slice(1) : lines));
  content.endsInBreak = lines !== null && text !== '' && lines.at(-1) === '';
}

/** Adds a table of data at the end; its text is not text of the content. */
export function addTable(content: Content, piece: TablePiece): void {
  content.pieces.push(piece);
  for (const row of piece.grid.rows)
    for (const { cell } of row) content.nestedSlotCount += 1 + cell.content.nestedSlotCount;
}

/** Adds all that stands in the cells of a layout table, in reading order. */
export function addCells(content: Content, cells: readonly TableCell[]): void {
  content.pieces.push({ kind: 'group', pieces: cells.flatMap((cell) => cell.content.pieces) });
  for (const { content: inner } of cells) {
    content.textCount += inner.textCount;
    content.textLength += inner.textLength;
    content.headingCount += inner.headingCount;
    content.imageCount += inner.imageCount;
    content.nestedSlotCount += inner.nestedSlotCount;
  }
}

/** Pieces in reading order with groups resolved; the pieces within tables are not entered. */
export function* flatPieces(pieces: readonly Piece[]): Generator<TextPiece | TablePiece> {
  const stack = [pieces[Symbol.iterator]()];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.next();
    if (next.done === true) stack.pop();
    else if (next.value.kind === 'group') stack.push(next.value.pieces[Symbol.iterator]());
    else yield next.value;
  }
}

/** The text of a cell as a reader sees it, without the data tables in it. */
export function cellText(content: Content): string {
  const [only] = content.pieces;
  if (only === undefined) return '';
  if (content.pieces.length === 1 && only.kind === 'text') return only.text;
  const texts: string[] = [];
  for (const piece of flatPieces(content.pieces)) if (piece.kind === 'text') texts.push(piece.text);
  return texts.join('\n');
}
