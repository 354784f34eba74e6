import type { Bilingual, Language } from '../terminal/language.js';

/** Every word of an explanation, in both languages. */
export const WORDS = {
  report: { en: 'report', zh: '报告' },
  form: { en: 'form', zh: '表格' },
  table: { en: 'table', zh: '所在表' },
  label: { en: 'label', zh: '标签' },
  note: { en: 'note', zh: '说明' },
  figure: { en: 'figure', zh: '采信数字' },
  noFigure: { en: 'none', zh: '无' },
  basis: { en: 'basis', zh: '采信依据' },
  certificate: { en: 'follows from', zh: '推定自' },
  printed: { en: 'printed', zh: '原文' },
  state: { en: 'state', zh: '状态' },
  unit: { en: 'printed unit', zh: '印出单位' },
  openRow: { en: 'row', zh: '整行' },
  blank: { en: 'blank', zh: '空白' },
  sums: { en: 'sums', zh: '勾稽关系' },
  identities: { en: 'Identities through the cell', zh: '经过该格的勾稽关系' },
  findings: { en: 'Findings that name the cell', zh: '提到该格的发现' },
  corrections: { en: 'Corrections of the cell', zh: '对该格的更正' },
  allFindings: { en: 'Findings', zh: '发现' },
  allCorrections: { en: 'Corrections', zh: '更正' },
  source: { en: 'Source', zh: '来源' },
  place: { en: 'place', zh: '位置' },
  file: { en: 'file', zh: '文件' },
  sha256: { en: 'SHA-256', zh: 'SHA-256' },
  url: { en: 'address', zh: '网址' },
  mediaType: { en: 'kind', zh: '种类' },
  charset: { en: 'encoding', zh: '编码' },
  published: { en: 'published', zh: '发布日期' },
  nothing: { en: 'none', zh: '无' },
  applied: { en: 'applied', zh: '已采用' },
  refused: { en: 'refused', zh: '未采用' },
  openTerms: { en: 'no figure of its own', zh: '自身无数字' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What stands between a name and what is said of it. */
export const COLONS: Bilingual = { en: ': ', zh: '：' };

/** A remark in brackets, to be put behind what it is about. */
export function bracketed(remark: string, language: Language): string {
  return language === 'zh' ? `（${remark}）` : ` (${remark})`;
}
