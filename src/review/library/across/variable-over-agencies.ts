import { reportIn } from '../../across/agency-line.js';
import type { VariableOverAgencies } from '../../across/variable-over-agencies.js';
import type { AcrossFigures } from './open-across.js';
import { panelFigure } from './panel-columns.js';

/** A variable of the panel over all agencies. */
export function variableOverAgencies(
  variable: string,
  { matrix, panel, corrected }: AcrossFigures,
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
