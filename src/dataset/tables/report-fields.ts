import type { Report } from '../../model/report.js';
import type { Field } from './field.js';

/** A row that belongs to a report. */
interface OfReport {
  readonly report: Report;
}

/** The report that a row belongs to. */
export const REPORT_ID: Field<OfReport> = {
  name: 'report_id',
  type: 'string',
  en: 'The report, as in reports.csv.',
  zh: '报告编号，同 reports.csv。',
  constraints: { required: true },
  value: ({ report }) => report.reportId,
};

/** The body that reports. */
export const AGENCY: Field<OfReport> = {
  name: 'agency',
  type: 'string',
  en: 'The body that reports, as printed.',
  zh: '报告机关（照原文）。',
  value: ({ report }) => report.agency,
};

/** The year of the report. */
export const YEAR: Field<OfReport> = {
  name: 'year',
  type: 'integer',
  en: 'The year the report is about.',
  zh: '报告所属年度。',
  value: ({ report }) => report.year,
};

/** Where the bytes of a report came from, and when they were published. */
export const SOURCE_FIELDS: readonly Field<OfReport>[] = [
  {
    name: 'published',
    type: 'date',
    en: 'Date of publication, where the document prints one.',
    zh: '发布日期（文中写明的才有）。',
    value: ({ report }) => report.published,
  },
  {
    name: 'source_path',
    type: 'string',
    en: 'Path of the input as given, with forward slashes; - for standard input. Of a harvest a label, which names no file: archive, source, hash of the address, title.',
    zh: '输入路径（照所给写法，正斜杠）；- 为标准输入。抓取所得报告为标签，并非文件：归档、来源、网址哈希、标题。',
    constraints: { required: true },
    value: ({ report }) => report.source.path,
  },
  {
    name: 'source_url',
    type: 'string',
    en: 'Address the bytes were fetched from, where they were.',
    zh: '字节的下载网址（如有）。',
    value: ({ report }) => report.source.url,
  },
  {
    name: 'source_sha256',
    type: 'string',
    en: 'SHA-256 of the bytes of the input, in hex.',
    zh: '输入字节的 SHA-256（十六进制）。',
    constraints: { pattern: '[0-9a-f]{64}' },
    value: ({ report }) => report.source.sha256,
  },
  {
    name: 'media_type',
    type: 'string',
    en: 'Media type recognised from the bytes.',
    zh: '由字节认出的媒体类型。',
    value: ({ report }) => report.source.mediaType,
  },
];
