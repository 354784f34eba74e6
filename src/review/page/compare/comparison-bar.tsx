import type { CoverageMatrix } from '../../across/agency-line.js';
import { SHARES } from '../../across/measures.js';
import type { Scope } from '../../across/scopes.js';
import type { Variable } from '../../across/variable.js';
import { VariableChoice } from '../chart/variable-choice.js';
import { type Choice, Select } from '../controls/select.js';
import { useSay } from '../shell/language.js';
import { go, hrefOf } from '../shell/place.js';
import type { Comparison } from './comparison.js';
import { BODY_WORDS, COMPARE_WORDS } from './words.js';

interface ComparisonBarProps {
  readonly comparison: Comparison;
  readonly matrix: CoverageMatrix;
  readonly variables: readonly Variable[];
  readonly query: URLSearchParams;
}

/** What is compared. All of it stands in the address. */
export function ComparisonBar({ comparison, matrix, variables, query }: ComparisonBarProps) {
  const say = useSay();
  const { scopes, scope, bodies, body, year, measure, sort } = comparison;
  const set = (changes: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(query);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    go(hrefOf(['compare'], next), 'replace');
  };
  const scopeText = ({ kind, region, agencies }: Scope) =>
    `${region ? `${region.name} · ` : ''}${say(COMPARE_WORDS[kind])} (${agencies.length})`;
  const bodyText = (id: string, count: number) => `${BODY_WORDS[id] ? say(BODY_WORDS[id]) : id} (${count})`;
  const measures: Choice[] = [
    ['', say(COMPARE_WORDS.oneFigure)],
    ...SHARES.map(({ id, label }): Choice => [id, say(label)]),
  ];
  return (
    <form class="choices" aria-label={say(COMPARE_WORDS.title)} onSubmit={(event) => event.preventDefault()}>
      <Select
        label={say(COMPARE_WORDS.place)}
        value={scope.id}
        choices={scopes.map((each): Choice => [each.id, scopeText(each)])}
        onChoose={(id) => set({ in: id, body: null })}
      />
      {bodies.length > 0 && (
        <Select
          label={say(COMPARE_WORDS.body)}
          value={body}
          choices={[
            ['', `${say(COMPARE_WORDS.allBodies)} (${scope.agencies.length})`],
            ...bodies.map((each): Choice => [each.body, bodyText(each.body, each.count)]),
          ]}
          onChoose={(id) => set({ body: id === '' ? 'all' : id })}
        />
      )}
      <Select
        label={say(COMPARE_WORDS.year)}
        value={String(year)}
        choices={matrix.years.map((each): Choice => [String(each), String(each)])}
        onChoose={(value) => set({ year: value })}
      />
      <Select
        label={say(COMPARE_WORDS.measure)}
        value={measure.share?.id ?? ''}
        choices={measures}
        onChoose={(id) => set({ by: id === '' ? null : id })}
      />
      {measure.share === null && (
        <VariableChoice variables={variables} chosen={measure.variable} onChoose={(id) => set({ by: id })} />
      )}
      <Select
        label={say(COMPARE_WORDS.sort)}
        value={sort}
        choices={[
          ['', say(COMPARE_WORDS.largest)],
          ['smallest', say(COMPARE_WORDS.smallest)],
          ['name', say(COMPARE_WORDS.name)],
        ]}
        onChoose={(value) => set({ sort: value === '' ? null : value })}
      />
    </form>
  );
}
