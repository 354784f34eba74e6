import type { Bilingual } from '../../model/language.js';

/** A sum of variables of the panel under one name. */
export interface Sum {
  readonly id: string;
  readonly label: Bilingual;
  /** Ids of the variables that are added. */
  readonly variables: readonly string[];
}

/** One sum by another, exact: it is known only where every variable of both is. */
export interface Share {
  readonly id: string;
  readonly label: Bilingual;
  readonly above: readonly string[];
  readonly below: readonly string[];
}

const total = (row: string) => `t3_${row}__total`;

/** What became of the requests of a year: the groups of table three, which together are everything that was handled. */
export const OUTCOMES: readonly Sum[] = [
  { id: 'granted', label: { en: 'granted', zh: '予以公开' }, variables: [total('granted')] },
  { id: 'partial', label: { en: 'granted in part', zh: '部分公开' }, variables: [total('partial')] },
  {
    id: 'denied',
    label: { en: 'denied', zh: '不予公开' },
    variables: [
      total('denied_state_secret'),
      total('denied_law_prohibited'),
      total('denied_security_stability'),
      total('denied_third_party'),
      total('denied_internal_affairs'),
      total('denied_process_info'),
      total('denied_enforcement_file'),
      total('denied_admin_query'),
    ],
  },
  {
    id: 'unavailable',
    label: { en: 'could not be provided', zh: '无法提供' },
    variables: [
      total('unavailable_not_held'),
      total('unavailable_needs_creation'),
      total('unavailable_unclear'),
    ],
  },
  {
    id: 'not_processed',
    label: { en: 'not processed', zh: '不予处理' },
    variables: [
      total('not_processed_petition'),
      total('not_processed_repeat'),
      total('not_processed_publication'),
      total('not_processed_excessive'),
      total('not_processed_reconfirm'),
    ],
  },
  { id: 'other', label: { en: 'other handling', zh: '其他处理' }, variables: [total('other_all')] },
];

/** The ways in which a decision is disputed: rows of table four. */
export const DISPUTES: readonly { readonly row: string; readonly label: Bilingual }[] = [
  { row: 't4_review', label: { en: 'administrative reviews', zh: '行政复议' } },
  { row: 't4_suit_direct', label: { en: 'suits without review', zh: '未经复议直接起诉' } },
  { row: 't4_suit_after_review', label: { en: 'suits after review', zh: '复议后起诉' } },
];

/** How disputes end: columns of table four. */
export const ENDINGS: readonly { readonly column: string; readonly label: Bilingual }[] = [
  { column: 'upheld', label: { en: 'upheld', zh: '结果维持' } },
  { column: 'corrected', label: { en: 'corrected', zh: '结果纠正' } },
  { column: 'other', label: { en: 'other result', zh: '其他结果' } },
  { column: 'pending', label: { en: 'pending', zh: '尚未审结' } },
];

const disputed = (column: string) => DISPUTES.map(({ row }) => `${row}__${column}`);

/** Shares that agencies are compared by. */
export const SHARES: readonly Share[] = [
  {
    id: 'granted_share',
    label: { en: 'granted, share of requests handled', zh: '予以公开占办理结果的比例' },
    above: [total('granted')],
    below: [total('result_total')],
  },
  {
    id: 'granted_or_partial_share',
    label: {
      en: 'granted wholly or in part, share of requests handled',
      zh: '予以公开和部分公开占办理结果的比例',
    },
    above: [total('granted'), total('partial')],
    below: [total('result_total')],
  },
  {
    id: 'review_corrected_share',
    label: {
      en: 'reviews that ended in a correction, share of all reviews',
      zh: '行政复议结果纠正占复议总数的比例',
    },
    above: ['t4_review__corrected'],
    below: ['t4_review__total'],
  },
  {
    id: 'disputes_corrected_share',
    label: {
      en: 'disputes that ended in a correction, share of all reviews and suits',
      zh: '复议诉讼结果纠正占复议诉讼总数的比例',
    },
    above: disputed('corrected'),
    below: disputed('total'),
  },
];
