import type { Form, FormTable } from '../../forms/index.js';
import type { LabelIndex } from '../label/label-index.js';
import type { Token } from '../rows/tokens.js';
import { claimDisplaced } from './claim-displaced.js';
import { type FoundTable, findTable } from './find-table.js';

/** A report on the page: the form it uses and the tables of that form that were found. */
export interface FoundReport {
  readonly form: Form;
  readonly tables: readonly FoundTable[];
  readonly score: number;
  /** Half-open range of token indices that belong to the report. */
  readonly from: number;
  readonly to: number;
}

/** Labels that have to agree before a page counts as a report: fewer can be a list of article headings. */
const LEAST_EVIDENCE = 8;

/** Every report among the labels of a page, in reading order. */
export function findReports(
  tokens: readonly Token[],
  forms: readonly Form[],
  index: LabelIndex,
): FoundReport[] {
  return segments(tokens, forms, index).flatMap(([from, to]) => {
    const report = findReport(tokens.slice(from, to), forms, index, from);
    return report ? [{ ...report, from, to }] : [];
  });
}

/** The form that fits a stretch of labels best, by its labels and shape alone: the year of a report proves nothing. */
function findReport(
  tokens: readonly Token[],
  forms: readonly Form[],
  index: LabelIndex,
  offset: number,
): Omit<FoundReport, 'from' | 'to'> | null {
  let best: Omit<FoundReport, 'from' | 'to'> | null = null;
  for (const form of forms) {
    const tables = form.tables.flatMap((table) => findTable(table, tokens, index, offset) ?? []);
    const score = tables.reduce((sum, table) => sum + table.score, 0);
    const evidence = tables.reduce((sum, table) => sum + table.evidence, 0);
    if (evidence >= LEAST_EVIDENCE && (best === null || score > best.score + 1e-9))
      best = { form, tables, score };
  }
  return best && { ...best, tables: withDisplaced(best.tables, tokens, index) };
}

function withDisplaced(
  tables: readonly FoundTable[],
  tokens: readonly Token[],
  index: LabelIndex,
): FoundTable[] {
  const taken = new Set(tables.flatMap((table) => [...table.taken]));
  const free = tokens.filter((token) => !taken.has(token));
  return tables.map((table) => claimDisplaced(table, free, index));
}

/**
 * Parts of the page that hold one report each. The table with the most rows marks a report; the border between two of
 * them lies behind the tables that follow the first.
 */
function segments(
  tokens: readonly Token[],
  forms: readonly Form[],
  index: LabelIndex,
): (readonly [from: number, to: number])[] {
  const [form] = forms;
  if (!form) return [];
  const main = form.tables.reduce((a, b) => (rowCount(b) > rowCount(a) ? b : a));
  const marks = everyTable(main, tokens, 0, index);
  const borders = marks
    .slice(1)
    .map((mark, at) => borderBetween(marks[at]!, mark, form, main, tokens, index));
  return [...borders, tokens.length].map((border, at) => [at === 0 ? 0 : borders[at - 1]!, border] as const);
}

function rowCount(table: FormTable): number {
  return JSON.stringify(table.panels.map((panel) => panel.rows)).length;
}

/** Every place where a table stands among the labels, in reading order. */
function everyTable(
  table: FormTable,
  tokens: readonly Token[],
  offset: number,
  index: LabelIndex,
): FoundTable[] {
  const found = tokens.length === 0 ? null : findTable(table, tokens, index, offset);
  if (!found) return [];
  return [
    ...everyTable(table, tokens.slice(0, found.from - offset), offset, index),
    found,
    ...everyTable(table, tokens.slice(found.to - offset), found.to, index),
  ];
}

function borderBetween(
  first: FoundTable,
  second: FoundTable,
  form: Form,
  main: FormTable,
  tokens: readonly Token[],
  index: LabelIndex,
): number {
  const between = tokens.slice(first.to, second.from);
  const following = form.tables.slice(form.tables.indexOf(main) + 1);
  const ends = following.flatMap((table) => findTable(table, between, index, first.to)?.to ?? []);
  return Math.max(first.to, ...ends);
}
