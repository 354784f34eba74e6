import type { LedgerRow } from '../../panel/index.js';
import { membersOf, type TableDefinition } from './field.js';

/** `carryover.csv`: one row per report and column of table three. */
export const CARRYOVER: TableDefinition<LedgerRow> = {
  name: 'carryover',
  path: 'carryover.csv',
  en: 'The ledger of requests carried over: what a year carried out against what the next carried in.',
  zh: '结转台账：上一年结转下年度与本年上年结转逐列对照。',
  primaryKey: ['report_id', 'column'],
  foreignKeys: [{ fields: ['report_id'], resource: 'reports' }],
  fields: [
    {
      name: 'report_id',
      type: 'string',
      en: 'The report that carries in, as in reports.csv.',
      zh: '结转转入的报告编号，同 reports.csv。',
      constraints: { required: true },
      value: ({ reportId }) => reportId,
    },
    {
      name: 'previous_report_id',
      type: 'string',
      en: 'The report of the year before; empty where there is none.',
      zh: '上一年度的报告编号；没有则为空。',
      value: ({ earlierReportId }) => earlierReportId,
    },
    {
      name: 'agency',
      type: 'string',
      en: 'The body that reports, as printed.',
      zh: '报告机关（照原文）。',
      value: ({ agency }) => agency,
    },
    {
      name: 'year',
      type: 'integer',
      en: 'The year that carries in.',
      zh: '结转转入的年度。',
      constraints: { required: true },
      value: ({ year }) => year,
    },
    {
      name: 'column',
      type: 'string',
      en: 'Kind of applicant, or total: the column id of table three.',
      zh: '申请人类别或总计，即表三的列编号。',
      constraints: { required: true },
      value: ({ column }) => column,
    },
    {
      name: 'carried_out',
      type: 'number',
      en: 'What the year before carried out; empty where there is no figure we stand behind.',
      zh: '上一年结转下年度的件数；无可采信的数字则为空。',
      value: ({ carriedOut }) => carriedOut,
    },
    {
      name: 'carried_in',
      type: 'number',
      en: 'What this year carried in; empty where there is no figure we stand behind.',
      zh: '本年的上年结转件数；无可采信的数字则为空。',
      value: ({ carriedIn }) => carriedIn,
    },
    {
      name: 'difference',
      type: 'number',
      en: 'carried_out minus carried_in.',
      zh: 'carried_out 减 carried_in。',
      value: ({ difference }) => difference,
    },
    {
      name: 'status',
      type: 'string',
      en: 'holds; broken; open (a figure is blank or its digits are open); no_previous_report; form_missing (no such cells in a document).',
      zh: 'holds 相符；broken 不符；open 数字空白或有多种读法；no_previous_report 没有上一年报告；form_missing 文中没有相应单元格。',
      constraints: {
        required: true,
        enum: membersOf<LedgerRow['status']>({
          holds: true,
          broken: true,
          open: true,
          no_previous_report: true,
          form_missing: true,
        }),
      },
      value: ({ status }) => status,
    },
  ],
};
