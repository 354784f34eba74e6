import { type Form, withCells } from '../../src/forms/index.js';
import { validateForm } from '../../src/forms/validate-form.js';

/** Figures of its sheet with which every sum holds. */
export const SUMMED_SHEET = [
  [7, 2, 5, 14],
  [3, 0, 1, 4],
  [4, 0, 0, 4],
  [0, 2, 4, 6],
  [7, 2, 5, 14],
];

/**
 * A form of its own, small enough to try every reading: three details by three columns and totals, one row that flows
 * into the result, and a table without sums. No id of it occurs in a real form.
 */
export function smallForm(): Form {
  const label = (id: string) => ({ id, label: id, en: id });
  const column = (id: string, number?: string) => ({ ...label(id), ...(number ? { number } : {}) });
  return withCells(
    validateForm(
      {
        id: 'small-2000',
        title: 'small',
        issuedBy: 'tests',
        tables: [
          {
            id: 'sheet',
            title: 'sheet',
            en: 'sheet',
            panels: [
              {
                id: 'sheet',
                unit: '件',
                number: 'count',
                rows: ['inflow', 'north', 'south', 'west', 'result'].map(label),
                columns: ['red', 'green', 'blue', 'sum'].map((id) => column(id)),
              },
            ],
          },
          {
            id: 'loose',
            title: 'loose',
            en: 'loose',
            panels: [
              {
                id: 'loose',
                unit: '项',
                number: 'count',
                rows: [label('stock')],
                columns: [column('before'), column('change', 'signed_count'), column('after')],
              },
              {
                id: 'money',
                unit: '元',
                number: 'count',
                rows: [label('purchase')],
                columns: [column('pieces'), column('price', 'amount')],
              },
            ],
          },
        ],
        equations: [
          equation('ZZ-ACROSS', 'row', ['red', 'green', 'blue'], ['sum']),
          equation('ZZ-DOWN', 'column', ['north', 'south', 'west'], ['result']),
          equation('ZZ-FLOW', 'column', ['inflow'], ['result']),
        ],
        wholeNumbers: [],
      },
      'small-2000.json',
    ),
  );
}

function equation(code: string, each: string, left: readonly string[], right: readonly string[]) {
  return { code, kind: 'hard', table: 'sheet', each, left, relation: 'equal', right, zh: code, en: code };
}
