import { expect, it } from 'vitest';
import { type FormRow, leafColumns, loadForms } from '../../src/forms/index.js';
import file from '../../src/narrative/check/measures.json' with { type: 'json' };
import vocabulary from '../../src/narrative/vocabulary/vocabulary.json' with { type: 'json' };

const tables = loadForms().flatMap((form) => form.tables);
const panels = tables.flatMap((table) => table.panels);
const columns = new Set(panels.flatMap((panel) => leafColumns(panel.columns).map(({ id }) => id)));
const withChildren = (row: FormRow): string[] => [row.id, ...row.children.flatMap(withChildren)];
const rows = new Set(panels.flatMap((panel) => panel.rows.flatMap(withChildren)));

// A row or column that no form has would mean that a claim is compared with nothing, and nobody told.
it('measures claims by rows and columns of the forms', () => {
  const named = file.measures.flatMap((entry) => [...entry.rows, ...entry.also.flat()]);
  const terms = named.filter((term) => !term.includes('{')).map((term) => term.replace(/^-/u, '').split('.'));
  expect(terms.map(([row]) => row).filter((row) => !rows.has(row!))).toEqual([]);
  const inColumns = [
    ...file.measures.flatMap((entry) => entry.columns).filter((column) => !column.includes('{')),
    ...terms.flatMap(([, column]) => column ?? []),
    ...Object.values(file.applicants).flat(),
  ];
  expect(inColumns.filter((column) => !columns.has(column))).toEqual([]);
});

it('takes up labels of tables that the forms have', () => {
  const ids = new Set(tables.map(({ id }) => id));
  expect(vocabulary.form_labels.filter(({ table }) => !ids.has(table))).toEqual([]);
});
