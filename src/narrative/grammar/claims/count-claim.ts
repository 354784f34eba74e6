import type { Claim, ClaimReading, Period, Quantity } from '../../../model/claim.js';
import { countedBy, settleCarried } from '../counted/counted-by.js';
import { withVerbBefore, withWhole } from '../counted/inherit.js';
import type { Counted } from '../counted/read-counted.js';
import { readingsOf } from '../counted/readings-of.js';
import type { Discourse, Grammar } from '../discourse/discourse.js';
import type { Reading } from '../discourse/reading.js';
import { scopeOf } from '../setting/own-scope.js';
import { isStillToCome, periodKind } from '../setting/period.js';
import { hasMark, type NumberToken, type Token } from '../tokens/tokens.js';
import { contentsOf, firstSense } from '../tokens/words.js';
import { isPartOf } from '../wholes/parts.js';
import { totalOf } from '../wholes/totals.js';
import { impliedWhole, isCarried } from '../wholes/whole.js';
import { basics, type Draft } from './draft.js';

/** The claim of a number that counts something. */
export function countClaim(
  number: NumberToken,
  reading: Reading,
  right: readonly Token[],
  discourse: Discourse,
  grammar: Grammar,
): Draft {
  const { vocabulary, context } = grammar;
  const total = totalClaim(number, reading, discourse, context.agency);
  if (total) return total;
  const whole = reading.whole;
  const alone = withWhole(countedBy(reading, right, discourse), number, reading, discourse);
  const counted = withVerbBefore(alone, discourse, vocabulary);
  const narrowed = settleCarried(counted, [...reading.words, ...right], context.year);
  const readings = readingsOf(narrowed, number.unit, vocabulary);
  const isTop =
    whole === null ||
    startsAnew(narrowed, readings, whole, reading) ||
    outgrows(number, readings, whole, reading);
  if (isTop) reading.whole = null;
  // The years of 2021年结转至2022年 belong to what was carried, not to the sentence.
  if (isCarried({ readings })) reading.period = reading.periodBefore;
  const { subject } = narrowed;
  if (subject !== null && vocabulary.subjects.get(subject)?.units) discourse.topic = subject;
  const own = basics('count', number, reading);
  const compared = comparedPeriod(reading, right, context.year);
  if (!compared && !reading.words.some((word) => hasMark(word, 'becomes'))) reading.comparedWith = null;
  return Object.assign(own, {
    readings,
    qualifier: narrowed.qualifier,
    period: compared ?? leftForNextYear(right, readings, context.year) ?? own.period,
    partOf: (isTop ? impliedWhole(readings, discourse) : whole)?.id ?? null,
  });
}

/** A number that ends a list and names nothing itself is the total of the list. */
function totalClaim(
  number: NumberToken,
  reading: Reading,
  discourse: Discourse,
  agency: string | null,
): Draft | null {
  const total = contentsOf(reading.words).length === 0 ? totalOf(reading.words, discourse) : null;
  if (!total) return null;
  reading.whole = null;
  const own = basics('count', number, reading);
  const hasScope = reading.words.some((word) => firstSense(word, 'scope'));
  const scope = total.isOfBodies && !hasScope ? scopeOf('unstated', '', agency) : own.scope;
  return Object.assign(own, { readings: total.readings, scope });
}

/**
 * 较2021年的70件增加, 由98件上升到121件: the number before the change is of the year that is compared with; in
 * 2021年由98件上升到121件 of the year before the one that is named.
 */
function comparedPeriod(
  { words }: Reading,
  right: readonly Token[],
  reportYear: number | null,
): Period | null {
  const at = words.findLastIndex((word) => periodKind(word, reportYear) !== null);
  const year = words[at];
  if (year && hasMark(words[at - 1], 'comparison', 'from') && contentsOf(words.slice(at)).length === 0) {
    return { kind: periodKind(year, reportYear)!, text: 'text' in year ? year.text : '' };
  }
  if (!hasMark(right[0], 'becomes')) return null;
  const isOfAnother = year !== undefined && periodKind(year, reportYear) !== 'this_year';
  return { kind: isOfAnother ? 'other_year' : 'previous_year', text: '' };
}

/** 2件将于2023年答复: what a number is said to become next year is not of this one; what is carried into it is. */
function leftForNextYear(
  right: readonly Token[],
  readings: readonly ClaimReading[],
  reportYear: number | null,
): Period | null {
  if (isCarried({ readings })) return null;
  const year = right.find(
    (word, at) => periodKind(word, reportYear) === 'next_year' || isStillToCome(word, right[at - 1]),
  );
  return year && 'text' in year ? { kind: 'next_year', text: year.text } : null;
}

/** True where a number in a list of parts is no part: it names another thing, or the same in full. */
function startsAnew(
  { applicant, qualifier, subject }: Counted,
  readings: readonly ClaimReading[],
  whole: Claim,
  { words }: Reading,
): boolean {
  if (applicant !== null || qualifier !== '' || subject === 'other') return false;
  if (words.some((word) => hasMark(word, 'part') || firstSense(word, 'scope'))) return false;
  const quantities = readings.flat();
  if (quantities.length === 0) return true;
  return !quantities.every((part) =>
    whole.readings.some((reading) =>
      reading.some((each) => isPartOf(part, each) || isSameQuantity(part, each)),
    ),
  );
}

/**
 * 发布信息95条，其中公告3条，通过微博发布信息108条: a number that says in full what its whole says, and is larger, stands beside it. One
 * right behind 其中 is a part that does not add up.
 */
function outgrows(
  { value }: NumberToken,
  readings: readonly ClaimReading[],
  whole: Claim,
  { words }: Reading,
): boolean {
  if (value === null || whole.value === null || value <= whole.value) return false;
  if (words.some((word) => hasMark(word, 'part'))) return false;
  const says = (role: 'subject' | 'predicate') => words.some((word) => firstSense(word, role));
  const isSame = (part: Quantity) => whole.readings.flat().some((each) => isSameQuantity(part, each));
  return says('subject') && says('predicate') && readings.flat().some(isSame);
}

function isSameQuantity(a: Quantity, b: Quantity): boolean {
  return a.subject === b.subject && a.predicate === b.predicate;
}
