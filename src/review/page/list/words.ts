import type { Bilingual } from '../../../model/language.js';
import type { ReportStanding } from '../../library/standings.js';
import type { CountedWords } from '../shell/counted-words.js';

/** Every word of the list. */
export const LIST_WORDS = {
  notLoaded: {
    en: 'The list of reports could not be loaded. Is the server still running?',
    zh: '报告列表未能载入。服务是否仍在运行？',
  },
  waiting: { en: 'Loading the list…', zh: '正在载入列表…' },
  count: { en: 'Reports', zh: '报告' },
  list: { en: 'Reports', zh: '报告列表' },
  none: { en: 'No report fits these filters.', zh: '没有符合条件的报告。' },
  clear: { en: 'Clear filters', zh: '清除筛选' },
  filters: { en: 'Filters', zh: '筛选' },
  searchHint: { en: 'Agency, id, code of a finding', zh: '机关、编号、发现代码' },
  region: { en: 'Region', zh: '地区' },
  agency: { en: 'Agency', zh: '机关' },
  year: { en: 'Year', zh: '年度' },
  form: { en: 'Form', zh: '表格' },
  verdict: { en: 'Verdict', zh: '判断' },
  sort: { en: 'Order', zh: '排序' },
  any: { en: 'any', zh: '不限' },
  noYear: { en: 'no year', zh: '年度不详' },
  noAgency: { en: '(no agency printed)', zh: '（未印机关名称）' },
  overYears: { en: 'Over the years', zh: '历年' },
  passed: { one: 'sum holds', en: 'sums hold', zh: '项勾稽成立' },
  failed: { one: 'does not hold', en: 'do not hold', zh: '项不成立' },
  warnings: { one: 'warning', en: 'warnings', zh: '条警告' },
  errors: { one: 'error', en: 'errors', zh: '条错误' },
} as const satisfies Readonly<Record<string, Bilingual | CountedWords>>;

/** What each standing means; its sign can be told without colour. */
export const STANDING_WORDS: Readonly<Record<ReportStanding, Bilingual & { readonly sign: string }>> = {
  inconsistent: { sign: '✗', en: 'does not add up', zh: '勾稽不成立' },
  doubtful: { sign: '?', en: 'reading in doubt', zh: '读取存疑' },
  remarkable: { sign: '!', en: 'worth a look', zh: '值得一看' },
  sound: { sign: '✓', en: 'adds up', zh: '勾稽成立' },
};
