import type { Coverage } from '../../dataset/tables/coverage-table.js';
import type { LedgerRow } from '../../panel/index.js';
import { type Figure, figureOf } from './figure.js';
import type { Variable } from './variable.js';

/** What is known of one year of an agency. */
export interface AgencyYear {
  readonly year: number;
  readonly coverage: Coverage;
  /** Null where there is no report. */
  readonly reportId: string | null;
  readonly form: string | null;
}

/** An agency from its first report to its last. */
export interface AgencyOverYears {
  readonly id: string;
  readonly name: string;
  readonly regionCode: string;
  /** Every year, also those without a report. */
  readonly years: readonly AgencyYear[];
  /** Variable id to its figures, one a year; variables without any figure are left out. */
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>;
  /** Variable id to the years in which it was corrected by the user. */
  readonly corrected: Readonly<Record<string, readonly number[]>>;
  readonly ledger: readonly LedgerLine[];
}

/** One column of the carry-over between a year and the one before. */
export type LedgerLine = Pick<
  LedgerRow,
  'year' | 'column' | 'carriedOut' | 'carriedIn' | 'difference' | 'status'
>;

/** The figure of a variable in each year of an agency. */
export function figuresOverYears(
  agency: AgencyOverYears,
  variable: Pick<Variable, 'id' | 'forms'>,
): Figure[] {
  return agency.years.map(({ year, form }, at) =>
    figureOf(
      variable,
      form,
      agency.figures[variable.id]?.[at] ?? null,
      agency.corrected[variable.id]?.includes(year) ?? false,
    ),
  );
}
