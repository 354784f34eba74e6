import { foldLabel } from '../../align/label/fold-label.js';
import { type Caption, type Form, type FormRow, leafColumns } from '../../forms/index.js';
import type { Sense } from './sense.js';

/** Labels of the forms and what they say in prose. */
export interface FormTerm {
  readonly terms: readonly string[];
  readonly sense: Sense;
}

/** The rows of table three say what became of requests, its columns who asked, the columns of table four how a case ended. */
export function formTerms(forms: readonly Form[]): FormTerm[] {
  // Forms share the tables that they have in common.
  const tables = [...new Set(forms.flatMap((form) => form.tables))];
  const panelsOf = (id: string) => tables.filter((table) => table.id === id).flatMap(({ panels }) => panels);
  const cases = ['review', 'suit', 'suit_direct', 'suit_after_review'];
  return [
    ...panelsOf('t3').flatMap((panel) => [
      ...panel.rows
        .flatMap(rowAndChildren)
        .map((row) => formTerm(row, { role: 'predicate', id: predicateOf(row.id), of: ['request'] })),
      ...leafColumns(panel.columns).map(({ id, column }) => formTerm(column, { role: 'applicant', id })),
    ]),
    ...panelsOf('t4').flatMap((panel) =>
      leafColumns(panel.columns).map(({ id, column }) =>
        formTerm(column, { role: 'predicate', id, of: cases }),
      ),
    ),
  ].filter(({ terms }) => terms.length > 0);
}

/** The undivided row （六）其他处理 is the same outcome as the group of that name. */
function predicateOf(rowId: string): string {
  return rowId.replace(/^t3_|_all$/gu, '');
}

function rowAndChildren(row: FormRow): FormRow[] {
  return [row, ...row.children.flatMap(rowAndChildren)];
}

/** Labels of two signs (总计, 其他) are everyday words; the vocabulary says what they mean in prose. */
function formTerm(caption: Caption, sense: Sense): FormTerm {
  const words = [caption.label, ...caption.aliases].map((label) => foldLabel(label).core);
  return { terms: [...new Set(words)].filter((word) => word.length > 2), sense };
}
