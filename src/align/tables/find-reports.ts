import { type Form, type FormTable, leafRows } from '../../forms/index.js';
import type { LabelIndex } from '../label/label-index.js';
import { type FitsIn, rangeFitter } from '../rows/range-fits.js';
import type { Token } from '../rows/tokens.js';
import { claimDisplaced } from './claim-displaced.js';
import { type Find, type FoundTable, findTable, type LabelRange, mostScoreOf } from './find-table.js';
import { withoutOthersHeaders } from './others-headers.js';
import { tablesAgain } from './tables-again.js';

/** A report on the page: the form it uses and the tables of that form that were found. */
export interface FoundReport {
  readonly form: Form;
  readonly tables: readonly FoundTable[];
  /** The same tables, where they stand in the report once more. */
  readonly again: readonly FoundTable[];
  readonly score: number;
  /** Half-open range of the labels that belong to the report. */
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
  const fitsIn = rangeFitter(tokens, index);
  const find = rememberedFind(tokens, fitsIn);
  return segments(tokens.length, forms, find).flatMap(([from, to]) => {
    const report = findReport({ fitsIn, from, to }, forms, find);
    if (!report) return [];
    const besides = report.form.tables.filter((table) => table !== mainTable(report.form));
    const again = tablesAgain(besides, report.tables, report, find);
    const tables = withoutOthersHeaders(report.tables, tokens);
    return [{ ...report, again, tables: withDisplaced(tables, tokens.slice(from, to), index) }];
  });
}

function rememberedFind(tokens: readonly Token[], fitsIn: FitsIn): Find {
  const answers = new Map<FormTable, Map<string, FoundTable | null>>();
  return (table, from, to) => {
    const ofTable = answers.get(table) ?? new Map<string, FoundTable | null>();
    const range = `${from}-${to}`;
    if (!ofTable.has(range)) ofTable.set(range, findTable(table, tokens, { fitsIn, from, to }));
    answers.set(table, ofTable);
    return ofTable.get(range) ?? null;
  };
}

/** The form that fits a stretch of labels best, by its labels and shape alone: the year of a report proves nothing. */
function findReport(
  range: LabelRange,
  forms: readonly Form[],
  find: Find,
): Omit<FoundReport, 'again'> | null {
  const { from, to } = range;
  let best: Omit<FoundReport, 'again'> | null = null;
  for (const form of forms) {
    const most = () => form.tables.reduce((sum, table) => sum + mostScoreOf(table, range), 0);
    if (best !== null && most() <= best.score + 1e-9) continue;
    const tables = form.tables.flatMap((table) => find(table, from, to) ?? []);
    const score = tables.reduce((sum, table) => sum + table.score, 0);
    const evidence = tables.reduce((sum, table) => sum + table.evidence, 0);
    if (evidence < LEAST_EVIDENCE || (best !== null && score <= best.score + 1e-9)) continue;
    best = { form, tables, score, from, to };
  }
  return best;
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
 * Parts of the page that hold one report each, as ranges of tokens. The table with the most rows marks a report; the
 * border between two of them lies behind the tables that follow the first.
 */
function segments(
  count: number,
  forms: readonly Form[],
  find: Find,
): (readonly [from: number, to: number])[] {
  const [form] = forms;
  if (!form) return [];
  const main = mainTable(form);
  const marks = everyTable(main, 0, count, find).filter(hasRows);
  const following = form.tables.slice(form.tables.indexOf(main) + 1);
  const borders = marks.slice(1).map((mark, at) => borderBetween(marks[at]!, mark, following, find));
  return [...borders, count].map((border, at) => [at === 0 ? 0 : borders[at - 1]!, border] as const);
}

/** Part of the rows of a table that have to stand under its header: one printed once more below the table has none. */
const LEAST_ROWS = 0.2;

function hasRows({ layout, rows }: FoundTable): boolean {
  const wanted = layout.panels.reduce((sum, panel) => sum + panel.rows.length, 0);
  return rows.length >= LEAST_ROWS * wanted;
}

const mainTables = new WeakMap<Form, FormTable>();

/** The table of a form with the most rows, found once. */
function mainTable(form: Form): FormTable {
  const main = mainTables.get(form) ?? form.tables.reduce((a, b) => (rowCount(b) > rowCount(a) ? b : a));
  mainTables.set(form, main);
  return main;
}

function rowCount(table: FormTable): number {
  return table.panels.reduce((sum, panel) => sum + leafRows(panel.rows, new Set()).length, 0);
}

/** Labels looked through at once. A page of one report has a few hundred; only files of dozens of reports have as many. */
const WINDOW = 2000;
/** A table that ends so near the end of a window may go on behind it. */
const MARGIN = 500;

/**
 * Every place where a table stands among the labels, in reading order. Long files are looked through window by window:
 * to look through all that is left once more for each of 900 reports took forty seconds.
 */
function everyTable(table: FormTable, from: number, to: number, find: Find): FoundTable[] {
  const tables: FoundTable[] = [];
  let start = from;
  for (let end = start + WINDOW; end < to; end = start + WINDOW) {
    const whole = tablesWithin(table, start, end, find).filter((found) => found.to <= end - MARGIN);
    tables.push(...whole);
    start = whole.at(-1)?.to ?? end - MARGIN;
  }
  return [...tables, ...tablesWithin(table, start, to, find)];
}

function tablesWithin(table: FormTable, from: number, to: number, find: Find): FoundTable[] {
  const found = from < to ? find(table, from, to) : null;
  if (!found) return [];
  return [...tablesWithin(table, from, found.from, find), found, ...tablesWithin(table, found.to, to, find)];
}

function borderBetween(
  first: FoundTable,
  second: FoundTable,
  following: readonly FormTable[],
  find: Find,
): number {
  const ends = following.flatMap((table) => find(table, first.to, second.from)?.to ?? []);
  return Math.max(first.to, ...ends);
}
