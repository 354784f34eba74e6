import { useState } from 'preact/hooks';
import { reportIn } from '../../across/agency-line.js';
import type { ComparedAgency } from '../../across/compare-agencies.js';
import { CHART_WORDS, GAPS } from '../chart/words.js';
import { groupedFigureText, shareText } from '../shell/figure-text.js';
import { useSay } from '../shell/language.js';
import { hrefOf } from '../shell/place.js';
import type { Comparison } from './comparison.js';
import { COMPARE_WORDS } from './words.js';

const FIRST_ROWS = 100;

interface RankingProps {
  readonly comparison: Comparison;
  readonly agencies: readonly ComparedAgency[];
}

/** The agencies one below the other, each with its bar and its figure. */
export function Ranking({ comparison, agencies }: RankingProps) {
  const say = useSay();
  const [areAllShown, setAllShown] = useState(false);
  const greatest = Math.max(...agencies.map(({ value }) => value ?? 0));
  const shown = areAllShown ? agencies : agencies.slice(0, FIRST_ROWS);
  return (
    <>
      <ol class="ranking">
        {shown.map((compared) => (
          <RankingRow
            key={compared.agency.id}
            compared={compared}
            comparison={comparison}
            share={greatest > 0 ? Math.max(0, compared.value ?? 0) / greatest : 0}
          />
        ))}
      </ol>
      {shown.length < agencies.length && (
        <button type="button" class="csv" onClick={() => setAllShown(true)}>
          {say(COMPARE_WORDS.showAll)} ({agencies.length})
        </button>
      )}
    </>
  );
}

interface RankingRowProps {
  readonly comparison: Comparison;
  readonly compared: ComparedAgency;
  /** Of the greatest figure: how long the bar is. */
  readonly share: number;
}

function RankingRow({ comparison, compared, share }: RankingRowProps) {
  const { agency, value } = compared;
  const report = reportIn(agency, comparison.year);
  const text = <ComparedText compared={compared} />;
  return (
    <li class={agency.id === comparison.mark ? 'marked' : undefined}>
      <a class="name" href={hrefOf(['agency', agency.id])} lang="zh-CN">
        {agency.name || agency.id}
      </a>
      <span class="track" aria-hidden="true">
        {value !== null && <span style={{ width: `${share * 100}%` }} />}
      </span>
      {report === null ? (
        <span class="figure">{text}</span>
      ) : (
        <a class="figure" href={hrefOf(['report', report])}>
          {text}
        </a>
      )}
    </li>
  );
}

function ComparedText({ compared }: { readonly compared: ComparedAgency }) {
  const say = useSay();
  const { above, below, value } = compared;
  const lacking = [above, below].find((figure) => figure && figure.state !== 'number');
  if (lacking && lacking.state !== 'number') {
    const { sign, ...words } = GAPS[lacking.state];
    return (
      <small class={lacking.state}>
        <b aria-hidden="true">{sign}</b> {say(words)}
      </small>
    );
  }
  const isCorrected = above.isCorrected || (below?.isCorrected ?? false);
  const corrected = isCorrected && <small title={say(CHART_WORDS.corrected)}>*</small>;
  if (below === null)
    return (
      <>
        <b>{groupedFigureText(value ?? 0)}</b>
        {corrected}
      </>
    );
  return (
    <>
      {value === null ? <small>{say(COMPARE_WORDS.divisionByNothing)}</small> : <b>{shareText(value)}</b>}
      {corrected}{' '}
      <small>
        {groupedFigureText(above.value ?? 0)} {say(COMPARE_WORDS.of)} {groupedFigureText(below.value ?? 0)}
      </small>
    </>
  );
}
