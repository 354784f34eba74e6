import type { SourceStatus } from '../../../dataset/readings/input-reading.js';
import type { Bilingual } from '../../../model/language.js';
import type { Basis, CellState } from '../../../model/reading.js';
import type { CountedWords } from '../shell/counted-words.js';

/** Every word of the page of a report. */
export const REPORT_WORDS = {
  notLoaded: {
    en: 'The report could not be loaded. Is the server still running?',
    zh: '报告未能载入。服务是否仍在运行？',
  },
  none: { en: 'There is no such report in this dataset.', zh: '此数据集中没有这份报告。' },
  waiting: { en: 'Loading the report…', zh: '正在载入报告…' },
  years: { en: 'Years of this agency', zh: '该机关各年度' },
  overYears: { en: 'Over the years', zh: '历年' },
  published: { en: 'published', zh: '发布于' },
  source: { en: 'Source', zh: '来源' },
  figures: { en: 'Figures', zh: '数字' },
  parts: { en: 'Parts of the page', zh: '页面部分' },
  findings: { en: 'Findings', zh: '发现' },
  noFindings: { en: 'Nothing was found.', zh: '没有发现。' },
  notes: { one: 'note', en: 'notes', zh: '条提示' },
  sums: { en: 'Sums', zh: '勾稽' },
  ofSums: { one: 'sum holds', en: 'sums hold', zh: '项勾稽成立' },
  failedSums: { one: 'does not hold', en: 'do not hold', zh: '项不成立' },
  openSums: { en: 'cannot be assessed', zh: '项无法核对' },
  difference: { en: 'difference', zh: '差' },
  left: { en: 'left', zh: '左' },
  right: { en: 'right', zh: '右' },
  explanations: { en: 'What may have happened', zh: '可能的原因' },
  more: {
    one: 'more explanation is not shown',
    en: 'more explanations are not shown',
    zh: '种其他解释未列出',
  },
  tooMany: {
    en: 'More than three figures would have to be others: nothing is suggested.',
    zh: '须改动三个以上数字才能成立，不作推测。',
  },
  close: { en: 'Close', zh: '关闭' },
  figure: { en: 'Figure', zh: '采信数字' },
  noFigure: { en: 'none', zh: '无' },
  basis: { en: 'Why', zh: '依据' },
  certificate: { en: 'Follows from', zh: '推定自' },
  printed: { en: 'Printed', zh: '原文' },
  unit: { en: 'Printed unit', zh: '印出单位' },
  openRow: { en: 'Row', zh: '整行' },
  ways: { one: 'way to read it; here', en: 'ways to read it; here', zh: '种读法；此格可为' },
  blank: { en: 'blank', zh: '空白' },
  place: { en: 'Place', zh: '位置' },
  note: { en: 'Note', zh: '说明' },
  characters: { en: 'characters', zh: '字符' },
  through: { en: 'Sums through this cell', zh: '经过此格的勾稽关系' },
  naming: { en: 'Findings that name it', zh: '提到此格的发现' },
  missing: { en: 'no figure of its own', zh: '自身无数字' },
  versions: { en: 'Other versions', zh: '其他版本' },
  sameFigures: { en: 'No figure differs.', zh: '数字没有不同。' },
  differing: { one: 'figure differs', en: 'figures differ', zh: '个数字不同' },
  there: { en: 'there', zh: '该版本为' },
  legend: { en: 'Signs', zh: '图例' },
} as const satisfies Readonly<Record<string, Bilingual | CountedWords>>;

/** What became of the source of a version. */
export const SOURCE_WORDS: Readonly<Record<SourceStatus, Bilingual>> = {
  found: { en: 'there as well', zh: '同时存在' },
  replaced: { en: 'replaced at its address', zh: '原网址已换为另一版本' },
  withdrawn: { en: 'withdrawn', zh: '来源消失' },
  unreadable: { en: 'no longer readable', zh: '已读不出' },
};

/** How a cell is told apart without colour, and in short words. */
export interface CellSign extends Bilingual {
  readonly sign: string;
}

/** By what we stand behind. */
export const BASIS_SIGNS: Readonly<Record<NonNullable<Basis>, CellSign>> = {
  printed: { sign: '', en: 'printed', zh: '照印' },
  proved: { sign: '∴', en: 'proved by the sums', zh: '由勾稽关系推定' },
  reread: { sign: '⇄', en: 'same digits, other cell', zh: '同一数字改归此格' },
  corrected: { sign: '✎', en: 'corrected by a person', zh: '经人更正' },
};

/** By what stands in the cell, where nothing is stood behind. */
export const STATE_SIGNS: Readonly<Record<CellState, CellSign>> = {
  number: { sign: '?', en: 'printed, not stood behind', zh: '有印出数字但未采信' },
  blank: { sign: '□', en: 'blank', zh: '空白' },
  dash: { sign: '–', en: 'dash', zh: '横线' },
  text: { sign: '¶', en: 'text, not plainly one number', zh: '文字，不是明确的数字' },
  absent: { sign: '∅', en: 'absent from the document', zh: '文中没有此格' },
};

/** How an identity came out, told without colour. */
export const SUM_SIGNS = { passed: '✓', failed: '✗', not_assessable: '?' } as const;

/** What stands between both sums. */
export const RELATION_SIGNS = {
  equal: { passed: '=', failed: '≠', not_assessable: '≟' },
  at_most: { passed: '≤', failed: '>', not_assessable: '≤?' },
} as const;

/** How much a finding weighs, told without colour. */
export const SEVERITY_SIGNS = { error: '✗', warning: '!', note: 'i' } as const;
