import { useMemo } from 'preact/hooks';
import { type AgencyLine, type CoverageMatrix, regionNames } from '../../across/agency-line.js';
import type { AgencyOverYears } from '../../across/agency-over-years.js';
import { FIRST_VARIABLES } from '../../across/measures.js';
import { scopeAround } from '../../across/scopes.js';
import type { Variable } from '../../across/variable.js';
import { COVERAGE_WORDS } from '../coverage/words.js';
import { useSay } from '../shell/language.js';
import { Notice } from '../shell/notice.js';
import { go, hrefOf, type Place } from '../shell/place.js';
import { useData } from '../shell/use-data.js';
import type { ViewProps } from '../shell/view.js';
import type { AgencyFigures } from './agency-figures.js';
import { Ledger } from './ledger.js';
import { VariableChart } from './variable-chart.js';
import { AGENCY_WORDS } from './words.js';
import { DisputesCharts, OutcomesCharts, RequestsCharts } from './year-charts.js';

/** An agency over the years. */
export function AgencyView({ place }: ViewProps) {
  const say = useSay();
  const matrix = useData<CoverageMatrix>('agencies.json');
  const id = place.path[1] ?? '';
  const line = matrix.state === 'there' ? matrix.value.agencies.find((each) => each.id === id) : undefined;
  const agency = useData<AgencyOverYears>(line ? `agencies/${line.key}.json` : null);
  const variables = useData<readonly Variable[]>('variables.json');
  const figures = useMemo(
    () =>
      agency.state === 'there' && variables.state === 'there'
        ? { agency: agency.value, variables: new Map(variables.value.map((each) => [each.id, each])) }
        : null,
    [agency, variables],
  );
  if ([matrix, agency, variables].some(({ state }) => state === 'failed'))
    return <Notice>{say(AGENCY_WORDS.notLoaded)}</Notice>;
  if (matrix.state === 'there' && !line) return <Notice>{say(AGENCY_WORDS.none)}</Notice>;
  if (matrix.state !== 'there' || !line || !figures) return <Notice>{say(AGENCY_WORDS.waiting)}</Notice>;
  return (
    <div class="across">
      <AgencyHead line={line} matrix={matrix.value} agency={figures.agency} />
      <AgencyCharts figures={figures} place={place} />
    </div>
  );
}

interface AgencyHeadProps {
  readonly line: AgencyLine;
  readonly matrix: CoverageMatrix;
  readonly agency: AgencyOverYears;
}

function AgencyHead({ line, matrix, agency }: AgencyHeadProps) {
  const say = useSay();
  const scope = scopeAround(line, matrix);
  const last = agency.years.at(-1)?.year ?? 0;
  return (
    <header class="agency-head">
      <h1 lang="zh-CN">{agency.name}</h1>
      <p class="where">
        <span lang="zh-CN">{regionNames(line.regionCode, matrix.regions).join(' · ')}</span>
        {scope && (
          <a
            href={hrefOf(['compare'], { in: scope.id, body: scope.body, year: String(last), mark: line.id })}
          >
            {say(AGENCY_WORDS.compare)}
          </a>
        )}
      </p>
      <ol class="year-states" aria-label={say(AGENCY_WORDS.years)}>
        {agency.years.map(({ year, coverage, reportId }) => {
          const { sign, ...words } = COVERAGE_WORDS[coverage];
          const text = (
            <>
              <b>{year}</b> <i aria-hidden="true">{sign}</i> {say(words)}
            </>
          );
          return (
            <li key={year} class={`coverage ${coverage}`}>
              {reportId === null ? <span>{text}</span> : <a href={hrefOf(['report', reportId])}>{text}</a>}
            </li>
          );
        })}
      </ol>
    </header>
  );
}

function AgencyCharts({ figures, place }: { readonly figures: AgencyFigures; readonly place: Place }) {
  const choose = (variable: string) => go(hrefOf(place.path, { variable }), 'replace');
  return (
    <>
      <RequestsCharts figures={figures} />
      <OutcomesCharts figures={figures} />
      <DisputesCharts figures={figures} />
      <Ledger agency={figures.agency} />
      <VariableChart
        figures={figures}
        chosen={place.query.get('variable') ?? FIRST_VARIABLES.agency}
        onChoose={choose}
      />
    </>
  );
}
