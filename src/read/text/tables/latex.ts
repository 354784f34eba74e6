import type { Table } from '../../../model/document.js';
import { blanked, type Notation, printedBy, type Signs, tableOfRows, type WrittenCell } from './notation.js';

/** Where an environment that sets a table begins or ends. */
const EDGE = /\\(begin|end)\{((?:long|x?l?tabu|tabular|tblr)[a-z]*\*?)\}/gu;
/** What stands before the first row: places and widths in brackets, and a group for each column. */
const PREAMBLE = /^(?:\s*\[[^\]\n]*\])?(?:\s*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}){1,2}/u;
/** Rules and the ends of headers, which stand before the first cell of a row. */
const BEFORE_ROW =
  /^(?:\s|\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot)(?![a-z])(?:\[[^\]]*\])?|\\(?:cline|cmidrule|specialrule|noalign|rowcolor|addlinespace)(?:\([^)]*\)|\[[^\]]*\]|\{[^{}]*\})*|\[[^\]\n]*\])+/u;
const COLUMNS = /^\s*\\multicolumn\s*\{(\d{1,2})\}\s*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}\s*(\{[\s\S]*\})\s*$/u;
const ROWS =
  /^\s*\{?\s*\\multirow(?:\[[^\]]*\])?\s*\{(\d{1,2})\}(?:\[[^\]]*\])?\s*\{[^{}]*\}(?:\[[^\]]*\])?\s*(\{[\s\S]*\})\s*\}?\s*$/u;
const COMMENT = /(?<!\\)%[^\n]*/gu;

/** The tables of LaTeX, with the cells that it sets over several columns or rows. */
export const LATEX: Notation = {
  tablesIn: (text) =>
    environments(text).map(({ start, from, to, end }) => tableOf(text.slice(from, to), from, start, end)),
  blankWords: (text) => text.replace(COMMENT, blanked).replace(WORD, blanked),
};

/** Commands with what is set by none of them, and the brackets of groups. */
const WORD =
  /\\(?:label|hypertarget|begin|end|usepackage|documentclass|includegraphics|bookmark|setcounter)(?:\[[^\]\n]*\])?(?:\{[^{}\n]*\})*|\\[a-zA-Z]+\*?(?:\[[^\]\n]*\])?|[{}]/gu;

/** An environment with its content, from `from` to `to`. */
interface Environment {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

function environments(text: string): Environment[] {
  const edges = [...text.matchAll(EDGE)];
  return edges.flatMap((edge, at) => {
    const next = edges[at + 1];
    if (edge[1] !== 'begin' || next?.[1] !== 'end' || next[2] !== edge[2]) return [];
    const to = next.index;
    return [{ start: edge.index, from: edge.index + edge[0].length, to, end: to + next[0].length }];
  });
}

function tableOf(content: string, from: number, start: number, end: number): Table {
  const inner = content.replace(COMMENT, blanked);
  const preamble = PREAMBLE.exec(inner)?.[0].length ?? 0;
  const rows = pieces(inner, preamble, inner.length, 'row').map((row) => {
    const before = BEFORE_ROW.exec(inner.slice(row.start, row.end))?.[0].length ?? 0;
    const cells = pieces(inner, row.start + before, row.end, 'cell');
    return cells.map((cell) => cellOf(inner.slice(cell.start, cell.end), from + cell.start));
  });
  return tableOfRows(rows.filter(isRow), start, end);
}

/** What stands behind the last row is none. */
function isRow(cells: readonly WrittenCell[]): boolean {
  return cells.length > 1 || cells.some(({ lines }) => lines.some((line) => line !== ''));
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a table, parted at the signs that end rows or cells and stand in no group. */
function pieces(text: string, from: number, to: number, of: 'row' | 'cell'): Piece[] {
  const found: Piece[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at += 1) {
    const sign = text[at]!;
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    const ends = depth === 0 && (of === 'row' ? text.startsWith('\\\\', at) : sign === '&');
    if (ends) {
      found.push({ start, end: at });
      start = at + (of === 'row' ? 2 : 1);
    }
    if (sign === '\\') at += 1;
  }
  return [...found, { start, end: to }];
}

function cellOf(source: string, start: number): WrittenCell {
  const across = COLUMNS.exec(source);
  const content = across?.[2] ?? source;
  const down = ROWS.exec(content);
  const lines = (down?.[2] ?? content).split(/\\\\|\\newline\b/u).map(printedText);
  const lead = source.length - source.trimStart().length;
  return {
    lines,
    start: start + lead,
    end: start + Math.max(lead, source.trimEnd().length),
    rowSpan: Number(down?.[1] ?? 1),
    columnSpan: Number(across?.[1] ?? 1),
  };
}

const SIGNS: Signs = [
  [/``|\\textquotedblleft\b/gu, '“'],
  [/''|\\textquotedblright\b/gu, '”'],
  [/\\(?:ldots|dots)\b/gu, '…'],
  [/(?<!-)---(?!-)/gu, '—'],
  [/(?<!-)--(?!-)/gu, '–'],
  [/~/gu, ' '],
  [/\\(?:begin|end)\{[^{}]*\}(?:\[[^\]]*\])*(?:\{[^{}]*\})?/gu, ' '],
  [/\\[a-zA-Z]+\*?(?:\[[^\]]*\])?/gu, ' '],
  [/\\([&%$#_])/gu, '$1'],
  [/[{}]|(?<!\\)\$/gu, ''],
];

/** What a piece of LaTeX prints. */
function printedText(source: string): string {
  return printedBy(SIGNS, source).trim();
}
