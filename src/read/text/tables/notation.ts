import type { Slot, Table } from '../../../model/document.js';

/** A language in which a text writes tables whose cells keep their place: drawn with signs, or set by a program. */
export interface Notation {
  /** The tables of a text in reading order. */
  readonly tablesIn: (text: string) => readonly Table[];
  /** Blanks the words of the language outside its tables, sign by sign; asked for only where there are tables. */
  readonly blankWords: (text: string) => string;
}

/** A line of a text and where it begins. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** Signs of a language and what each of them prints, in the order in which they are read. */
export type Signs = readonly (readonly [sign: RegExp, printed: string])[];

/** What a piece of a language prints. */
export function printedBy(signs: Signs, source: string): string {
  return signs.reduce((text, [sign, printed]) => text.replace(sign, printed), source);
}

/** A text of which only its line ends are left. */
export function blanked(text: string): string {
  return text.replace(/[^\n]/gu, ' ');
}

/** More columns are no table of a form. */
export const MOST_COLUMNS = 100;

/** A cell as a notation gives it: its lines, and the half-open range of the text that holds it. */
export interface WrittenCell {
  readonly lines: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A line end where a text was wrapped: beside a sign of Chinese it parts nothing. */
const WRAPPED = /(?<=[^\p{ASCII}])\n|\n(?=[^\p{ASCII}])/gu;

/** The slot of a written cell. */
export function slotOf(
  { lines, start, end, rowSpan, columnSpan }: WrittenCell,
  row: number,
  column: number,
): Slot {
  const printed = lines.map((line) => line.trim().replace(/\s+/gu, ' ')).filter((line) => line !== '');
  const raw = printed.join('\n').replace(WRAPPED, '');
  return { raw, row, column, rowSpan, columnSpan, where: { kind: 'text', start, end } };
}

/** Lays cells that stand in rows into columns; one that is blank below a cell over several rows belongs to that cell. */
export function tableOfRows(rows: readonly (readonly WrittenCell[])[], start: number, end: number): Table {
  const hanging: number[] = [];
  const slots = rows.map((cells, row) => {
    let column = 0;
    return cells.flatMap((cell) => {
      const at = column;
      column += cell.columnSpan;
      if ((hanging[at] ?? 0) > row && cell.lines.every((line) => line.trim() === '')) return [];
      for (let each = at; each < column; each += 1) hanging[each] = row + cell.rowSpan;
      return [slotOf(cell, row, at)];
    });
  });
  const columnCount = Math.max(0, ...slots.flat().map((slot) => slot.column + slot.columnSpan));
  return { kind: 'table', rows: slots, columnCount, where: { kind: 'text', start, end } };
}
