import type { Basis, CellState } from '../../model/reading.js';
import { membersOf, type TableDefinition } from './field.js';
import { placeText } from './place-text.js';
import { AGENCY, REPORT_ID, YEAR } from './report-fields.js';
import type { ReadCell, ReportOnForm } from './report-on-form.js';

/** A cell together with the report it stands in. */
export interface CellRow extends ReadCell {
  readonly report: ReportOnForm['report'];
}

/** Everything that `state` may be. */
export const CELL_STATES = membersOf<CellState>({
  number: true,
  blank: true,
  dash: true,
  text: true,
  absent: true,
});

/** The rows of `cells.csv` that a report gives. */
export function cellRows({ report, cells }: ReportOnForm): CellRow[] {
  return cells.map(({ cell, reading }) => ({ report, cell, reading }));
}

/** `cells.csv`: one row per report and cell of its form. */
export const CELLS: TableDefinition<CellRow> = {
  name: 'cells',
  path: 'cells.csv',
  en: 'One row per report and cell of its form, also where the cell is blank or absent.',
  zh: '每份报告的每个单元格一行，空白与缺失的也在内。',
  primaryKey: ['report_id', 'cell_id'],
  foreignKeys: [
    { fields: ['report_id'], resource: 'reports' },
    { fields: ['form', 'cell_id'], resource: 'codebook' },
  ],
  fields: [
    REPORT_ID,
    {
      name: 'form',
      type: 'string',
      en: 'Id of the form, as in codebook.csv.',
      zh: '表格编号，同 codebook.csv。',
      constraints: { required: true },
      value: ({ report }) => report.form,
    },
    AGENCY,
    YEAR,
    {
      name: 'cell_id',
      type: 'string',
      en: 'Id of the cell, <row>__<column>, as in codebook.csv.',
      zh: '单元格编号（行__列），同 codebook.csv。',
      constraints: { required: true },
      value: ({ cell }) => cell.id,
    },
    {
      name: 'raw',
      type: 'string',
      en: 'The text as printed; empty where the cell is blank or absent (state tells which).',
      zh: '原文；空白与缺失均为空（由 state 区分）。',
      value: ({ reading }) => reading.raw,
    },
    {
      name: 'state',
      type: 'string',
      en: 'What stands in the cell: number, blank, dash, text, or absent. Five different facts.',
      zh: '单元格状态：number 数字、blank 空白、dash 横线、text 文字、absent 缺失，互不混同。',
      constraints: {
        required: true,
        enum: CELL_STATES,
      },
      value: ({ reading }) => reading.state,
    },
    {
      name: 'value',
      type: 'number',
      en: 'The number as printed, in the unit as printed; empty unless state is number.',
      zh: '印出的数字（按印出的单位）；state 不是 number 则为空。',
      value: ({ reading }) => reading.value,
    },
    {
      name: 'printed_unit',
      type: 'string',
      en: 'The printed unit, where it is not the unit of the codebook.',
      zh: '印出的单位（与编码簿单位不同才有）。',
      value: ({ reading }) => reading.printedUnit,
    },
    {
      name: 'resolved',
      type: 'number',
      en: 'The number we stand behind, in the unit of the codebook; empty where there is none.',
      zh: '采信的数字（按编码簿单位）；无法采信则为空。',
      value: ({ reading }) => reading.resolved,
    },
    {
      name: 'basis',
      type: 'string',
      en: 'Why resolved is taken: printed, proved (identities force it), reread (same digits, other cell), corrected (by the user, see errata.csv).',
      zh: '采信依据：printed 照印、proved 由勾稽关系推定、reread 同一数字改归此格、corrected 由用户更正（见 errata.csv）。',
      constraints: {
        enum: membersOf<NonNullable<Basis>>({ printed: true, proved: true, reread: true, corrected: true }),
      },
      value: ({ reading }) => reading.basis,
    },
    {
      name: 'certificate',
      type: 'string',
      en: 'The identities that force a proved figure, divided by "; ".',
      zh: '推定所依据的勾稽关系，以“; ”分隔。',
      value: ({ reading }) => reading.certificate.join('; '),
    },
    {
      name: 'where',
      type: 'string',
      en: 'Place in the source: text:<from>-<to>, html:<from>-<to>:<CSS path>, pdf:<page>:<left>,<bottom>,<right>,<top> (points).',
      zh: '在来源中的位置：text:起-止、html:起-止:CSS路径、pdf:页:左,下,右,上（点）。',
      value: ({ reading }) => placeText(reading.where),
    },
  ],
};
