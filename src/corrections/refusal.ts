import type { NumberKind } from '../forms/index.js';
import type { Bilingual } from '../model/language.js';
import type { Correction } from './correction.js';

/** Why a correction is not applied. Documented in `docs/corrections.md`. */
export const REFUSAL_CODES = [
  'no_such_report',
  'source_changed',
  'no_such_cell',
  'raw_differs',
  'not_a_number',
  'wrong_kind_of_number',
  'contradicted',
] as const;

/** Why a correction that is understood is not applied. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Why a correction was refused, and what to do, in one sentence of each language. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: Bilingual;
}

/** The report that the correction names is not in the dataset. */
export function noSuchReport({ reportId }: Correction): Refusal {
  return {
    code: 'no_such_report',
    message: {
      en: `the dataset has no report ${reportId}; compare with reports.csv`,
      zh: `数据集中没有报告 ${reportId}；请对照 reports.csv`,
    },
  };
}

/** The report was read from other bytes than the correction was made on. @param sha256 of the bytes now */
export function sourceChanged({ sourceSha256 }: Correction, sha256: string | null): Refusal {
  const now = sha256 ?? '—';
  return {
    code: 'source_changed',
    message: {
      en: `the correction was made on the bytes ${sourceSha256}, the report is now read from ${now}; look at the source again`,
      zh: `更正依据的字节是 ${sourceSha256}，现在的报告读自 ${now}；请重新核对原文`,
    },
  };
}

/** The cell is not on the form, or not there as the report is printed. */
export function noSuchCell({ cellId }: Correction, formId: string): Refusal {
  return {
    code: 'no_such_cell',
    message: {
      en: `the report is on the form ${formId}, and as it is printed there is no cell ${cellId}; compare with codebook.csv`,
      zh: `报告所用表格 ${formId}（按其印法）没有单元格 ${cellId}；请对照 codebook.csv`,
    },
  };
}

/** The cell prints something else than the correction says. @param raw what it prints; null where it is absent */
export function rawDiffers({ oldRaw }: Correction, raw: string | null): Refusal {
  const [before, now] = [oldRaw, raw ?? ''].map((text) => JSON.stringify(text));
  return {
    code: 'raw_differs',
    message: {
      en: `the correction was made for ${before}, the cell prints ${now}; copy raw from cells.csv`,
      zh: `更正针对的原文是 ${before}，单元格印的是 ${now}；请照抄 cells.csv 的 raw`,
    },
  };
}

/** The new value is neither a plain decimal nor empty. */
export function notANumber({ newValue }: Correction): Refusal {
  const shown = JSON.stringify(newValue);
  return {
    code: 'not_a_number',
    message: {
      en: `${shown} is no number; write digits with at most a sign and a decimal point, or leave the field empty`,
      zh: `${shown} 不是数字；只写数字，可带负号和小数点，或留空`,
    },
  };
}

const KINDS: Readonly<Record<NumberKind, Bilingual>> = {
  count: { en: 'a whole number of at least 0', zh: '非负整数' },
  signed_count: { en: 'a whole number', zh: '整数' },
  amount: { en: 'an amount of at least 0', zh: '非负金额' },
};

/** The new value is a number that a cell of this kind cannot hold. */
export function wrongKindOfNumber({ newValue }: Correction, kind: NumberKind): Refusal {
  return {
    code: 'wrong_kind_of_number',
    message: {
      en: `${newValue} cannot stand in the cell, which holds ${KINDS[kind].en}`,
      zh: `${newValue} 不能填入该单元格，其内容应为${KINDS[kind].zh}`,
    },
  };
}

/**
 * Corrections of one cell ask for different figures.
 *
 * @param others every correction of the cell, in the order of their files and lines
 */
export function contradicted(others: readonly Correction[]): Refusal {
  const claims = others.map(({ file, line, newValue }) => `${file}:${line} → ${newValue || '—'}`);
  return {
    code: 'contradicted',
    message: {
      en: `corrections of the cell contradict each other (${claims.join('; ')}); keep one of them`,
      zh: `对该单元格的更正互相矛盾（${claims.join('；')}）；请只保留一条`,
    },
  };
}
