import { type Comparability, crosswalk, type PanelVariable } from '../../panel/index.js';
import { membersOf, type TableDefinition } from './field.js';

/** What a variable of the panel is on one form. */
export interface CrosswalkRow {
  readonly variable: PanelVariable;
  readonly form: string;
  readonly cells: readonly string[];
  readonly undivided: readonly string[];
}

/** Every variable on every form that has it, in the order of the columns of `panel.csv`. */
export function crosswalkRows(): CrosswalkRow[] {
  return crosswalk().flatMap((variable) =>
    [...variable.forms].flatMap(([form, parts]): CrosswalkRow[] =>
      parts === null ? [] : [{ variable, form, cells: parts.cells, undivided: parts.undivided ?? [] }],
    ),
  );
}

/** `crosswalk.csv`: how the cells of each form come together in the columns of `panel.csv`. */
export const CROSSWALK: TableDefinition<CrosswalkRow> = {
  name: 'crosswalk',
  path: 'crosswalk.csv',
  en: 'One row per variable of the panel and form that has it: the cells whose sum it is, and whether forms may be compared.',
  zh: '面板的每个变量在每版表格上一行：由哪些单元格相加，各版之间可否比较。',
  primaryKey: ['variable', 'form'],
  foreignKeys: [],
  fields: [
    {
      name: 'variable',
      type: 'string',
      en: 'The variable: a column of panel.csv.',
      zh: '变量，即 panel.csv 的列名。',
      constraints: { required: true },
      value: ({ variable }) => variable.id,
    },
    {
      name: 'form',
      type: 'string',
      en: 'Id of the form, as in codebook.csv.',
      zh: '表格编号，同 codebook.csv。',
      constraints: { required: true },
      value: ({ form }) => form,
    },
    {
      name: 'cells',
      type: 'string',
      en: 'Ids of the cells whose sum the variable is, divided by spaces.',
      zh: '相加得到该变量的单元格编号，以空格分隔。',
      constraints: { required: true },
      value: ({ cells }) => cells.join(' '),
    },
    {
      name: 'cells_undivided',
      type: 'string',
      en: 'Cells that stand in their place where a report prints the group undivided.',
      zh: '报告未分列该组时代替上述单元格的单元格。',
      value: ({ undivided }) => undivided.join(' '),
    },
    {
      name: 'comparability',
      type: 'string',
      en: 'same on every form; derived (on some forms a sum of cells); not_comparable between forms.',
      zh: 'same 各版同义；derived 部分版本由多格相加；not_comparable 各版之间不可比。',
      constraints: {
        required: true,
        enum: membersOf<Comparability>({ same: true, derived: true, not_comparable: true }),
      },
      value: ({ variable }) => variable.comparability,
    },
    {
      name: 'unit',
      type: 'string',
      en: 'Unit of the variable.',
      zh: '变量的单位。',
      constraints: { required: true },
      value: ({ variable }) => variable.unit,
    },
    {
      name: 'note_zh',
      type: 'string',
      en: 'Why forms may not be compared, in Chinese.',
      zh: '不可比的原因（中文）。',
      value: ({ variable }) => variable.noteZh || null,
    },
    {
      name: 'note_en',
      type: 'string',
      en: 'Why forms may not be compared, in English.',
      zh: '不可比的原因（英文）。',
      value: ({ variable }) => variable.noteEn || null,
    },
  ],
};
