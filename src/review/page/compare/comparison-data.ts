import { type CoverageMatrix, formIn, reportIn } from '../../across/agency-line.js';
import type { ComparedAgency } from '../../across/compare-agencies.js';
import type { Figure } from '../../across/figure.js';
import type { Variable } from '../../across/variable.js';
import { figureInYear, type VariableOverAgencies } from '../../across/variable-over-agencies.js';
import type { ChartData, Column } from '../chart/column.js';
import { identityColumns } from '../chart/identity-columns.js';
import { variableLabel } from '../chart/variable-label.js';
import { remarkOn } from '../chart/words.js';
import type { Comparison } from './comparison.js';

/** The rows of a comparison: one an agency, the variables under their names in the dataset, and the share made of them. */
export function comparisonData(
  matrix: CoverageMatrix,
  { scope, year, measure }: Comparison,
  agencies: readonly ComparedAgency[],
  loaded: readonly VariableOverAgencies[],
  variables: readonly Variable[],
): ChartData<ComparedAgency> {
  const identity = identityColumns<ComparedAgency>(({ agency }) => ({
    reportId: reportIn(agency, year),
    agency: agency.name,
    regionCode: agency.regionCode,
    year,
    form: formIn(agency, year, matrix),
  }));
  const ofVariables = loaded.flatMap((over) => {
    const variable = variables.find(({ id }) => id === over.variable);
    return variable ? [variableColumn(variable, over, year, matrix)] : [];
  });
  const share: Column<ComparedAgency>[] = measure.share
    ? [{ name: measure.id, type: 'number', ...measure.label, value: ({ value }) => value }]
    : [];
  return {
    name: `${scope.id.replace(':', '-')}-${year}-${measure.id}`,
    columns: [...identity, ...ofVariables, ...share],
    rows: agencies,
  };
}

function variableColumn(
  variable: Variable,
  over: VariableOverAgencies,
  year: number,
  matrix: CoverageMatrix,
): Column<ComparedAgency> {
  const figure = ({ agency }: ComparedAgency): Figure =>
    figureInYear({ variable, over }, agency, year, matrix);
  return {
    name: variable.id,
    type: 'number',
    ...variableLabel(variable),
    value: (compared) => figure(compared).value,
    remark: (compared) => remarkOn(figure(compared)),
  };
}
