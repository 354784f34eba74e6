import { NUMERAL_YEAR, yearIn } from '../../../align/caption/year.js';
import type { Sense } from '../../vocabulary/sense.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { endOfMatch } from './match-at.js';
import type { TermToken, YearToken } from './tokens.js';

const YEAR = new RegExp(`(?<!\\d)(?:(?:19|20)\\d{2}|${NUMERAL_YEAR})年度?`, 'uy');
/** The whole year, however it is written, narrows nothing. */
const DATE =
  /(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|底|份|末)?/uy;
const MONTH_FROM_TO = /^(?:1月(?:1日)?|12月(?:31日|底|末)?)$/u;
const QUOTED_PERIOD = /[“"][^“”"]{1,8}[”"]\p{Script=Han}{2}/uy;
const QUOTE_SIGNS = /[“”"]/gu;

/** The year that begins at a place of folded prose. */
export function yearAt(text: string, start: number): YearToken | null {
  const end = endOfMatch(YEAR, text, start);
  if (end === null) return null;
  const year = text.slice(start, end);
  return { kind: 'year', start, end, text: year, year: yearIn(year)! };
}

/** A month or a day, unless it is the first or the last of the year, makes the period a part of it. */
export function dateAt(text: string, start: number): TermToken | null {
  if (/[\d第]/u.test(text[start - 1] ?? '')) return null;
  const end = endOfMatch(DATE, text, start);
  if (end === null) return null;
  const date = text.slice(start, end);
  const senses: readonly Sense[] = MONTH_FROM_TO.test(date)
    ? [{ role: 'filler' }]
    : [{ role: 'period', id: 'part_of_year' }];
  return { kind: 'term', start, end, text: date, senses };
}

/** “十三五”期间 is the word without its quotes. */
export function quotedPeriodAt(text: string, start: number, { senses }: Vocabulary): TermToken | null {
  const end = endOfMatch(QUOTED_PERIOD, text, start);
  const word = end === null ? '' : text.slice(start, end).replace(QUOTE_SIGNS, '');
  const known = senses.get(word)?.filter(({ role }) => role === 'period') ?? [];
  return end !== null && known.length > 0 ? { kind: 'term', start, end, text: word, senses: known } : null;
}
