import type { Bilingual } from '../../../model/language.js';
import type { Column } from './column.js';

/** Who and when a row is about. */
export interface Identified {
  readonly reportId: string | null;
  readonly agency: string;
  readonly regionCode: string;
  readonly year: number;
  readonly form: string | null;
}

const LABELS = {
  reportId: { en: 'report', zh: '报告' },
  agency: { en: 'agency', zh: '机关' },
  regionCode: { en: 'region', zh: '区划' },
  year: { en: 'year', zh: '年度' },
  form: { en: 'form', zh: '表格' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The columns that say who and when, under the names of the dataset. */
export function identityColumns<Row>(of: (row: Row) => Identified): Column<Row>[] {
  return [
    { name: 'report_id', type: 'string', ...LABELS.reportId, value: (row) => of(row).reportId },
    { name: 'agency', type: 'string', ...LABELS.agency, value: (row) => of(row).agency },
    { name: 'region_code', type: 'string', ...LABELS.regionCode, value: (row) => of(row).regionCode },
    { name: 'year', type: 'integer', ...LABELS.year, value: (row) => of(row).year },
    { name: 'form', type: 'string', ...LABELS.form, value: (row) => of(row).form },
  ];
}
