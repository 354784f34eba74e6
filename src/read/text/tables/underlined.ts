import type { Table } from '../../../model/document.js';
import { columnsWith } from './display-columns.js';
import { type Line, MOST_COLUMNS, type Notation, tableOfRows, type WrittenCell } from './notation.js';

/** A line of rules with blanks between them, each as wide as its column. */
const RULES = /^[^\S\n]*(?:-{2,}|={2,})(?:[^\S\n]+(?:-{2,}|={2,}))+[^\S\n]*$/u;
const RULE = /[-=]+/gu;
/** What stands in a cell for nothing, so that its line is not taken for an empty one. */
const PLACEHOLDER = /^\\$/u;

/** A column of a table: where its rule begins, and where that of the next column does. */
interface Column {
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/** Tables whose columns are as wide as the rules above and below them (simple tables of Markdown and reStructuredText). */
export const UNDERLINED: Notation = {
  tablesIn: (text) => betweenRules(text).flatMap((lines) => tableOf(lines) ?? []),
  blankWords: (text) => text,
};

/** Lines from one line of rules to the next that is equal to it. */
function betweenRules(text: string): Line[][] {
  const lines = [...text.matchAll(/[^\n]+/gu)].map((match) => ({ text: match[0], start: match.index }));
  const found: Line[][] = [];
  const open = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    const rules = line.text.trimEnd();
    if (!RULES.test(rules)) continue;
    const from = open.get(rules);
    if (from === undefined) {
      open.set(rules, at);
      continue;
    }
    found.push(lines.slice(from, at + 1));
    open.clear();
  }
  return found;
}

/** The table between two lines of rules; null where something stands between its columns. */
function tableOf(lines: readonly Line[]): Table | null {
  const [rules, last] = [lines[0]!, lines.at(-1)!];
  const columns = columnsUnder(rules.text);
  if (columns.length > MOST_COLUMNS) return null;
  const body = lines.slice(1, -1).filter(({ text }) => !RULES.test(text));
  const rows = ([1, 2] as const)
    .map((width) => cellsOf(body, columns, width))
    .find((found) => found !== null);
  return rows ? tableOfRows(rows, rules.start, last.start + last.text.length) : null;
}

function columnsUnder(rules: string): Column[] {
  const found = [...rules.matchAll(RULE)];
  return found.map((rule, at) => ({
    from: rule.index,
    to: rule.index + rule[0].length,
    next: found[at + 1]?.index ?? Number.POSITIVE_INFINITY,
  }));
}

/** The cells of each line, if nothing stands between the columns. */
function cellsOf(lines: readonly Line[], columns: readonly Column[], width: 1 | 2): WrittenCell[][] | null {
  const rows: WrittenCell[][] = [];
  for (const { text, start } of lines) {
    const places = columnsWith(text, width);
    const within = (from: number, to: number) => {
      const begin = places.findIndex((place) => place >= from);
      const end = places.findIndex((place) => place >= to);
      return begin === -1 ? null : { at: begin, text: text.slice(begin, end === -1 ? undefined : end) };
    };
    if (columns.some(({ to, next }) => (within(to, next)?.text.trim() ?? '') !== '')) return null;
    rows.push(columns.map(({ from, to }) => cellOf(within(from, to), start)));
  }
  return rows;
}

function cellOf(found: { readonly at: number; readonly text: string } | null, start: number): WrittenCell {
  const text = found?.text ?? '';
  const content = PLACEHOLDER.test(text.trim()) ? '' : text.trim();
  const from = start + (found?.at ?? 0) + Math.max(0, text.indexOf(content));
  return { lines: [content], start: from, end: from + content.length, rowSpan: 1, columnSpan: 1 };
}
