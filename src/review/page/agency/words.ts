import type { Bilingual } from '../../../model/language.js';
import type { LedgerLine } from '../../across/agency-over-years.js';

/** Every word of the page of an agency. */
export const AGENCY_WORDS = {
  waiting: { en: 'Loading the agency…', zh: '正在载入机关…' },
  notLoaded: { en: 'This agency could not be loaded.', zh: '该机关未能载入。' },
  none: { en: 'The dataset has no such agency.', zh: '数据集中没有这个机关。' },
  years: { en: 'Years', zh: '年度' },
  compare: { en: 'Compare with its neighbours', zh: '与同级机关比较' },
  requests: { en: 'Requests', zh: '申请' },
  requestsNote: {
    en: 'Carried in and newly received are, together, what was handled and what was carried out.',
    zh: '上年结转与本年新收之和，等于办理结果总计与结转下年度之和。',
  },
  outcomes: { en: 'What became of them', zh: '办理结果' },
  outcomesNote: {
    en: 'The groups of table three, all applicants; together everything that was handled in the year. Drawn to one scale.',
    zh: '表三各类办理结果的总计，合起来即全年办理结果。各图比例相同。',
  },
  disputes: { en: 'Disputes', zh: '行政复议与行政诉讼' },
  disputesNote: { en: 'The totals of table four. Drawn to one scale.', zh: '表四各行总计。各图比例相同。' },
  corrected: { en: 'of these, ended in a correction', zh: '其中结果纠正' },
  variable: { en: 'Any figure of the form', zh: '任一项目' },
  ledger: { en: 'Carried over from year to year', zh: '结转台账' },
  ledgerNote: {
    en: 'What a year carried out, and what the next carried in. Where the two differ, both stand here with the difference.',
    zh: '上一年结转下年度与本年上年结转逐列对照；不符者并列两数及差额。',
  },
  ledgerNone: { en: 'There are no two reports of consecutive years.', zh: '没有相邻两年的报告。' },
  into: { en: 'into', zh: '转入' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** How the two sides of the ledger stand to each other; the sign tells it without colour. */
export const LINK_WORDS: Readonly<Record<LedgerLine['status'], Bilingual & { readonly sign: string }>> = {
  holds: { sign: '✓', en: 'holds', zh: '相符' },
  broken: { sign: '✗', en: 'does not agree', zh: '不符' },
  open: { sign: '?', en: 'open', zh: '未定' },
  no_previous_report: { sign: '–', en: 'no report of the year before', zh: '无上一年报告' },
  form_missing: { sign: '·', en: 'not in the document', zh: '文中无此项' },
};
