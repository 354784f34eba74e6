import type { AcrossTables } from './across-tables.js';
import { reportIn } from './coverage-letters.js';
import { panelFigure } from './panel-columns.js';

/** One variable over all agencies and years: what a comparison of any of them needs. */
export interface VariableOverAgencies {
  readonly variable: string;
  readonly years: readonly number[];
  /** Agency id to its figures, one a year of `years`; agencies without any are left out. */
  readonly figures: Readonly<Record<string, readonly (number | null)[]>>;
  /** Agency id to the years in which the figure was corrected by the user. */
  readonly corrected: Readonly<Record<string, readonly number[]>>;
}

/** A variable of the panel over all agencies. */
export function variableOverAgencies(
  variable: string,
  { matrix, panel, corrected }: AcrossTables,
): VariableOverAgencies {
  const { years } = matrix;
  const changed = corrected.get(variable);
  const figures: Record<string, readonly (number | null)[]> = {};
  const correctedIn: Record<string, readonly number[]> = {};
  for (const agency of matrix.agencies) {
    const own = years.map((year) => panelFigure(panel, variable, reportIn(agency, year)));
    if (own.some((figure) => figure !== null)) figures[agency.id] = own;
    const ofAgency = years.filter((year) => changed?.has(reportIn(agency, year) ?? ''));
    if (ofAgency.length > 0) correctedIn[agency.id] = ofAgency;
  }
  return { variable, years, figures, corrected: correctedIn };
}
