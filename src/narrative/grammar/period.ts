import type { Period, PeriodKind } from '../../model/claim.js';
import { hasMark, type Token } from './tokens.js';
import { firstSense } from './words.js';

export const THIS_YEAR: Period = { kind: 'this_year', text: '' };

/**
 * The period once `token` is read. A year that figures are compared with (较2021年) is not the year they are of.
 *
 * @param before the word before it that is no filler
 */
export function periodAfter(
  period: Period,
  token: Token,
  before: Token | undefined,
  reportYear: number | null,
): Period {
  const kind = periodKind(token, reportYear);
  if (kind !== null && !hasMark(before, 'comparison')) return { kind, text: textOf(token) };
  if (!hasMark(token, 'since') || before === undefined) return period;
  // 2022年以来 in the report on 2022 is that year.
  const begun = periodKind(before, reportYear);
  return begun === null || begun === 'this_year' ? period : { kind: 'since', text: `${textOf(before)}以来` };
}

/** The period that a word or a year names, or null. */
export function periodKind(token: Token, reportYear: number | null): PeriodKind | null {
  if (token.kind === 'year') return yearKind(token.year, reportYear);
  return firstSense(token, 'period')?.id ?? null;
}

function yearKind(year: number, reportYear: number | null): PeriodKind {
  if (year === reportYear) return 'this_year';
  if (reportYear === null) return 'other_year';
  if (year === reportYear - 1) return 'previous_year';
  return year === reportYear + 1 ? 'next_year' : 'other_year';
}

function textOf(token: Token): string {
  return token.kind === 'year' || token.kind === 'term' ? token.text : '';
}
