import {
  type AgencyLine,
  type CoverageMatrix,
  coverageIn,
  formIn,
  reportIn,
} from '../../across/agency-line.js';
import type { AgencyOverYears, AgencyYear, LedgerLine } from '../../across/agency-over-years.js';
import type { AcrossFigures } from './open-across.js';
import { panelFigure } from './panel-columns.js';

/** Everything the dataset says of an agency over the years. */
export function agencyOverYears(
  agency: AgencyLine,
  across: AcrossFigures,
  ledger: readonly LedgerLine[],
): AgencyOverYears {
  const { id, name, regionCode } = agency;
  const years = yearsOf(agency, across.matrix);
  return {
    id,
    name,
    regionCode,
    years,
    figures: figuresOf(years, across),
    corrected: correctedYears(years, across),
    ledger,
  };
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

function figuresOf(years: readonly AgencyYear[], { panel }: AcrossFigures): AgencyOverYears['figures'] {
  const known: Record<string, readonly (number | null)[]> = {};
  for (const variable of panel.figures.keys()) {
    const figures = years.map(({ reportId }) => panelFigure(panel, variable, reportId));
    if (figures.some((figure) => figure !== null)) known[variable] = figures;
  }
  return known;
}

function correctedYears(
  years: readonly AgencyYear[],
  { corrected }: AcrossFigures,
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
