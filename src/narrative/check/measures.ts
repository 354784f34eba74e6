import { cellId, type Form, type FormRow, idsOf, leafColumns, leafRows } from '../../forms/index.js';
import type { ClaimReading, Quantity } from '../../model/claim.js';
import type { Severity } from '../../model/finding.js';
import source from './measures.json' with { type: 'json' };

/** Where a quantity of the prose stands in the tables: data, one entry for each kind. */
interface MeasureEntry {
  readonly code: string;
  readonly severity: Severity;
  readonly subject: string;
  /** `*` stands for every predicate that no entry before it has. */
  readonly predicates: readonly string[];
  /** Rows or groups of rows whose figures are added up; `{predicate}` is filled in. */
  readonly rows: readonly string[];
  /** Columns, of which the first that the form has is taken; `{applicant}` and `{predicate}` are filled in. */
  readonly columns: readonly string[];
  /** Other sums that an author may mean by the same words; `-` subtracts a row, `row.column` names another column. */
  readonly also: readonly (readonly string[])[];
}

interface MeasuresFile {
  readonly measures: readonly MeasureEntry[];
  /** Kinds of applicants that are several columns. */
  readonly applicants: Readonly<Record<string, readonly string[]>>;
  /** Groups of rows and the row that stands for them where they are printed undivided. */
  readonly undivided: Readonly<Record<string, string>>;
  readonly fees: FeeEntries;
}

/** The quantities of section six that speak of fees, and the cell of those who did not pay. */
export interface FeeEntries {
  readonly notices: Omit<Quantity, 'applicant'>;
  readonly payments: Omit<Quantity, 'applicant'>;
  readonly collected: Omit<Quantity, 'applicant'>;
  readonly unpaid: string;
}

/** A cell and whether its figure is added or subtracted. */
export interface Term {
  readonly cell: string;
  readonly sign: 1 | -1;
}

/** The sum of cells that a claim states, and other sums that its words allow. */
export interface Measure {
  readonly code: string;
  readonly severity: Severity;
  /** Unit of the cells. */
  readonly unit: string;
  readonly terms: readonly Term[];
  readonly also: readonly (readonly Term[])[];
}

const file = source as MeasuresFile;

/** The fees of section six. */
export const FEES = file.fees;

/** The codes of numbers in the prose that differ from the tables. */
export const MEASURE_CODES: ReadonlySet<string> = new Set(file.measures.map(({ code }) => code));

/** The cells that a reading of a claim states the sum of; null where the form has none for it. */
export function measureOf(reading: ClaimReading, form: Form): Measure | null {
  const measures = reading.map((quantity) => measureOfQuantity(quantity, form));
  const [first] = measures;
  if (!first || measures.some((measure) => measure === null)) return null;
  if (measures.length === 1) return first;
  return { ...first, terms: measures.flatMap((measure) => measure?.terms ?? []), also: [] };
}

const measured = new WeakMap<Form, Map<string, Measure | null>>();

/** The cells of a quantity, found once for each form: reports speak of the same few, each of them several times. */
function measureOfQuantity(quantity: Quantity, form: Form): Measure | null {
  const known = measured.get(form) ?? new Map<string, Measure | null>();
  measured.set(form, known);
  const key = `${quantity.subject} ${quantity.predicate} ${quantity.applicant}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const measure = findMeasure(quantity, form);
  known.set(key, measure);
  return measure;
}

function findMeasure(quantity: Quantity, form: Form): Measure | null {
  const entry = file.measures.find(
    ({ subject, predicates }) =>
      subject === quantity.subject &&
      (predicates.includes('*') || (quantity.predicate !== null && predicates.includes(quantity.predicate))),
  );
  if (!entry) return null;
  const columns = entry.columns.flatMap((column) => columnsFor(column, quantity));
  const terms = termsOf(entry.rows, columns, quantity, form);
  const unit = form.cells.find(({ id }) => id === terms?.[0]?.cell)?.unit;
  if (!terms || unit === undefined) return null;
  const also = entry.also.flatMap((rows) => {
    const sum = termsOf(rows, columns, quantity, form);
    return sum ? [sum] : [];
  });
  return { code: entry.code, severity: entry.severity, unit, terms, also };
}

/** Columns by the name in the entry: each is one way, and a way may be several columns added up. */
function columnsFor(column: string, { applicant, predicate }: Quantity): (readonly string[])[] {
  if (column === '{applicant}') return [file.applicants[applicant ?? ''] ?? [applicant ?? 'total']];
  return [[column.replace('{predicate}', predicate ?? '')]];
}

function termsOf(
  rows: readonly string[],
  columns: readonly (readonly string[])[],
  { predicate }: Quantity,
  form: Form,
): Term[] | null {
  const parts = rows.map((row): Term[] | null => {
    const sign = row.startsWith('-') ? -1 : 1;
    const [name, column] = row
      .replace(/^-/u, '')
      .replace('{predicate}', predicate ?? '')
      .split('.');
    const ways = column === undefined ? columns : [[column]];
    const cells = cellsOf(name!, ways, form);
    return cells?.map((cell): Term => ({ cell, sign })) ?? null;
  });
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

/** The cells of a row, or of every row of a group, in the first columns that the form has. */
function cellsOf(name: string, ways: readonly (readonly string[])[], form: Form): string[] | null {
  for (const table of form.tables) {
    for (const panel of table.panels) {
      const node = findRow(panel.rows, name) ?? findRow(panel.rows, file.undivided[name] ?? '');
      if (!node) continue;
      const known = new Set(leafColumns(panel.columns).map(({ id }) => id));
      const columns = ways.find((way) => way.every((column) => known.has(column)));
      const rows = leafRows([node], new Set()).map(({ id }) => id);
      return columns ? rows.flatMap((row) => columns.map((column) => cellId(row, column))) : null;
    }
  }
  return null;
}

function findRow(rows: readonly FormRow[], id: string): FormRow | null {
  for (const row of rows) {
    const found = row.id === id ? row : findRow(row.children, id);
    if (found) return found;
  }
  return null;
}

/** Terms as the report prints them: an undivided row in the place of the rows of its group. */
export function asPrinted(terms: readonly Term[], has: (cell: string) => boolean): readonly Term[] {
  for (const [group, row] of Object.entries(file.undivided)) {
    const inGroup = terms.filter(({ cell }) => cell.startsWith(`${group}_`));
    const whole = inGroup[0] && cellId(row, idsOf(inGroup[0].cell).column);
    const isWholeGroup = new Set(inGroup.map(({ cell }) => idsOf(cell).row)).size > 1;
    if (!whole || !isWholeGroup || !has(whole)) continue;
    const columns = [...new Set(inGroup.map(({ cell }) => idsOf(cell).column))];
    const own = columns.map((column): Term => ({ cell: cellId(row, column), sign: inGroup[0]!.sign }));
    return [...terms.filter((term) => !inGroup.includes(term)), ...own];
  }
  return terms;
}
