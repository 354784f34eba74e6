import type { Slot, Table } from '../../../model/document.js';
import { cellAtPoint } from '../../ruled/cell-at-point.js';
import { type Grid, gridOf } from '../../ruled/grid.js';
import type { RuleSpan } from '../../ruled/ruling.js';
import { type DrawnLine, drawings, drawnLines, SIGN } from './drawing.js';
import { type Line, type Notation, slotOf } from './notation.js';

const FIGURE = /^(?:\d[\d,.]*|[-—])$/u;
/** Blanks beside the text of a cell that is full: one on either side. */
const PADDING = 2;
/** Part of the cells with figures that may have one on more than one line. */
const MOST_WRAPPED = 0.1;

/** Tables drawn with signs, all of whose rows are ruled: a cell may go over several lines, columns and rows. */
export const DRAWN: Notation = {
  tablesIn: (text) => drawings(text).flatMap((lines) => tableOf(lines) ?? []),
  blankWords: (text) => text,
};

function tableOf(lines: readonly Line[]): Table | null {
  const drawn = drawnLines(lines);
  if (drawn === null) return null;
  const grid = gridOf({
    levels: drawn.flatMap(({ y, rules }) =>
      rules.map(({ from, to }): RuleSpan => ({ at: y, from: from.x, to: to.x })),
    ),
    uprights: drawn.flatMap(({ y, borders }) =>
      borders.map(({ x }): RuleSpan => ({ at: x, from: y - SIGN / 2, to: y + SIGN / 2 })),
    ),
  });
  if (grid === null) return null;
  const texts = withWholeFigures(fill(grid, drawn));
  if (!isRuled(texts)) return null;
  const [first, last] = [lines[0]!, lines.at(-1)!];
  const end = last.start + last.text.length;
  const slots = grid.cells.map((cell, index): Slot => {
    const pieces = texts[index]!;
    const start = pieces[0]?.start ?? first.start;
    const written = {
      ...cell,
      lines: pieces.map(({ text }) => text),
      start,
      end: Math.max(start, pieces.at(-1)?.end ?? start),
    };
    return slotOf(written, cell.row, cell.column);
  });
  const rows = grid.ys
    .slice(1)
    .map((_, row) => slots.filter((slot) => slot.row === row).sort((a, b) => a.column - b.column));
  return {
    kind: 'table',
    rows,
    columnCount: grid.xs.length - 1,
    where: { kind: 'text', start: first.start, end },
  };
}

/**
 * Whether the rules part the rows: else cells hold the figures of several. A long figure may be wrapped, and any in columns as
 * narrow as a digit.
 */
function isRuled(texts: readonly (readonly TextPiece[])[]): boolean {
  const figures = texts.map((pieces) => pieces.filter(({ text }) => FIGURE.test(text)).length);
  const several = figures.filter((count) => count > 1).length;
  return several <= MOST_WRAPPED * figures.filter((count) => count > 0).length;
}

interface TextPiece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether no other sign has room beside it in its cell. */
  readonly isFull: boolean;
}

/** A number from its first digit to its last; none begins with a zero that stands for nothing. */
const NUMBER = /^[+-]?(?:0(?!\d)|[1-9])[\d,]*(?:\.\d+)?$/u;

/** The figures of the cells that were wrapped in them as one each; as they are where they would make none. */
function withWholeFigures(texts: readonly TextPiece[][]): TextPiece[][] {
  const whole = texts.map((pieces) => (isWrapped(pieces) ? [joined(pieces)] : pieces));
  const isNone = whole.some((pieces, at) => pieces !== texts[at] && !NUMBER.test(pieces[0]!.text));
  return isNone ? [...texts] : whole;
}

/** Whether a figure was wrapped: all its lines fill the cell but one, which is the last, or the first of one that is set flush right. */
function isWrapped(pieces: readonly TextPiece[]): boolean {
  const areDigits = pieces.every(({ text }) => /^[+-]?[\d.,]+$/u.test(text));
  return pieces.length > 1 && areDigits && pieces.filter(({ isFull }) => !isFull).length <= 1;
}

function joined(pieces: readonly TextPiece[]): TextPiece {
  const text = pieces.map((piece) => piece.text).join('');
  return { ...pieces[0]!, text, end: pieces.at(-1)!.end };
}

/** The texts of each cell, line by line. */
function fill(grid: Grid, lines: readonly DrawnLine[]): TextPiece[][] {
  const texts = grid.cells.map((): TextPiece[] => []);
  for (const { text, start, y, borders, rules } of lines) {
    const ruled = new Set(rules.map(({ from }) => from.at));
    for (const [at, border] of borders.slice(0, -1).entries()) {
      if (ruled.has(border.at)) continue;
      const source = text.slice(border.at + 1, borders[at + 1]!.at);
      const content = source.trim();
      const cell = cellAtPoint(grid, border.x + SIGN / 2, y);
      if (content === '' || cell === -1) continue;
      const from = start + border.at + 1 + source.indexOf(content);
      const isFull = source.length - content.length <= PADDING;
      texts[cell]!.push({ text: content, start: from, end: from + content.length, isFull });
    }
  }
  return texts;
}
