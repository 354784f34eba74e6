import type { Severity, Verdict } from '../model/finding.js';
import type { Bilingual } from '../model/language.js';
import type { Basis, CellState } from '../model/reading.js';
import type { Assessment } from '../reconcile/assess.js';
import type { OpenReason } from './explain-identity.js';

/** What each basis means for the figure. */
export const BASES: Readonly<Record<NonNullable<Basis> | 'none', Bilingual>> = {
  printed: {
    en: 'printed: the figure is the one that is printed',
    zh: 'printed 照印：采信的就是印出的数字',
  },
  proved: {
    en: 'proved: nothing is printed, and the identities leave no other figure',
    zh: 'proved 推定：未印数字，而勾稽关系只容这一个数',
  },
  reread: {
    en: 'reread: the same digits, given to this cell because the identities allow no other reading',
    zh: 'reread 重读：数字未变，因勾稽关系只容这一种读法而归入此格',
  },
  corrected: {
    en: 'corrected: a person looked at the source; the correction is below',
    zh: 'corrected 更正：有人核对过原文，更正见下',
  },
  none: {
    en: 'none: what was read decides on no figure, and none is guessed',
    zh: '无：读到的内容不足以确定数字，不作猜测',
  },
};

/** What each state says of the printed cell. */
export const STATES: Readonly<Record<CellState, Bilingual>> = {
  number: { en: 'number: a number is printed', zh: 'number 数字：印有数字' },
  blank: {
    en: 'blank: the cell is there, and nothing is printed in it',
    zh: 'blank 空白：有此格，但未印任何内容',
  },
  dash: { en: 'dash: a dash or slash is printed', zh: 'dash 横线：印有横线或斜线' },
  text: {
    en: 'text: what is printed is not plainly one number',
    zh: 'text 文字：印出的内容不是明确的一个数字',
  },
  absent: { en: 'absent: the document has no place for the cell', zh: 'absent 缺失：文中没有此格的位置' },
};

/** Why a cell is not known to an identity. */
export const OPEN_REASONS: Readonly<Record<OpenReason, Bilingual>> = {
  number: { en: 'printed, but not stood behind', zh: '有印出数字但未采信' },
  blank: { en: 'blank', zh: '空白' },
  dash: { en: 'dash', zh: '横线' },
  text: { en: 'not plainly one number', zh: '不是明确的一个数字' },
  absent: { en: 'absent', zh: '缺失' },
  corrected: { en: 'corrected to none', zh: '更正为不采信' },
  proved_by_this: { en: 'follows from this identity itself', zh: '由本关系推定' },
};

/** How an identity came out. */
export const STATUSES: Readonly<Record<Assessment['status'], Bilingual>> = {
  passed: { en: 'holds', zh: '成立' },
  failed: { en: 'does not hold', zh: '不成立' },
  not_assessable: { en: 'cannot be assessed', zh: '无法核对' },
};

/** How much a finding weighs. */
export const SEVERITIES: Readonly<Record<Severity, Bilingual>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  note: { en: 'note', zh: '提示' },
};

/** What a finding says of the source and its reading. */
export const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  source_inconsistent: { en: 'the source contradicts itself', zh: '原文自身不一致' },
  reading_repaired: { en: 'the reading was repaired', zh: '读取已修复' },
  reading_ambiguous: { en: 'the reading is ambiguous', zh: '读取有歧义' },
  not_assessable: { en: 'cannot be judged', zh: '无法判断' },
};
