import type { Table } from '../../../model/document.js';
import { blanked, type Notation, printedBy, type Signs, tableOfRows, type WrittenCell } from './notation.js';

/** Where a table of tbl, the preprocessor of man pages, begins or ends. */
const EDGE = /^\.T([SE])[^\n]*(?:\n|$)/gmu;
/** Options, and the format of the columns up to a full stop. */
const FORMAT = /^(?:[^\n]*;[^\S\n]*\n)?[\s\S]*?\.[^\S\n]*\n/u;
const TAB_OPTION = /\btab[^\S\n]*\(([\s\S])\)/u;
/** A cell over several lines, from sign to sign. */
const BLOCK = 'T{';
const BLOCK_END = '\nT}';
/** A rule between rows, or a request. */
const RULE = /^[^\S\n]*[_=][^\S\n]*$|^\./u;

/** The tables of roff. */
export const ROFF: Notation = {
  tablesIn,
  blankWords: (text) =>
    text.replace(CODED, inPlace).replace(HEADING, blanked).replace(REQUEST, blanked).replace(ESCAPE, blanked),
};

/** Before a title, and a line that says how to set the next ones. */
const HEADING = /^\.(?:TH|SH|SS|IP|TP|B|I)(?:[^\S\n]+|$)(?:"(?=[^"\n]*\p{Script=Han}))?/gmu;
const REQUEST = /^[.'][^\n]*/gmu;
const ESCAPE = /\\(?:f(?:\[[^\]\n]*\]|[A-Z])|\[[^\]\n]*\]|\([a-z]{2}|[-&])/gu;

/** A sign by its number in Unicode, as man pages in ASCII have it. */
const CODED = /\\\[u([0-9A-F]{4})\]/gu;

function signOf(_: string, code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}

/** Signs without width keep the offsets. */
function inPlace(coded: string, code: string): string {
  return '\u200b'.repeat(coded.length - 1) + signOf(coded, code);
}

function tablesIn(text: string): Table[] {
  const edges = [...text.matchAll(EDGE)];
  return edges.flatMap((edge, at) => {
    const next = edges[at + 1];
    if (edge[1] !== 'S' || next?.[1] !== 'E') return [];
    const from = edge.index + edge[0].length;
    return [tableOf(text.slice(from, next.index), from, edge.index, next.index + next[0].trimEnd().length)];
  });
}

function tableOf(body: string, offset: number, start: number, end: number): Table {
  const from = FORMAT.exec(body)?.[0].length ?? 0;
  const tab = TAB_OPTION.exec(body.slice(0, from))?.[1] ?? '\t';
  return tableOfRows(rowsOf(body, from, tab, offset), start, end);
}

function rowsOf(body: string, from: number, tab: string, offset: number): WrittenCell[][] {
  const rows: WrittenCell[][] = [];
  let row: WrittenCell[] = [];
  for (let at = from; at < body.length; ) {
    const lineEnd = endOf(body, at, '\n');
    if (row.length === 0 && RULE.test(body.slice(at, lineEnd))) {
      at = lineEnd + 1;
      continue;
    }
    const isBlock = body.startsWith(BLOCK, at);
    const textEnd = isBlock ? endOf(body, at, BLOCK_END) : Math.min(endOf(body, at, tab), lineEnd);
    const cellEnd = Math.min(body.length, textEnd + (isBlock ? BLOCK_END.length : 0));
    row.push(cellOf(body.slice(at + (isBlock ? BLOCK.length : 0), textEnd), offset + at, offset + cellEnd));
    if (body[cellEnd] !== tab) {
      rows.push(row);
      row = [];
    }
    at = cellEnd + 1;
  }
  return row.length > 0 ? [...rows, row] : rows;
}

function endOf(text: string, from: number, sign: string): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? text.length : at;
}

function cellOf(source: string, start: number, end: number): WrittenCell {
  const lines = printedText(source.replace(REQUEST, blanked)).split('\n');
  return { lines, start, end, rowSpan: 1, columnSpan: 1 };
}

const SIGNS: Signs = [
  [/\\\[lq\]|\\\(lq/gu, '“'],
  [/\\\[rq\]|\\\(rq/gu, '”'],
  [/\\\[en\]|\\\(en/gu, '–'],
  [/\\\[em\]|\\\(em/gu, '—'],
  [/\\-/gu, '-'],
  [/\\ |\\[~0^|&]/gu, ' '],
  [/\\f(?:\[[^\]]*\]|[A-Z])/gu, ''],
];

/** What a piece of roff prints. */
function printedText(source: string): string {
  return printedBy(SIGNS, source.replace(CODED, signOf));
}
