import { type AgencyOverYears, figuresOverYears } from '../../across/agency-over-years.js';
import { type Figure, sumOfFigures } from '../../across/figure.js';
import type { Variable } from '../../across/variable.js';
import type { ChartData, Column } from '../chart/column.js';
import { identityColumns } from '../chart/identity-columns.js';
import { variableLabel } from '../chart/variable-label.js';
import { remarkOn } from '../chart/words.js';
import type { YearBar } from '../chart/year-bar.js';

/** An agency with what its figures are called. */
export interface AgencyFigures {
  readonly agency: AgencyOverYears;
  readonly variables: ReadonlyMap<string, Variable>;
}

/** The sum of variables in each year of the agency. */
function sumsOverYears({ agency, variables }: AgencyFigures, ids: readonly string[]): Figure[] {
  const columns = ids.map((id) => figuresOverYears(agency, known(variables, id)));
  return agency.years.map((_, at) => sumOfFigures(columns.flatMap((column) => column[at] ?? [])));
}

/** The bars of a sum of variables, each with the part that other variables are of it. */
export function barsOf(
  figures: AgencyFigures,
  ids: readonly string[],
  partIds: readonly string[] = [],
): YearBar[] {
  const sums = sumsOverYears(figures, ids);
  const parts = partIds.length > 0 ? sumsOverYears(figures, partIds) : [];
  return figures.agency.years.map(({ year, form }, at) => {
    const bar = { year, form, figure: sums[at]! };
    return parts[at] ? { ...bar, part: parts[at] } : bar;
  });
}

/** The rows of a chart of the agency: one a year, the variables under their names in the dataset. */
export function yearData(
  { agency, variables }: AgencyFigures,
  topic: string,
  ids: readonly string[],
): ChartData<number> {
  return {
    name: `${agency.id}-${topic}`,
    columns: [...identityOf(agency), ...ids.map((id) => variableColumn(agency, known(variables, id)))],
    rows: agency.years.map((_, at) => at),
  };
}

function identityOf(agency: AgencyOverYears): Column<number>[] {
  const { name, regionCode } = agency;
  return identityColumns((at) => ({ ...agency.years[at]!, agency: name, regionCode }));
}

function variableColumn(agency: AgencyOverYears, variable: Variable): Column<number> {
  const figures = figuresOverYears(agency, variable);
  return {
    name: variable.id,
    type: 'number',
    ...variableLabel(variable),
    value: (at) => figures[at]?.value ?? null,
    remark: (at) => remarkOn(figures[at]!),
  };
}

function known(variables: ReadonlyMap<string, Variable>, id: string): Variable {
  const variable = variables.get(id);
  if (!variable) throw new Error(`the panel has no variable ${id}`);
  return variable;
}
