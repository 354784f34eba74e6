import { foldLabel } from '../../align/label/fold-label.js';
import { type Caption, type Form, type FormRow, type FormTable, leafColumns } from '../../forms/index.js';
import type { Sense } from './sense.js';

/** Labels of a table that prose takes up: rows that say what became of requests, columns that say who asked. */
export type FormLabels = { readonly table: string; readonly labels: 'rows' | 'columns' } & (
  | { readonly role: 'predicate'; readonly of: readonly string[] }
  | { readonly role: 'applicant' }
);

/** Wordings of a label of the forms, and what they say in prose. */
export interface FormTerm {
  readonly terms: readonly string[];
  readonly sense: Sense;
}

/** A label, and the id of what it says. */
interface Named {
  readonly id: string;
  readonly caption: Caption;
}

/** What labels of the forms say in prose. */
export function formTerms(forms: readonly Form[], sources: readonly FormLabels[]): FormTerm[] {
  // Forms share the tables that they have in common.
  const tables = [...new Set(forms.flatMap((form) => form.tables))];
  const groups = new Map(tables.flatMap(undividedIds));
  return sources.flatMap((source) => {
    const named = tables
      .filter(({ id }) => id === source.table)
      .flatMap((table) => namesIn(table, source, groups));
    return named.map(({ id, caption }) => ({ terms: wordings(caption), sense: senseOf(source, id) }));
  });
}

function senseOf(source: FormLabels, id: string): Sense {
  return source.role === 'applicant' ? { role: 'applicant', id } : { role: 'predicate', id, of: source.of };
}

/** Rows are called by their ids without that of the table; an undivided row is the same outcome as its group. */
function namesIn(table: FormTable, { labels }: FormLabels, groups: ReadonlyMap<string, string>): Named[] {
  const nameOf = (rowId: string) => (groups.get(rowId) ?? rowId).replace(`${table.id}_`, '');
  return table.panels.flatMap(({ rows, columns }): Named[] =>
    labels === 'rows'
      ? rows.flatMap(rowAndChildren).map((row) => ({ id: nameOf(row.id), caption: row }))
      : leafColumns(columns).map(({ id, column }) => ({ id, caption: column })),
  );
}

/** Ids of undivided rows, each with that of the group in whose place it stands. */
function undividedIds({ panels }: FormTable): [undivided: string, group: string][] {
  const rows = panels.flatMap((panel) => panel.rows.flatMap(rowAndChildren));
  return rows.flatMap((row) => (row.undivided ? [[row.undivided.id, row.id]] : []));
}

function rowAndChildren(row: FormRow): FormRow[] {
  return [row, ...row.children.flatMap(rowAndChildren)];
}

/** Labels of two signs (总计, 其他) are everyday words; the vocabulary says what they mean in prose. */
function wordings({ label, aliases }: Caption): string[] {
  const words = [label, ...aliases].map((each) => foldLabel(each).core);
  return [...new Set(words)].filter((word) => word.length > 2);
}
