import type { Coverage } from '../../../dataset/tables/coverage-table.js';
import type { AcrossTables } from './across-tables.js';
import { coverageIn, formIn, reportIn } from './coverage-letters.js';
import type { AgencyLine, CoverageMatrix } from './coverage-matrix.js';
import { type Figure, figureOf } from './figure.js';
import type { LedgerLine } from './ledger-lines.js';
import { panelFigure } from './panel-columns.js';
import type { Variable } from './variables.js';

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

/** Everything the dataset says of an agency over the years. */
export function agencyOverYears(agency: AgencyLine, tables: AcrossTables): AgencyOverYears {
  const { id, name, regionCode } = agency;
  const years = yearsOf(agency, tables.matrix);
  return {
    id,
    name,
    regionCode,
    years,
    figures: figuresOf(years, tables),
    corrected: correctedYears(years, tables),
    ledger: tables.ledgers.get(id) ?? [],
  };
}

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

function yearsOf(agency: AgencyLine, matrix: CoverageMatrix): AgencyYear[] {
  return Array.from(agency.states, (_, at) => {
    const year = agency.from + at;
    return {
      year,
      coverage: coverageIn(agency, year) ?? 'missing',
      reportId: reportIn(agency, year),
      form: formIn(agency, year, matrix),
    };
  });
}

function figuresOf(years: readonly AgencyYear[], { panel }: AcrossTables): AgencyOverYears['figures'] {
  const known: Record<string, readonly (number | null)[]> = {};
  for (const variable of panel.figures.keys()) {
    const figures = years.map(({ reportId }) => panelFigure(panel, variable, reportId));
    if (figures.some((figure) => figure !== null)) known[variable] = figures;
  }
  return known;
}

function correctedYears(
  years: readonly AgencyYear[],
  { corrected }: AcrossTables,
): AgencyOverYears['corrected'] {
  const known: Record<string, readonly number[]> = {};
  for (const [variable, reports] of corrected) {
    const own = years.flatMap(({ year, reportId }) =>
      reportId !== null && reports.has(reportId) ? [year] : [],
    );
    if (own.length > 0) known[variable] = own;
  }
  return known;
}
