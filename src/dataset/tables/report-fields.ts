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
