import { useMemo } from 'preact/hooks';
import { groupBy } from '../../../model/group-by.js';
import type { Bilingual } from '../../../model/language.js';
import type { Variable } from '../../across/variable.js';
import { useSay } from '../shell/language.js';

const WORDS = {
  row: { en: 'Row', zh: '行' },
  column: { en: 'Column', zh: '列' },
  tables: {
    t2: { en: 'Table 2: information made public', zh: '表二 主动公开' },
    t3: { en: 'Table 3: requests', zh: '表三 依申请公开' },
    t4: { en: 'Table 4: reviews and suits', zh: '表四 复议与诉讼' },
  } as Readonly<Record<string, Bilingual>>,
} as const;

interface VariableChoiceProps {
  readonly variables: readonly Variable[];
  readonly chosen: Variable;
  readonly onChoose: (id: string) => void;
}

/** Chooses a variable by the row and the column that it stands in on the form. */
export function VariableChoice({ variables, chosen, onChoose }: VariableChoiceProps) {
  const say = useSay();
  const rows = useMemo(() => groupedByRow(variables), [variables]);
  const [row, column] = idParts(chosen);
  const columns = rows.find((each) => each.id === row)?.variables ?? [];
  const tables = [...new Set(rows.map(({ table }) => table))];
  return (
    <div class="choices">
      <label class="select">
        <span>{say(WORDS.row)}</span>
        <select
          value={row}
          onChange={({ currentTarget }) => {
            const next = rows.find(({ id }) => id === currentTarget.value)?.variables ?? [];
            onChoose((next.find((each) => idParts(each)[1] === column) ?? next.at(-1) ?? chosen).id);
          }}
        >
          {tables.map((table) => (
            <optgroup key={table} label={say(WORDS.tables[table] ?? { en: table, zh: table })}>
              {rows
                .filter((each) => each.table === table)
                .map(({ id, label }) => (
                  <option key={id} value={id}>
                    {say(label)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label class="select">
        <span>{say(WORDS.column)}</span>
        <select value={chosen.id} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          {columns.map((each) => (
            <option key={each.id} value={each.id}>
              {say(each.column)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface RowOfVariables {
  readonly id: string;
  readonly table: string;
  readonly label: Bilingual;
  readonly variables: readonly Variable[];
}

function groupedByRow(variables: readonly Variable[]): RowOfVariables[] {
  const rows = groupBy(variables, (variable) => idParts(variable)[0]);
  return [...rows].map(([id, own]) => ({ id, table: own[0]!.table, label: own[0]!.row, variables: own }));
}

/** The row and the column of a variable: its id is `<row>__<column>`. */
function idParts({ id }: Variable): readonly [row: string, column: string] {
  const at = id.indexOf('__');
  return [id.slice(0, at), id.slice(at + 2)];
}
