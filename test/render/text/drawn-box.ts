import type { DrawnCell, DrawnTable } from '../draw.js';
import { padded, width } from './terminal.js';

/** The signs of a drawn box: upright, level, and for each set of sides that a corner goes to. */
interface Strokes {
  readonly upright: string;
  readonly level: string;
  readonly corner: (up: boolean, right: boolean, down: boolean, left: boolean) => string;
}

export const PLAIN: Strokes = { upright: '|', level: '-', corner: () => '+' };
const CORNERS: Readonly<Record<string, string>> = {
  '0110': '┌',
  '0011': '┐',
  '1100': '└',
  '1001': '┘',
  '1110': '├',
  '1011': '┤',
  '0111': '┬',
  '1101': '┴',
  '1111': '┼',
  '1010': '│',
  '0101': '─',
};
export const DRAWN: Strokes = {
  upright: '│',
  level: '─',
  corner: (...sides) => CORNERS[sides.map(Number).join('')] ?? '─',
};

/** As wide as the longest amounts, so that no figure is wrapped. */
const CELL_WIDTH = 16;

/** A box in which long texts are wrapped, with the cells that go over several columns or rows. */
export function box(table: DrawnTable, strokes: Strokes): string {
  const owners = ownersOf(table);
  const lines = owners.flatMap((row, at) => [ruleLine(owners, at, strokes), ...textLines(row, at, strokes)]);
  return [...lines, ruleLine(owners, owners.length, strokes)].join('\n');
}

type Owners = readonly (readonly DrawnCell[])[];

/** The cell that covers each place; a place that none covers, behind a short row, is a cell that prints nothing. */
function ownersOf({ rows, columnCount }: DrawnTable): DrawnCell[][] {
  const owners = rows.map((_, row) =>
    Array.from(
      { length: columnCount },
      (_place, column): DrawnCell => ({ text: '', row, column, rowSpan: 1, columnSpan: 1, role: 'figure' }),
    ),
  );
  for (const cell of rows.flat())
    for (const row of owners.slice(cell.row, cell.row + cell.rowSpan))
      row.fill(cell, cell.column, cell.column + cell.columnSpan);
  return owners;
}

function ruleLine(owners: Owners, row: number, strokes: Strokes): string {
  const columnCount = owners[0]!.length;
  const at = (y: number, x: number) => owners[y]?.[x] ?? null;
  const isLevel = (x: number) => x >= 0 && x < columnCount && at(row - 1, x) !== at(row, x);
  const isUpright = (y: number, x: number) => y >= 0 && y < owners.length && at(y, x - 1) !== at(y, x);
  return Array.from({ length: columnCount + 1 }, (_, x) => {
    const corner = cornerOf([isUpright(row - 1, x), isLevel(x), isUpright(row, x), isLevel(x - 1)], strokes);
    return corner + (x === columnCount ? '' : (isLevel(x) ? strokes.level : ' ').repeat(CELL_WIDTH));
  }).join('');
}

function cornerOf(sides: readonly [boolean, boolean, boolean, boolean], strokes: Strokes): string {
  const [up, right, down, left] = sides;
  if (!right && !left) return up ? strokes.upright : ' ';
  return up || down ? strokes.corner(up, right, down, left) : strokes.level;
}

function textLines(row: readonly DrawnCell[], at: number, { upright }: Strokes): string[] {
  const cells = [...new Set(row)].map((cell) => ({
    room: cell.columnSpan * (CELL_WIDTH + 1) - 1,
    text: cell.row === at ? cell.text : '',
  }));
  const wrapped = cells.map(({ text, room }) => wrappedTo(text, room));
  return Array.from({ length: Math.max(...wrapped.map((lines) => lines.length)) }, (_, line) =>
    [...cells.map(({ room }, column) => upright + padded(wrapped[column]![line] ?? '', room)), upright].join(
      '',
    ),
  );
}

/** Lines no wider than the room, broken where no number is. */
function wrappedTo(text: string, room: number): string[] {
  const lines = [''];
  for (const [word] of text.matchAll(/\d[\d.]*|./gu)) {
    const line = lines.at(-1)!;
    if (line !== '' && width(line + word) > room) lines.push(word);
    else lines[lines.length - 1] = line + word;
  }
  return lines;
}
