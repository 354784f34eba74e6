import type { Period, PeriodKind } from '../../../model/claim.js';
import type { Reading } from '../discourse/reading.js';
import { hasMark, type Token } from '../tokens/tokens.js';
import { firstSense, isUnknown } from '../tokens/words.js';

/** The year of the report, of which a text speaks where it names no other. */
export const THIS_YEAR: Period = { kind: 'this_year', text: '' };

/**
 * Takes note of what a word says of the time. A year that figures are compared with (较2021年) is not the year they are of,
 * and what is counted up to a day (截至2022年底累计) is of all the years before it, unless the year was named first.
 *
 * @param before the word before it that is no filler
 */
export function notePeriod(
  reading: Reading,
  token: Token,
  before: Token | undefined,
  reportYear: number | null,
): void {
  const named = periodNamed(token, reportYear);
  if (named && hasMark(before, 'comparison')) reading.comparedWith = named;
  else if (named) {
    reading.changeFrom = hasMark(before, 'from') ? { period: named, outside: reading.period } : null;
    reading.period = named;
    const isEnd = hasMark(before, 'until');
    reading.isUntil &&= isEnd;
    reading.isYearNamed ||= !isEnd && named.kind === 'this_year';
  }
  if (hasMark(token, 'comparison')) reading.comparedWith = before ? periodNamed(before, reportYear) : null;
  if (hasMark(token, 'until')) reading.isUntil = !reading.isYearNamed;
  if (hasMark(token, 'cumulative') && reading.isUntil)
    reading.period = { kind: 'since', text: textOf(token) };
  if (hasMark(token, 'becomes') && reading.changeFrom) {
    reading.comparedWith = reading.changeFrom.period;
    reading.period = reading.changeFrom.outside;
  }
  if (hasMark(token, 'since') && before) noteBegin(reading, before, reportYear);
  if (isStillToCome(token, before)) reading.period = { kind: 'next_year', text: textOf(before!) };
}

/** 将制定规范性文件3件 is still to come; 将规范性文件3件公开 and 将其中3件公开 tell what was done with them. */
export function isStillToCome(token: Token, before: Token | undefined): boolean {
  if (!hasMark(before, 'will')) return false;
  return isUnknown(token) || firstSense(token, 'predicate') !== null || firstSense(token, 'filler') !== null;
}

/** 2022年以来 in the report on 2022 is that year. */
function noteBegin(reading: Reading, year: Token, reportYear: number | null): void {
  const begun = periodKind(year, reportYear);
  if (begun !== null && begun !== 'this_year')
    reading.period = { kind: 'since', text: `${textOf(year)}以来` };
}

function periodNamed(token: Token, reportYear: number | null): Period | null {
  const kind = periodKind(token, reportYear);
  return kind && { kind, text: textOf(token) };
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
