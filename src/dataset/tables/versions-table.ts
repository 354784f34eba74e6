import type { Report } from '../../model/report.js';
import type { SourceStatus } from '../readings/readings-file.js';
import { membersOf, type TableDefinition } from './field.js';
import { AGENCY, REPORT_ID, SOURCE_FIELDS, YEAR } from './report-fields.js';

/** One version of a report: what one source gave. */
export interface VersionRow {
  readonly report: Report;
  /** 1 for the version that the other files show. */
  readonly version: number;
  readonly status: SourceStatus;
  /** Cells that both this and the current version decide, and decide otherwise. */
  readonly differing: readonly string[];
  /** Cells that are read beyond doubt: figures we stand behind, plain blanks and dashes. */
  readonly decided: number;
}

/** `versions.csv`: every source that gave a report, also those that another version replaces. */
export const VERSIONS: TableDefinition<VersionRow> = {
  name: 'versions',
  path: 'versions.csv',
  en: 'One row per report and source: which version of a report the other files show, and how the others differ from it.',
  zh: '每份报告的每个来源一行：其他文件采用哪个版本，其余版本与之有何不同。',
  primaryKey: ['report_id', 'version'],
  foreignKeys: [{ fields: ['report_id'], resource: 'reports' }],
  fields: [
    REPORT_ID,
    {
      name: 'version',
      type: 'integer',
      en: '1 for the version that the other files show; others count up.',
      zh: '1 为其他文件采用的版本，其余依次编号。',
      constraints: { required: true, minimum: 1 },
      value: ({ version }) => version,
    },
    AGENCY,
    YEAR,
    {
      name: 'status',
      type: 'string',
      en: 'found; withdrawn (the source was there in a former run and is gone); unreadable (it is there and gives no report any more). The last good reading is kept.',
      zh: 'found 在；withdrawn 以前有、现已消失；unreadable 仍在但已读不出报告。均保留最后一次成功的读取。',
      constraints: {
        required: true,
        enum: membersOf<SourceStatus>({ found: true, withdrawn: true, unreadable: true }),
      },
      value: ({ status }) => status,
    },
    ...SOURCE_FIELDS,
    {
      name: 'cells_decided',
      type: 'integer',
      en: 'Cells that are read beyond doubt: figures we stand behind, plain blanks and dashes.',
      zh: '读取无疑的单元格数：采信的数字、明确的空白与横线。',
      constraints: { required: true, minimum: 0 },
      value: ({ decided }) => decided,
    },
    {
      name: 'cells_differing',
      type: 'string',
      en: 'Cells that this and the current version decide differently, divided by spaces.',
      zh: '与采用版本不一致的单元格，以空格分隔。',
      value: ({ differing }) => differing.join(' '),
    },
  ],
};
