import { type Comparability, crosswalk, type PanelVariable, panelValue } from '../../panel/index.js';
import type { Field, TableDefinition } from './field.js';
import type { ReportOnForm } from './report-on-form.js';
import { REPORTS } from './reports-table.js';

const IDENTIFYING = new Set(['report_id', 'form', 'agency', 'region_code', 'year']);

const COMPARABILITY: Readonly<Record<Comparability, { readonly zh: string; readonly en: string }>> = {
  same: { zh: '各版表格同义', en: 'the same on every form' },
  derived: { zh: '部分版本由多格相加', en: 'on some forms a sum of cells' },
  not_comparable: { zh: '各版表格之间不可比', en: 'not comparable between forms' },
};

/** `panel.csv`: one row per report, whatever its form, one column per variable of the crosswalk. */
export const PANEL: TableDefinition<ReportOnForm> = {
  name: 'panel',
  path: 'panel.csv',
  en: 'One row per report of any form, one column per variable that means the same in every row.',
  zh: '各版表格的报告每份一行，每个变量一列，各行同义。',
  primaryKey: ['report_id'],
  foreignKeys: [{ fields: ['report_id'], resource: 'reports' }],
  fields: [
    ...REPORTS.fields.filter((field) => IDENTIFYING.has(field.name)),
    ...crosswalk().map(variableField),
  ],
};

function variableField(variable: PanelVariable): Field<ReportOnForm> {
  const { zh, en } = COMPARABILITY[variable.comparability];
  return {
    name: variable.id,
    type: 'number',
    en: `${variable.labelEn}; ${[en, variable.noteEn].filter(Boolean).join(': ')}`,
    zh: `${variable.labelZh}（${variable.unit}）；${[zh, variable.noteZh].filter(Boolean).join('：')}`,
    value: ({ report }) => panelValue(report, variable)?.value ?? null,
  };
}
