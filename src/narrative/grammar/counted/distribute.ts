import type { Period } from '../../../model/claim.js';
import type { Reading } from '../discourse/reading.js';
import { periodKind } from '../setting/period.js';
import { hasMark, type TermToken, type Token, type YearToken } from '../tokens/tokens.js';
import { contentsOf, coordinated } from '../tokens/words.js';

/** A list and its numbers do not match: no word is given to the number. */
const UNCLEAR: Token[][] = [[]];

/** The words of each claim that the number makes: 各 and 分别 give a number to each of a list. */
export function distributed(
  reading: Reading,
  numbersAhead: () => number,
  reportYear: number | null,
): Token[][] {
  const { words } = reading;
  const [next, ...rest] = reading.pending;
  if (next && contentsOf(words).length === 0) {
    reading.pending = rest;
    if (next.kind === 'year') reading.period = periodOf(next, reportYear);
    return [[next]];
  }
  reading.pending = [];
  if (!words.some((word) => hasMark(word, 'respectively', 'each'))) return [words];
  return yearByYear(reading, numbersAhead, reportYear) ?? oneByOne(reading, numbersAhead);
}

/** 2021年、2022年分别收到3件、5件: one verb, and a year for each number. */
function yearByYear(
  reading: Reading,
  numbersAhead: () => number,
  reportYear: number | null,
): Token[][] | null {
  const years = reading.words.filter((word) => word.kind === 'year');
  const [first, ...others] = years;
  if (!first || others.length === 0) return null;
  if (years.length !== numbersAhead()) return UNCLEAR;
  reading.pending = others;
  reading.period = periodOf(first, reportYear);
  return [reading.words.filter((word) => word.kind !== 'year')];
}

/** One number for each of the list (各1件), or as many as it has: the others wait for theirs. */
function oneByOne(reading: Reading, numbersAhead: () => number): Token[][] {
  const { words } = reading;
  const list = listBefore(words);
  const [first, ...others] = list;
  if (!first || others.length === 0) return [words];
  const head = words.slice(0, words.indexOf(first));
  const count = numbersAhead();
  if (count === 1) return list.map((word) => [...head, word]);
  if (count !== list.length) return UNCLEAR;
  reading.pending = others;
  return [[...head, first]];
}

/** The words of a list for 分别 and 各: applicants, predicates or subjects, whichever ends the stretch. */
function listBefore(tokens: readonly Token[]): TermToken[] {
  for (const role of ['applicant', 'predicate', 'subject'] as const) {
    const list = coordinated(tokens, role);
    if (list.length > 1) return list;
  }
  return [];
}

function periodOf(year: YearToken, reportYear: number | null): Period {
  return { kind: periodKind(year, reportYear)!, text: year.text };
}
