import type { FormCell } from '../../forms/index.js';
import { type Field, membersOf, type TableDefinition } from './field.js';
import type { DatasetForm } from './report-on-form.js';

/** A cell together with the form it belongs to. */
export interface CodebookRow {
  readonly form: DatasetForm;
  readonly cell: FormCell;
}

/** The rows of `codebook.csv` that a form gives. */
export function codebookRows(form: DatasetForm): CodebookRow[] {
  return form.cells.map((cell) => ({ form, cell }));
}

/** `codebook.csv`: one row per cell of every form that is known. */
export const CODEBOOK: TableDefinition<CodebookRow> = {
  name: 'codebook',
  path: 'codebook.csv',
  en: 'One row per cell of every form: what the cell ids mean.',
  zh: '各表格的每个单元格一行：单元格编号的含义。',
  primaryKey: ['form', 'cell_id'],
  foreignKeys: [],
  fields: [
    required('form', 'Id of the form.', '表格编号。', ({ form }) => form.id),
    required(
      'cell_id',
      'Id of the cell, <row>__<column>; never renumbered.',
      '单元格编号（行__列），永不改动。',
      ({ cell }) => cell.id,
    ),
    required(
      'table',
      'Table of the form: t2, t3 or t4.',
      '所在表：t2、t3、t4（表二、三、四）。',
      ({ cell }) => cell.table,
    ),
    text(
      'group_zh',
      'Label of the group the row stands in.',
      '行所属分组的标签。',
      ({ cell }) => cell.groupZh,
    ),
    required('row_zh', 'Label of the row.', '行标签。', ({ cell }) => cell.rowZh),
    required('column_zh', 'Label of the column.', '列标签。', ({ cell }) => cell.columnZh),
    required('row_en', 'Label of the row in English.', '行标签（英文）。', ({ cell }) => cell.rowEn),
    required('unit', 'Unit of the resolved figures.', '采信数字的单位。', ({ cell }) => cell.unit),
    {
      ...required(
        'number_kind',
        'count, signed_count (may be negative) or amount (has decimals).',
        '数字种类：count 计数、signed_count 可为负的计数、amount 金额。',
        ({ cell }) => cell.numberKind,
      ),
      constraints: {
        required: true,
        enum: membersOf<FormCell['numberKind']>({ count: true, signed_count: true, amount: true }),
      },
    },
    text(
      'note',
      'When the cell is used, where that is not always.',
      '单元格的使用条件（如有）。',
      ({ cell }) => cell.note,
    ),
    required('column_en', 'Label of the column in English.', '列标签（英文）。', ({ cell }) => cell.columnEn),
  ],
};

type CodebookValue = (row: CodebookRow) => string;

function text(name: string, en: string, zh: string, value: CodebookValue): Field<CodebookRow> {
  return { name, type: 'string', en, zh, value };
}

function required(name: string, en: string, zh: string, value: CodebookValue): Field<CodebookRow> {
  return { ...text(name, en, zh, value), constraints: { required: true } };
}
