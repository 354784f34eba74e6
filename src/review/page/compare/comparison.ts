import type { Bilingual } from '../../../model/language.js';
import type { AgencyLine, CoverageMatrix } from '../../across/agency-line.js';
import { FIRST_VARIABLES, SHARES, type Share } from '../../across/measures.js';
import { bodiesOf, bodyOf, type Scope, scopesOf } from '../../across/scopes.js';
import type { Variable } from '../../across/variable.js';
import { variableLabel } from '../chart/variable-label.js';

/** What is compared, as the address has it, with what is chosen where it says nothing. */
export interface Comparison {
  readonly scopes: readonly Scope[];
  readonly scope: Scope;
  readonly bodies: readonly { readonly body: string; readonly count: number }[];
  /** Empty for all bodies. */
  readonly body: string;
  readonly agencies: readonly AgencyLine[];
  readonly year: number;
  readonly measure: ChosenMeasure;
  readonly sort: string;
  /** Id of an agency that is to be seen at once. */
  readonly mark: string;
}

/** A share, or one variable of the panel. */
export interface ChosenMeasure {
  readonly id: string;
  readonly label: Bilingual;
  readonly share: Share | null;
  /** The variable, or that which is offered in its place. */
  readonly variable: Variable;
  /** Ids of the variables above and below the line. */
  readonly above: readonly string[];
  readonly below: readonly string[];
}

const GOVERNMENT = 'government';

/** Null where there are no two agencies. */
export function comparisonOf(
  matrix: CoverageMatrix,
  variables: readonly Variable[],
  query: URLSearchParams,
): Comparison | null {
  const scopes = scopesOf(matrix);
  const scope = scopes.find(({ id }) => id === query.get('in')) ?? firstScope(scopes);
  const measure = measureOf(variables, query.get('by'));
  if (!scope || !measure) return null;
  const bodies = bodiesOf(scope.agencies);
  const body = chosenBody(query.get('body'), scope, bodies);
  return {
    ...{ scopes, scope, bodies, body, measure },
    agencies: body === '' ? scope.agencies : scope.agencies.filter((agency) => bodyOf(agency) === body),
    year: matrix.years.find((year) => String(year) === query.get('year')) ?? matrix.years.at(-1)!,
    sort: query.get('sort') ?? '',
    mark: query.get('mark') ?? '',
  };
}

/** The most agencies of one place; everywhere only where there is no such place. */
function firstScope(scopes: readonly Scope[]): Scope | undefined {
  const places = scopes.filter(({ kind }) => kind !== 'all');
  return places.toSorted((a, b) => b.agencies.length - a.agencies.length)[0] ?? scopes[0];
}

/** Governments are compared with governments, unless somebody asks otherwise. */
function chosenBody(asked: string | null, { kind }: Scope, bodies: Comparison['bodies']): string {
  if (asked !== null) return bodies.some(({ body }) => body === asked) ? asked : '';
  return kind !== 'in' && bodies.some(({ body }) => body === GOVERNMENT) ? GOVERNMENT : '';
}

function measureOf(variables: readonly Variable[], asked: string | null): ChosenMeasure | null {
  const share = SHARES.find(({ id }) => id === asked) ?? null;
  const find = (id: string | null) => variables.find((each) => each.id === id);
  const variable = find(asked) ?? find(FIRST_VARIABLES.comparison);
  if (!variable) return null;
  if (share) return { ...share, share, variable };
  const { id } = variable;
  return { id, label: variableLabel(variable), share: null, variable, above: [id], below: [] };
}
