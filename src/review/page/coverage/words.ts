import type { Coverage } from '../../../dataset/tables/coverage-table.js';
import type { Bilingual } from '../../../model/language.js';
import type { CountedWords } from '../shell/counted-words.js';

/** Every word of the matrix of agencies and years. */
export const MATRIX_WORDS = {
  waiting: { en: 'Loading the coverage…', zh: '正在载入覆盖情况…' },
  notLoaded: { en: 'The coverage could not be loaded.', zh: '覆盖情况未能载入。' },
  none: { en: 'No agency fits these filters.', zh: '没有符合条件的机关。' },
  noneAtAll: {
    en: 'The dataset has no report of which region and year are known.',
    zh: '数据集中没有区划和年度均已明确的报告。',
  },
  agencies: { en: 'Agencies', zh: '机关' },
  agency: { en: 'Agency', zh: '机关' },
  grid: { en: 'Coverage by agency and year', zh: '各机关各年度覆盖情况' },
  leftOut: {
    one: 'report is not here: its region or year is not known.',
    en: 'reports are not here: their region or year is not known.',
    zh: '份报告不在此列：区划或年度不明。',
  },
  states: { en: 'State', zh: '状态' },
  before: { en: 'outside its first and last report', zh: '在其首末份报告之外' },
} as const satisfies Readonly<Record<string, Bilingual | CountedWords>>;

/** What the dataset has of an agency in a year; the sign tells it without colour. */
export const COVERAGE_WORDS: Readonly<Record<Coverage, Bilingual & { readonly sign: string }>> = {
  found: { sign: '●', en: 'found', zh: '有' },
  replaced: { sign: '◐', en: 'versions differ', zh: '版本不一' },
  withdrawn: { sign: '⊘', en: 'withdrawn', zh: '来源消失' },
  unreadable: { sign: '?', en: 'no longer readable', zh: '已读不出' },
  missing: { sign: '○', en: 'missing', zh: '缺' },
};
