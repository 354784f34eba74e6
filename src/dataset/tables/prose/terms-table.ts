import type { Report } from '../../../model/report.js';
import type { TableDefinition } from '../field.js';
import { AGENCY, REPORT_ID, YEAR } from '../report-fields.js';

/** How often a word stands in a section of a report. */
export interface TermRow {
  readonly report: Report;
  readonly section: string;
  readonly word: string;
  readonly tag: string;
  readonly count: number;
}

/** The rows of `terms.csv` that a report gives. */
export function termRows(report: Report, counts: readonly Omit<TermRow, 'report'>[]): TermRow[] {
  return counts.map((count) => ({ report, ...count }));
}

/** `terms.csv`: one row per word, section and report. */
export const TERMS: TableDefinition<TermRow> = {
  name: 'terms',
  path: 'terms.csv',
  en: 'How often each word stands in each section of a report, for research on texts.',
  zh: '各报告各部分的词语及出现次数，供文本研究使用。',
  primaryKey: ['report_id', 'section', 'word', 'part_of_speech'],
  foreignKeys: [{ fields: ['report_id'], resource: 'reports' }],
  fields: [
    REPORT_ID,
    AGENCY,
    YEAR,
    {
      name: 'section',
      type: 'string',
      en: 'Section of the report, like in claims.csv.',
      zh: '所在部分，同 claims.csv。',
      constraints: { required: true },
      value: ({ section }) => section,
    },
    {
      name: 'word',
      type: 'string',
      en: 'The word as printed, cut by the segmenter.',
      zh: '分词所得词语，照原文。',
      constraints: { required: true },
      value: ({ word }) => word,
    },
    {
      name: 'part_of_speech',
      type: 'string',
      en: 'Part of speech with the tags of jieba: n noun, v verb, a adjective, ns place.',
      zh: '词性，用结巴分词标记：n 名词、v 动词、a 形容词、ns 地名等。',
      constraints: { required: true },
      value: ({ tag }) => tag,
    },
    {
      name: 'count',
      type: 'integer',
      en: 'How often it stands there.',
      zh: '出现次数。',
      constraints: { required: true, minimum: 1 },
      value: ({ count }) => count,
    },
  ],
};
