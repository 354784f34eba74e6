import { membersOf, type TableDefinition } from './field.js';

/**
 * What a dataset has of an agency in a year: a report; a report of which versions with other figures are known; one whose source is
 * gone, or gives no report any more; or none, between years that have one.
 */
export type Coverage = 'found' | 'replaced' | 'withdrawn' | 'unreadable' | 'missing';

/** An agency in a year. */
export interface CoverageRow {
  readonly regionCode: string;
  readonly agency: string;
  readonly year: number;
  readonly reportId: string | null;
  readonly coverage: Coverage;
}

/** `coverage.csv`: one row per agency and year. */
export const COVERAGE: TableDefinition<CoverageRow> = {
  name: 'coverage',
  path: 'coverage.csv',
  en: 'One row per agency and year, from its first to its last report: what the dataset has. Agencies whose region is not known are left out.',
  zh: '每个机关每年一行，从其首份报告到末份报告：数据集中有无。区划不明的机关不列。',
  primaryKey: ['region_code', 'agency', 'year'],
  foreignKeys: [],
  fields: [
    {
      name: 'region_code',
      type: 'string',
      en: 'Code of the region the agency belongs to.',
      zh: '机关所属区划代码。',
      constraints: { required: true },
      value: ({ regionCode }) => regionCode,
    },
    {
      name: 'agency',
      type: 'string',
      en: 'The agency, as its last report prints it.',
      zh: '机关（照其末份报告）。',
      constraints: { required: true },
      value: ({ agency }) => agency,
    },
    {
      name: 'year',
      type: 'integer',
      en: 'The year that the report is or would be about.',
      zh: '报告所属年度。',
      constraints: { required: true },
      value: ({ year }) => year,
    },
    {
      name: 'report_id',
      type: 'string',
      en: 'The report, as in reports.csv; empty where there is none.',
      zh: '报告编号，同 reports.csv；没有则为空。',
      value: ({ reportId }) => reportId,
    },
    {
      name: 'coverage',
      type: 'string',
      en: 'found; replaced (versions with other figures are known, see versions.csv); withdrawn and unreadable (the last good reading is kept); missing.',
      zh: 'found 有；replaced 另有数字不同的版本，见 versions.csv；withdrawn、unreadable 来源消失或已读不出，保留最后一次读取；missing 缺。',
      constraints: {
        required: true,
        enum: membersOf<Coverage>({
          found: true,
          replaced: true,
          withdrawn: true,
          unreadable: true,
          missing: true,
        }),
      },
      value: ({ coverage }) => coverage,
    },
  ],
};
