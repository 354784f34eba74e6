import { type AgencyLine, type CoverageMatrix, formIn } from './agency-line.js';
import { type Figure, figureOf } from './figure.js';
import type { Variable } from './variable.js';

/** One variable over all agencies and years: what a comparison of any of them needs. */
export interface VariableOverAgencies {
  readonly variable: string;
  readonly years: readonly number[];
  /** Agency id to its figures, one a year of `years`; agencies without any are left out. */
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>;
  /** Agency id to the years in which the figure was corrected by the user. */
  readonly corrected: Readonly<Record<string, readonly number[]>>;
}

/** A variable with its figures. */
export interface MeasuredVariable {
  readonly variable: Pick<Variable, 'forms'>;
  readonly over: VariableOverAgencies;
}

/** The figure of a variable in the report of an agency on a year. */
export function figureInYear(
  { variable, over }: MeasuredVariable,
  agency: AgencyLine,
  year: number,
  matrix: CoverageMatrix,
): Figure {
  const value = over.figures[agency.id]?.[over.years.indexOf(year)] ?? null;
  const isCorrected = over.corrected[agency.id]?.includes(year) ?? false;
  return figureOf(variable, formIn(agency, year, matrix), value, isCorrected);
}
