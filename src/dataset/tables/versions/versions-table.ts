import type { Report } from '../../../model/report.js';
import type { SeenAtAddress, SourceStatus } from '../../readings/input-reading.js';
import { membersOf, type TableDefinition, toTheSecond } from '../field.js';
import { AGENCY, REPORT_ID, SOURCE_FIELDS, YEAR } from '../report-fields.js';

/** One version of a report: what one source gave. */
export interface VersionRow {
  readonly report: Report;
  /** 1 for the version that the other files show. */
  readonly version: number;
  readonly status: SourceStatus;
  readonly seen: SeenAtAddress | null;
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
      en: 'found; replaced (its address gives another version, or another report, now); withdrawn (the source was there in a former run and is gone); unreadable (it gives no report any more, or nothing is known of it, as its folder could not be read). The last good reading is kept.',
      zh: 'found 在；replaced 原网址现为另一版本或另一报告；withdrawn 以前有、现已消失；unreadable 已读不出报告，或所在文件夹无法读取、情况不明。均保留最后一次成功的读取。',
      constraints: {
        required: true,
        enum: membersOf<SourceStatus>({ found: true, replaced: true, withdrawn: true, unreadable: true }),
      },
      value: ({ status }) => status,
    },
    ...SOURCE_FIELDS,
    {
      name: 'first_seen',
      type: 'datetime',
      en: 'When an archive saw these figures first at their address; empty for inputs of no archive.',
      zh: '归档首次在该网址见到这些数字的时间；非归档输入则为空。',
      value: ({ seen }) => toTheSecond(seen?.firstSeen),
    },
    {
      name: 'last_seen',
      type: 'datetime',
      en: 'When it saw them there last; empty while they are there, so that a run that finds nothing new changes nothing.',
      zh: '最后一次见到的时间；仍在则为空，未变时文件也不变。',
      value: ({ status, seen }) => (status === 'found' ? null : toTheSecond(seen?.lastSeen)),
    },
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
