import { useMemo } from 'preact/hooks';
import type { CoverageMatrix } from '../../across/agency-line.js';
import { type ComparedAgency, compareAgencies } from '../../across/compare-agencies.js';
import type { Variable } from '../../across/variable.js';
import type { VariableOverAgencies } from '../../across/variable-over-agencies.js';
import { ChartFigure } from '../chart/chart-figure.js';
import { useSay } from '../shell/language.js';
import { Notice } from '../shell/notice.js';
import { useAll } from '../shell/use-all.js';
import { useData } from '../shell/use-data.js';
import type { ViewProps } from '../shell/view.js';
import { type Comparison, comparisonOf } from './comparison.js';
import { ComparisonBar } from './comparison-bar.js';
import { comparisonData } from './comparison-data.js';
import { Distribution } from './distribution.js';
import { Ranking } from './ranking.js';
import { COMPARE_WORDS } from './words.js';

/** Agencies side by side in one year. */
export function CompareView({ place }: ViewProps) {
  const say = useSay();
  const matrix = useData<CoverageMatrix>('agencies.json');
  const variables = useData<readonly Variable[]>('variables.json');
  const query = place.query.toString();
  const comparison = useMemo(
    () =>
      matrix.state === 'there' && variables.state === 'there'
        ? comparisonOf(matrix.value, variables.value, new URLSearchParams(query))
        : null,
    [matrix, variables, query],
  );
  if (matrix.state === 'failed' || variables.state === 'failed')
    return <Notice>{say(COMPARE_WORDS.notLoaded)}</Notice>;
  if (matrix.state !== 'there' || variables.state !== 'there')
    return <Notice>{say(COMPARE_WORDS.waiting)}</Notice>;
  if (comparison === null) return <Notice>{say(COMPARE_WORDS.noScope)}</Notice>;
  return (
    <div class="across compare">
      <h1 class="unseen">{say(COMPARE_WORDS.title)}</h1>
      <ComparisonBar
        comparison={comparison}
        matrix={matrix.value}
        variables={variables.value}
        query={place.query}
      />
      <Compared comparison={comparison} matrix={matrix.value} variables={variables.value} />
    </div>
  );
}

interface ComparedProps {
  readonly comparison: Comparison;
  readonly matrix: CoverageMatrix;
  readonly variables: readonly Variable[];
}

function Compared({ comparison, matrix, variables }: ComparedProps) {
  const say = useSay();
  const { measure, year, agencies } = comparison;
  const ids = [...measure.above, ...measure.below];
  const loaded = useAll<VariableOverAgencies>(ids.map((id) => `variables/${id}.json`));
  const compared = useMemo(
    () => (loaded.state === 'there' ? inOrder(matrix, comparison, variables, loaded.value) : []),
    [matrix, comparison, variables, loaded],
  );
  if (loaded.state === 'failed') return <Notice>{say(COMPARE_WORDS.notLoaded)}</Notice>;
  if (loaded.state === 'waiting') return <Notice>{say(COMPARE_WORDS.waiting)}</Notice>;
  const note = measure.share === null ? say(measure.variable.note) : '';
  const known = compared.filter(({ value }) => value !== null);
  return (
    <ChartFigure
      title={`${say(measure.label)} · ${year}`}
      note={
        <>
          <b>{known.length}</b> {say(COMPARE_WORDS.of)} <b>{agencies.length}</b> {say(COMPARE_WORDS.known)}
          {note && ` · ${note}`}
        </>
      }
      data={comparisonData(matrix, comparison, compared, loaded.value, variables)}
    >
      {known.length > 2 && <Distribution comparison={comparison} agencies={known} />}
      <Ranking comparison={comparison} agencies={compared} />
    </ChartFigure>
  );
}

/** The agencies in the order that was asked for. */
function inOrder(
  matrix: CoverageMatrix,
  { agencies, year, measure, sort }: Comparison,
  variables: readonly Variable[],
  loaded: readonly VariableOverAgencies[],
): ComparedAgency[] {
  const measured = (id: string) => ({
    variable: variables.find((each) => each.id === id)!,
    over: loaded.find((each) => each.variable === id)!,
  });
  const compared = compareAgencies(matrix, agencies, year, {
    above: measure.above.map(measured),
    below: measure.below.map(measured),
  });
  if (sort === 'name') return compared.sort((a, b) => (a.agency.id < b.agency.id ? -1 : 1));
  if (sort !== 'smallest') return compared;
  const known = compared.filter(({ value }) => value !== null);
  return [...known.reverse(), ...compared.filter(({ value }) => value === null)];
}
