import type { Table } from '../../../model/document.js';
import { MOST_COLUMNS, type Notation, slotOf, type WrittenCell } from './notation.js';

/** A table from one line of marks to the next, and the line of attributes above it. */
const BLOCK = /^(?:\[([^\]\n]*)\][^\S\n]*\n)?(\|={3,})[^\S\n]*\n([\s\S]*?)^\2[^\S\n]*$/gmu;
/** What the attributes say of the columns: one for each comma, `3*` for three. */
const COLUMNS = /\bcols\s*=\s*(?:"([^"]*)"|([^",]*))/u;
/** The mark that begins a cell, with how many columns and rows it spans and how it is set; a written bar is none. */
const CELL_MARK = /(?<![^\s])(?:(\d{1,2})?(?:\.(\d{1,2}))?\+)?[<^>]?(?:\.[<^>])?[adehlmsv]?(?<!\\)\|/gu;

/** The tables of AsciiDoc: cells in sequence, as many to a row as there are columns, wherever lines end. */
export const ASCIIDOC: Notation = {
  tablesIn: (text) => [...text.matchAll(BLOCK)].flatMap((block) => tableOf(block) ?? []),
  blankWords: (text) => text,
};

/** The table of a block; null where its cells do not fill its rows. */
function tableOf(block: RegExpExecArray): Table | null {
  const [whole, attributes = '', mark = '', content = ''] = block;
  const from = block.index + whole.lastIndexOf(content, whole.length - mark.length);
  const cells = cellsOf(content, from);
  const count = declaredColumns(attributes) ?? columnsOfFirstLine(content);
  if (count < 1 || count > MOST_COLUMNS) return null;
  return layOut(cells, count, block.index, block.index + whole.length);
}

function declaredColumns(attributes: string): number | null {
  const found = COLUMNS.exec(attributes);
  if (found === null) return null;
  const columns = (found[1] ?? found[2] ?? '').split(',');
  return columns.reduce((count, column) => count + Number(/^\s*(\d{1,2})\*/u.exec(column)?.[1] ?? 1), 0);
}

function columnsOfFirstLine(content: string): number {
  const line = content.split('\n').find((text) => text.trim() !== '') ?? '';
  return cellsOf(line, 0).reduce((count, { columnSpan }) => count + columnSpan, 0);
}

function cellsOf(content: string, offset: number): WrittenCell[] {
  const marks = [...content.matchAll(CELL_MARK)];
  return marks.map((mark, at): WrittenCell => {
    const from = mark.index + mark[0].length;
    const source = content.slice(from, marks[at + 1]?.index);
    const start = offset + from + (source.length - source.trimStart().length);
    const text = source.replaceAll('\\|', '|');
    const span = (times: string | undefined) => Math.max(1, Number(times ?? 1));
    return {
      lines: text.split('\n'),
      start,
      end: Math.max(start, offset + from + source.trimEnd().length),
      rowSpan: span(mark[2]),
      columnSpan: span(mark[1]),
    };
  });
}

/** Puts cells in sequence into rows of so many columns, around those that come down from rows above. */
function layOut(cells: readonly WrittenCell[], count: number, start: number, end: number): Table | null {
  const hanging = new Array<number>(count).fill(0);
  const rows: Table['rows'][number][] = [];
  let next = 0;
  while (next < cells.length) {
    const row = rows.length;
    const slots: Table['rows'][number][number][] = [];
    for (let column = 0; column < count; ) {
      if (hanging[column]! > row) {
        column += 1;
        continue;
      }
      const cell = cells[next];
      if (cell === undefined || column + cell.columnSpan > count) return null;
      hanging.fill(row + cell.rowSpan, column, column + cell.columnSpan);
      slots.push(slotOf(cell, row, column));
      column += cell.columnSpan;
      next += 1;
    }
    rows.push(slots);
  }
  return { kind: 'table', rows, columnCount: count, where: { kind: 'text', start, end } };
}
