import { createHash } from 'node:crypto';
import type { Finding, FindingKind, Severity, Verdict } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { withoutNoise } from '../../model/without-noise.js';
import { membersOf, type TableDefinition } from './field.js';
import { placeText } from './place-text.js';
import { AGENCY, REPORT_ID, YEAR } from './report-fields.js';
import { idKeeper } from './unique-ids.js';

/** A finding together with the report it is about, and its id there. */
export interface FindingRow {
  readonly id: string;
  readonly report: Report;
  readonly finding: Finding;
}

/** The rows of `findings.csv` that a report gives. */
export function findingRows(report: Report): FindingRow[] {
  const unique = idKeeper();
  return report.findings.map((finding) => ({ id: unique(findingId(report, finding)), report, finding }));
}

function findingId({ source }: Report, { code, cells }: Finding): string {
  const identity = [source.sha256 ?? '', code, ...cells].join('\n');
  return createHash('sha256').update(identity).digest('hex').slice(0, 16);
}

/** `findings.csv`: one row per finding. */
export const FINDINGS: TableDefinition<FindingRow> = {
  name: 'findings',
  path: 'findings.csv',
  en: 'One row per finding: what a user of the figures has to know, with the printed evidence.',
  zh: '每项发现一行：使用数字前须知的事项及原文依据。',
  primaryKey: ['report_id', 'finding_id'],
  foreignKeys: [{ fields: ['report_id'], resource: 'reports' }],
  fields: [
    {
      name: 'finding_id',
      type: 'string',
      en: 'The same for the same bytes, code and cells; -2, -3 are added within a report.',
      zh: '字节、代码、单元格相同则编号相同；同一报告内重复者加 -2、-3。',
      constraints: { required: true },
      value: ({ id }) => id,
    },
    REPORT_ID,
    AGENCY,
    YEAR,
    {
      name: 'code',
      type: 'string',
      en: 'Stable code of the finding, e.g. T3-ROW.',
      zh: '发现的固定代码，如 T3-ROW。',
      constraints: { required: true },
      value: ({ finding }) => finding.code,
    },
    {
      name: 'kind',
      type: 'string',
      en: 'hard (always holds on a sound form), soft (usually), reading (about our reading), text, cross_year.',
      zh: '类别：hard 必然成立、soft 通常成立、reading 关于读取、text 关于文字、cross_year 跨年度。',
      constraints: {
        required: true,
        enum: membersOf<FindingKind>({ hard: true, soft: true, reading: true, text: true, cross_year: true }),
      },
      value: ({ finding }) => finding.kind,
    },
    {
      name: 'severity',
      type: 'string',
      en: 'error, warning or note.',
      zh: '级别：error 错误、warning 警告、note 提示。',
      constraints: {
        required: true,
        enum: membersOf<Severity>({ error: true, warning: true, note: true }),
      },
      value: ({ finding }) => finding.severity,
    },
    {
      name: 'verdict',
      type: 'string',
      en: 'source_inconsistent (the publisher), reading_repaired, reading_ambiguous (ours), or not_assessable.',
      zh: '判断：source_inconsistent 原文自身不一致、reading_repaired 读取已修复、reading_ambiguous 读取有歧义、not_assessable 无法判断。',
      constraints: {
        required: true,
        enum: membersOf<Verdict>({
          source_inconsistent: true,
          reading_repaired: true,
          reading_ambiguous: true,
          not_assessable: true,
        }),
      },
      value: ({ finding }) => finding.verdict,
    },
    {
      name: 'cells',
      type: 'string',
      en: 'Ids of every cell involved, divided by spaces.',
      zh: '所涉单元格编号，以空格分隔。',
      value: ({ finding }) => finding.cells.join(' '),
    },
    {
      name: 'left',
      type: 'number',
      en: 'Sum of the left side of a failed identity; empty for findings that are not sums.',
      zh: '不成立的勾稽关系左边之和；不涉合计则为空。',
      value: ({ finding }) => finding.left,
    },
    {
      name: 'right',
      type: 'number',
      en: 'Sum of the right side.',
      zh: '右边之和。',
      value: ({ finding }) => finding.right,
    },
    {
      name: 'difference',
      type: 'number',
      en: 'left minus right.',
      zh: '左边减右边之差。',
      value: ({ finding }) => difference(finding),
    },
    {
      name: 'message_zh',
      type: 'string',
      en: 'One plain sentence in Chinese.',
      zh: '中文说明一句。',
      constraints: { required: true },
      value: ({ finding }) => finding.messageZh,
    },
    {
      name: 'message_en',
      type: 'string',
      en: 'One plain sentence in English.',
      zh: '英文说明一句。',
      constraints: { required: true },
      value: ({ finding }) => finding.messageEn,
    },
    {
      name: 'explanation_count',
      type: 'integer',
      en: 'For a failed identity: how many smallest explanations there are; empty where none was looked for.',
      zh: '不成立的勾稽关系：最小解释的个数；未查找则为空。',
      value: ({ finding }) => finding.explanations?.count ?? null,
    },
    {
      name: 'explanations',
      type: 'string',
      en: 'At most five of them, each one sentence: if a figure were another, every sum would hold. Nothing is changed.',
      zh: '其中最多五个，各一句：如果某数是另一个数，各项等式就都成立。数据不作改动。',
      value: ({ finding }) =>
        finding.explanations?.shown.map((shown) => `${shown.messageZh} ${shown.messageEn}`).join(' | ') ??
        null,
    },
    {
      name: 'certain_cells',
      type: 'string',
      en: 'Cells that every explanation changes, divided by spaces.',
      zh: '每个解释都要改动的单元格，以空格分隔。',
      value: ({ finding }) => finding.explanations?.certain.join(' ') ?? null,
    },
    {
      name: 'quote',
      type: 'string',
      en: 'The printed text the finding speaks of; empty where the cells say all.',
      zh: '所涉原文；单元格已说明则为空。',
      value: ({ finding }) => finding.quote,
    },
    {
      name: 'cell_quotes',
      type: 'array',
      en: 'What is printed in each cell involved and where: a JSON array of {cell, raw, where}.',
      zh: '所涉各单元格的原文与位置：JSON 数组 {cell, raw, where}。',
      constraints: { required: true },
      value: cellQuotes,
    },
  ],
};

function difference({ left, right }: Finding): number | null {
  return left === null || right === null ? null : withoutNoise(left - right);
}

function cellQuotes({ report, finding }: FindingRow): string {
  const quotes = finding.cells.map((id) => {
    const reading = report.cells.get(id);
    return { cell: id, raw: reading?.raw ?? null, where: placeText(reading?.where ?? null) };
  });
  return JSON.stringify(quotes);
}
