/** A line without a tab, and behind an empty line one of nothing but tabs and figures: cells of one row. */
const PARTED_ROW = /^[^\t\n]+\n\n\t(?:[^\S\n]|[\d.,，\-–—－/无零])*$/gmu;
/** So many are no accident. */
const FEWEST_ROWS = 4;
/** A row ends in more line ends than the paragraphs of a cell have between them, or in one where cells hold none. */
const ROW_END = /(\n{3,}|(?<!\n)\n(?=[^\n]*\t)|(?<=\t[^\n]*)(?<!\n)\n(?!\n))/u;
const CELL_END = /(\t)/u;

/** A figure with its counting word, or a sign for none: words behind it are no part of its cell, and the row ends before them. */
const LAST_FIGURE =
  /^\s*(?:[+-]?\d[\d,，.]*\p{Script=Han}{0,2}|[-–—－/无零]{1,2})(?=\s*$|\n+[^\n]*\p{Script=Han})/u;
/** The heading of the next section, behind the last cell of a table or a row that is one cell. */
const HEADING = /\n(?=[一二三四五六]、)/u;

/**
 * Puts the cells of a row on one line where a browser wrote paragraphs in cells on lines of their own, and the tab between two
 * cells on another or before what follows; offsets stay. What stands before the first row of a table, or behind its last, is none of it.
 */
export function joinTabbedCells(text: string): string {
  if ((text.match(PARTED_ROW)?.length ?? 0) < FEWEST_ROWS) return text;
  const rows = text.split(ROW_END);
  const isRow = (at: number) => rows[at]?.includes('\t') ?? false;
  return rows.map((row, at) => (isRow(at) ? joinedRow(row, isRow(at - 2), isRow(at + 2)) : row)).join('');
}

/** With a row above it, all that stands before its first tab is its first cell; so with its last cell and a row below it. */
function joinedRow(row: string, hasAbove: boolean, hasBelow: boolean): string {
  const cells = row.split(CELL_END);
  const last = cells.length - 1;
  return cells
    .map((cell, at) => {
      if (at === 0) return hasAbove && !HEADING.test(cell) ? inOneLine(cell) : lastInOneLine(cell);
      const end = rowEnd(cell) ?? (at < last || hasBelow ? null : 0);
      if (end === null) return inOneLine(cell);
      const behind = cell.slice(end);
      return inOneLine(cell.slice(0, end)) + (at < last ? lastInOneLine(behind) : behind);
    })
    .join('');
}

/** Where a row ends though no more line ends follow than within a cell: the table ends, and another may begin. */
function rowEnd(cell: string): number | null {
  const figure = LAST_FIGURE.exec(cell);
  if (figure) return figure[0].length;
  return HEADING.exec(cell)?.index ?? null;
}

function inOneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** A text with its last paragraph, which goes on behind it, on one line with what follows. */
function lastInOneLine(text: string): string {
  const from = text.trimEnd().lastIndexOf('\n') + 1;
  return text.slice(0, from) + inOneLine(text.slice(from));
}
