import type { Bilingual } from '../../../model/language.js';

/** Every word of the comparison of agencies. */
export const COMPARE_WORDS = {
  waiting: { en: 'Loading the figures…', zh: '正在载入数据…' },
  notLoaded: { en: 'The figures could not be loaded.', zh: '数据未能载入。' },
  noScope: {
    en: 'Nothing to compare yet: it takes reports of at least two agencies whose region is known.',
    zh: '没有可供比较的机关：需要两个以上区划已明确的机关的报告。',
  },
  title: { en: 'Side by side', zh: '同年比较' },
  place: { en: 'Place', zh: '范围' },
  all: { en: 'everywhere', zh: '全部' },
  below: { en: 'regions below', zh: '下辖地区' },
  in: { en: 'bodies of the region', zh: '本级各机关' },
  body: { en: 'Body', zh: '机关类别' },
  allBodies: { en: 'all', zh: '全部' },
  year: { en: 'Year', zh: '年度' },
  measure: { en: 'Compare by', zh: '比较内容' },
  oneFigure: { en: 'a figure of the form', zh: '表格中的一项' },
  sort: { en: 'Order', zh: '排序' },
  largest: { en: 'largest first', zh: '由大到小' },
  smallest: { en: 'smallest first', zh: '由小到大' },
  name: { en: 'by region', zh: '按区划' },
  distribution: { en: 'Distribution', zh: '分布' },
  median: { en: 'median', zh: '中位数' },
  known: { en: 'with a figure', zh: '有数字' },
  of: { en: 'of', zh: '/' },
  divisionByNothing: { en: 'share of nothing', zh: '分母为零' },
  showAll: { en: 'Show all', zh: '显示全部' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Bodies that have a name in every language; others are called as they are. */
export const BODY_WORDS: Readonly<Record<string, Bilingual>> = {
  government: { en: 'governments', zh: '人民政府' },
  government_office: { en: 'government offices', zh: '政府办公室' },
};
