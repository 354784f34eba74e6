import { useMemo } from 'preact/hooks';
import type { Coverage } from '../../../dataset/tables/coverage-table.js';
import { COVERAGE, type CoverageRow } from '../../../dataset/tables/coverage-table.js';
import { type AgencyLine, type CoverageMatrix, coverageIn, reportIn } from '../../across/agency-line.js';
import type { ChartData } from '../chart/column.js';
import { SaveCsv } from '../chart/save-csv.js';
import { regionChoices } from '../controls/region-choices.js';
import { SearchField } from '../controls/search-field.js';
import { Select } from '../controls/select.js';
import { LIST_WORDS } from '../list/words.js';
import { useSay, useSayCounted } from '../shell/language.js';
import { Notice } from '../shell/notice.js';
import { go, hrefOf } from '../shell/place.js';
import { useData } from '../shell/use-data.js';
import type { ViewProps } from '../shell/view.js';
import { CoverageGrid } from './coverage-grid.js';
import { filteredAgencies, matrixFilterOf, stateCounts } from './matrix-filter.js';
import { COVERAGE_WORDS, MATRIX_WORDS } from './words.js';

/** Which agency has a report on which year. */
export function CoverageView({ place }: ViewProps) {
  const say = useSay();
  const matrix = useData<CoverageMatrix>('agencies.json');
  if (matrix.state === 'failed') return <Notice>{say(MATRIX_WORDS.notLoaded)}</Notice>;
  if (matrix.state === 'waiting') return <Notice>{say(MATRIX_WORDS.waiting)}</Notice>;
  if (matrix.value.agencies.length === 0) return <Notice>{say(MATRIX_WORDS.noneAtAll)}</Notice>;
  return <Matrix matrix={matrix.value} query={place.query} />;
}

interface MatrixProps {
  readonly matrix: CoverageMatrix;
  readonly query: URLSearchParams;
}

function Matrix({ matrix, query }: MatrixProps) {
  const say = useSay();
  const sayCounted = useSayCounted();
  const { years, agencies, reportsLeftOut } = matrix;
  const shown = useMemo(() => filteredAgencies(matrix, matrixFilterOf(query)), [matrix, query.toString()]);
  return (
    <div class="matrix">
      <h1 class="unseen">{say(MATRIX_WORDS.grid)}</h1>
      <MatrixFilterBar matrix={matrix} query={query} />
      <p class="count" role="status">
        {say(MATRIX_WORDS.agencies)} <b>{shown.length}</b> / {agencies.length}
        {reportsLeftOut > 0 && ` · ${reportsLeftOut} ${sayCounted(reportsLeftOut, MATRIX_WORDS.leftOut)}`}
        <SaveCsv of={say(MATRIX_WORDS.grid)} data={coverageData(shown, years)} />
      </p>
      {shown.length === 0 ? (
        <Notice>{say(MATRIX_WORDS.none)}</Notice>
      ) : (
        <CoverageGrid agencies={shown} years={years} />
      )}
    </div>
  );
}

function MatrixFilterBar({ matrix, query }: MatrixProps) {
  const say = useSay();
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(name);
    else next.set(name, value);
    go(hrefOf(['coverage'], next), 'replace');
  };
  return (
    <search>
      <form class="filters" aria-label={say(LIST_WORDS.filters)} onSubmit={(event) => event.preventDefault()}>
        <SearchField
          value={query.get('q') ?? ''}
          hint={say(MATRIX_WORDS.agency)}
          onSearch={(text) => set('q', text)}
        />
        <States
          counts={stateCounts(
            filteredAgencies(matrix, { ...matrixFilterOf(query), state: '' }),
            matrix.years,
          )}
          chosen={query.get('state')}
          onChoose={(state) => set('state', state === query.get('state') ? '' : state)}
        />
        <div class="selects">
          <Select
            label={say(LIST_WORDS.region)}
            value={query.get('region') ?? ''}
            choices={[['', say(LIST_WORDS.any)], ...regionChoices(matrix.regions)]}
            onChoose={(region) => set('region', region)}
          />
        </div>
      </form>
    </search>
  );
}

/** The states with their counts: what the signs mean, and a filter. */
function States(props: {
  readonly counts: ReadonlyMap<Coverage, number>;
  readonly chosen: string | null;
  readonly onChoose: (state: string) => void;
}) {
  const say = useSay();
  return (
    <fieldset class="standings" aria-label={say(MATRIX_WORDS.states)}>
      {Object.entries(COVERAGE_WORDS).map(([state, { sign, ...words }]) => (
        <button
          key={state}
          type="button"
          class={`coverage ${state}`}
          aria-pressed={props.chosen === state}
          onClick={() => props.onChoose(state)}
        >
          <i aria-hidden="true">{sign}</i> {say(words)} <b>{props.counts.get(state as Coverage) ?? 0}</b>
        </button>
      ))}
    </fieldset>
  );
}

/** The rows of the matrix as `coverage.csv` has them. */
function coverageData(agencies: readonly AgencyLine[], years: readonly number[]): ChartData<CoverageRow> {
  const rows = agencies.flatMap((agency) =>
    years.flatMap((year): CoverageRow[] => {
      const coverage = coverageIn(agency, year);
      if (coverage === null) return [];
      const { regionCode, name } = agency;
      return [{ regionCode, agency: name, year, reportId: reportIn(agency, year), coverage }];
    }),
  );
  return { name: 'coverage', columns: COVERAGE.fields, rows };
}
