import { useEffect, useRef } from 'preact/hooks';
import { VERDICTS } from '../../../explain/meanings.js';
import type { Bilingual } from '../../../model/language.js';
import type { ReportList } from '../../library/report-list.js';
import { type ReportStanding, STANDINGS } from '../../library/standings.js';
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
        <SearchField value={query.get('q') ?? ''} onSearch={(text) => set('q', text)} />
        <Standings
          entries={entries}
          query={query}
          onChoose={(standing) => set('standing', standing === query.get('standing') ? '' : standing)}
        />
        <div class="selects">
          {choice('region', LIST_WORDS.region, [any, ...regionChoices(list)])}
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

function SearchField({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  // What is typed stands in the field before it stands in the address; a link from elsewhere sets the field.
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = value;
  }, [value]);
  return (
    <input
      ref={field}
      type="search"
      class="search"
      defaultValue={value}
      aria-label={say(LIST_WORDS.search)}
      placeholder={say(LIST_WORDS.searchHint)}
      onInput={(event) => onSearch(event.currentTarget.value)}
    />
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

type Choice = readonly [value: string, text: string];

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
}

function Select({ label, value, choices, onChoose }: SelectProps) {
  return (
    <label class="select">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {choices.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Regions under their parents; a region is chosen by the beginning of the codes in it. */
function regionChoices({ regions }: ReportList): Choice[] {
  const depth = (parent: string | null): number => {
    const above = regions.find(({ code }) => code === parent);
    return above === undefined ? 0 : 1 + depth(above.parent);
  };
  return regions.map(({ code, name, parent }) => [
    code.replace(/(?:00)+$/, ''),
    `${'\u3000'.repeat(depth(parent))}${name}`,
  ]);
}

function plain(values: readonly string[]): Choice[] {
  return [...new Set(values)]
    .filter((value) => value !== '')
    .sort((a, b) => a.localeCompare(b, 'zh'))
    .map((value) => [value, value]);
}
