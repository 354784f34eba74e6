import { VERDICTS } from '../../../explain/meanings.js';
import type { Bilingual } from '../../../model/language.js';
import type { ReportList } from '../../library/report-list.js';
import { type ReportStanding, STANDINGS } from '../../library/standings.js';
import { regionChoices } from '../controls/region-choices.js';
import { SearchField } from '../controls/search-field.js';
import { type Choice, Select } from '../controls/select.js';
import { useSay } from '../shell/language.js';
import { go, hrefOf } from '../shell/place.js';
import { type Entry, filterOf, isWanted } from './filter.js';
import { LIST_WORDS, STANDING_WORDS } from './words.js';

const ORDER_WORDS: Readonly<Record<string, Bilingual>> = {
  '': { en: 'gravest first', zh: '问题严重者在前' },
  agency: { en: 'agency', zh: '机关' },
  newest: { en: 'newest year first', zh: '年度由新到旧' },
  oldest: { en: 'oldest year first', zh: '年度由旧到新' },
};

interface FilterBarProps {
  readonly list: ReportList;
  readonly entries: readonly Entry[];
  readonly query: URLSearchParams;
}

/** What the list is narrowed to. All of it stands in the address. */
export function FilterBar({ list, entries, query }: FilterBarProps) {
  const say = useSay();
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(name);
    else next.set(name, value);
    go(hrefOf([], next), 'replace');
  };
  const choice = (name: string, label: Bilingual, choices: readonly Choice[]) => (
    <Select
      label={say(label)}
      value={query.get(name) ?? ''}
      choices={choices}
      onChoose={(value) => set(name, value)}
    />
  );
  const any: Choice = ['', say(LIST_WORDS.any)];
  return (
    <search>
      <form class="filters" aria-label={say(LIST_WORDS.filters)} onSubmit={(e) => e.preventDefault()}>
        <SearchField
          value={query.get('q') ?? ''}
          hint={say(LIST_WORDS.searchHint)}
          onSearch={(text) => set('q', text)}
        />
        <Standings
          entries={entries}
          query={query}
          onChoose={(standing) => set('standing', standing === query.get('standing') ? '' : standing)}
        />
        <div class="selects">
          {choice('region', LIST_WORDS.region, [any, ...regionChoices(list.regions)])}
          {choice('agency', LIST_WORDS.agency, [any, ...plain(list.rows.map(({ agency }) => agency))])}
          {choice('year', LIST_WORDS.year, [
            any,
            ...plain(list.rows.map(({ year }) => String(year ?? '-'))).reverse(),
          ])}
          {choice('form', LIST_WORDS.form, [any, ...plain(list.rows.map(({ form }) => form))])}
          {choice('verdict', LIST_WORDS.verdict, [
            any,
            ...Object.entries(VERDICTS).map(([id, text]): Choice => [id, say(text)]),
          ])}
          {choice(
            'sort',
            LIST_WORDS.sort,
            Object.entries(ORDER_WORDS).map(([id, text]): Choice => [id, say(text)]),
          )}
          {query.size > 0 && (
            <a class="clear" href={hrefOf([])}>
              {say(LIST_WORDS.clear)}
            </a>
          )}
        </div>
      </form>
    </search>
  );
}

/** How many reports stand how, under the other filters. */
function Standings(props: {
  readonly entries: readonly Entry[];
  readonly query: URLSearchParams;
  readonly onChoose: (standing: ReportStanding) => void;
}) {
  const say = useSay();
  const filter = { ...filterOf(props.query), standing: '' };
  const wanted = props.entries.filter((entry) => isWanted(entry, filter));
  return (
    <fieldset class="standings" aria-label={say(LIST_WORDS.verdict)}>
      {STANDINGS.map((standing) => (
        <button
          key={standing}
          type="button"
          class={`standing ${standing}`}
          aria-pressed={props.query.get('standing') === standing}
          onClick={() => props.onChoose(standing)}
        >
          <i aria-hidden="true">{STANDING_WORDS[standing].sign}</i> {say(STANDING_WORDS[standing])}{' '}
          <b>{wanted.filter(({ row }) => row.standing === standing).length}</b>
        </button>
      ))}
    </fieldset>
  );
}

function plain(values: readonly string[]): Choice[] {
  return [...new Set(values)]
    .filter((value) => value !== '')
    .sort((a, b) => a.localeCompare(b, 'zh'))
    .map((value) => [value, value]);
}
