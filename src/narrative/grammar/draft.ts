import type { Approximation, Claim, ClaimReading, Period, Quantity } from '../../model/claim.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import {
  type Discourse,
  type Grammar,
  impliedWhole,
  lastCount,
  recentClaims,
  subjectOf,
} from './discourse.js';
import { scopeOf } from './own-scope.js';
import { isPartOf } from './parts.js';
import { periodKind } from './period.js';
import type { Reading } from './reading.js';
import { type Counted, listBefore, readCounted, readingsOf } from './resolve.js';
import { hasMark, type NumberToken, type Token } from './tokens.js';
import { totalOf } from './totals.js';
import { contentsOf, isUnknown, sensesOf } from './words.js';

/** A claim before it has its number and its place; `start` and `end` are of the folded sentence. */
export type Draft = Omit<Claim, 'id' | 'section' | 'sentence' | 'valueRaw' | 'where'>;

const NOTHING: Counted = { subject: null, subjects: [], predicates: [], applicant: null, qualifier: '' };

/** The claims that a number makes: one, or several where it is said of each of a list (各1件). */
export function draftClaims(
  number: NumberToken,
  reading: Reading,
  right: readonly Token[],
  numbersAhead: number,
  discourse: Discourse,
  grammar: Grammar,
): Draft[] {
  const relative = relativeClaim(number, reading, discourse, grammar);
  if (relative) return [relative];
  const stretches = distributed(reading, numbersAhead, grammar.context.year);
  return stretches.map((words) => {
    reading.words = words;
    return countClaim(number, reading, right, discourse, grammar);
  });
}

/** What every claim has from its place in the sentence. */
function basics(number: NumberToken, { words, scope, period }: Reading): Omit<Draft, 'kind'> {
  return {
    readings: [],
    qualifier: '',
    scope,
    period,
    unit: number.unit,
    value: number.value,
    valueTo: number.valueTo,
    approximation: number.approximation ?? approximationBefore(words),
    partOf: null,
    about: null,
    base: null,
    start: number.start,
    end: number.end,
  };
}

function approximationBefore(words: readonly Token[]): Approximation | null {
  const last = words.at(-1);
  if (hasMark(last, 'about')) return 'about';
  if (hasMark(last, 'over')) return 'over';
  return hasMark(last, 'under') ? 'under' : null;
}

/** A growth, a share or a rate; null for a number that counts. */
function relativeClaim(
  number: NumberToken,
  reading: Reading,
  discourse: Discourse,
  { vocabulary }: Grammar,
): Draft | null {
  const isPercent = vocabulary.percentUnits.has(number.unit);
  const { words } = reading;
  const marks = ['growth_up', 'growth_down', 'share'] as const;
  const markAt = words.findLastIndex((word) => hasMark(word, ...marks));
  const mark = words[markAt];
  const own = basics(number, reading);
  const behind = words.slice(markAt + 1);
  if (hasMark(mark, 'growth_up', 'growth_down') && contentsOf(behind).length === 0) {
    const sign = hasMark(mark, 'growth_down') ? -1 : 1;
    const value = own.value === null ? null : sign * own.value;
    const valueTo = own.valueTo === null ? null : sign * own.valueTo;
    return {
      ...own,
      kind: 'growth',
      value,
      valueTo,
      ...aboutBefore(words.slice(0, markAt), reading, discourse),
    };
  }
  if (!isPercent) return null;
  if (!hasMark(mark, 'share')) return { ...own, kind: 'rate' };
  const base = readCounted(behind, { subject: discourse.topic, isAmongApplicants: false });
  return {
    ...own,
    kind: 'share',
    ...aboutBefore(words.slice(0, markAt), reading, discourse),
    base: soleQuantity(readingsOf(base, null, vocabulary)),
  };
}

/** A growth or a share speaks of the number before it, unless it names a subject of its own or is one of a list. */
function aboutBefore(
  words: readonly Token[],
  { pending }: Reading,
  discourse: Discourse,
): Pick<Draft, 'about' | 'readings'> {
  const isListed = pending.length > 0 || words.some((word) => hasMark(word, 'respectively'));
  // 去年为48件，同比增长25%: it is this year's number that grew.
  const last = recentClaims(discourse).find(({ period: { kind } }) => kind !== 'previous_year');
  if (isListed || !last || contentsOf(words).length > 0) return { about: null, readings: [] };
  return { about: last.kind === 'count' ? last.id : last.about, readings: [] };
}

/** The words of each claim that the number makes: 各 and 分别 give a number to each of a list. */
function distributed(reading: Reading, numbersAhead: number, reportYear: number | null): Token[][] {
  const { words } = reading;
  if (contentsOf(words).length === 0 && reading.pending.length > 0) {
    const [next, ...rest] = reading.pending;
    reading.pending = rest;
    if (next!.kind === 'year') reading.period = { kind: periodKind(next!, reportYear)!, text: next!.text };
    return [[next!]];
  }
  reading.pending = [];
  const years = words.filter((word) => word.kind === 'year');
  if (years.length > 1 && words.some((word) => hasMark(word, 'respectively'))) {
    if (years.length !== numbersAhead) return [[]];
    const rest = words.filter((word) => word.kind !== 'year');
    reading.pending = years.slice(1);
    reading.period = { kind: periodKind(years[0]!, reportYear)!, text: years[0]!.text };
    return [rest];
  }
  const listed = words.some((word) => hasMark(word, 'respectively', 'each'));
  const list = listed ? listBefore(words) : [];
  if (list.length < 2) return [words];
  const head = words.slice(0, words.indexOf(list[0]!));
  if (numbersAhead === 1) return list.map((word) => [...head, word]);
  if (numbersAhead !== list.length) return [[]];
  const stretches = list.map((word) => [...head, word]);
  // The next numbers find their words already put together, as one list of stretches.
  reading.pending = list.slice(1);
  return [stretches[0]!];
}

function countClaim(
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
  const alone = withWhole(countedBy(reading, right, discourse), whole, reading, discourse);
  const counted = withVerbBefore(alone, discourse, vocabulary);
  const narrowed = settleCarried(counted, [...reading.words, ...right], context.year);
  const readings = readingsOf(narrowed, number.unit, vocabulary);
  const isTop = whole === null || startsAnew(narrowed, readings, whole, reading);
  if (isTop) reading.whole = null;
  // The years of 2021年结转至2022年 belong to what was carried, not to the sentence.
  if (isCarried(readings)) reading.period = reading.periodBefore;
  const { subject } = narrowed;
  if (subject !== null && vocabulary.subjects.get(subject)?.units) discourse.topic = subject;
  const own = basics(number, reading);
  return {
    ...own,
    kind: 'count',
    readings,
    qualifier: narrowed.qualifier,
    period: comparedPeriod(reading, right, context.year) ?? own.period,
    partOf: (isTop ? impliedWhole(readings, discourse) : whole)?.id ?? null,
  };
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
  const own = basics(number, reading);
  const hasScope = reading.words.some((word) => sensesOf(word, 'scope').length > 0);
  const scope = total.isOfBodies && !hasScope ? scopeOf('unstated', '', agency) : own.scope;
  return { ...own, kind: 'count', readings: total.readings, scope };
}

/** 较2021年的70件增加, 由98件上升到121件: the number before the change is of the year that is compared with. */
function comparedPeriod(
  { words }: Reading,
  right: readonly Token[],
  reportYear: number | null,
): Period | null {
  const at = words.findLastIndex((word) => periodKind(word, reportYear) !== null);
  const year = words[at];
  if (year && hasMark(words[at - 1], 'comparison') && contentsOf(words.slice(at)).length === 0) {
    return { kind: periodKind(year, reportYear)!, text: 'text' in year ? year.text : '' };
  }
  return hasMark(right[0], 'becomes') ? { kind: 'previous_year', text: '' } : null;
}

/** What is counted, from the words before the number, else from those behind it, else from the clause before. */
function countedBy(
  { words, before, whole }: Reading,
  right: readonly Token[],
  discourse: Discourse,
): Counted {
  const topic = { subject: discourse.topic, isAmongApplicants: isAmongApplicants(discourse) };
  const left = readCounted(words, topic);
  const behind = readCounted(right, topic);
  if (left.subject === null || sensesOf(contentsOf(words).at(-1), 'subject').length === 0) {
    const next = contentsOf(right)[0];
    const follows = next !== undefined && contentsOf(right.slice(0, right.indexOf(next))).length === 0;
    // 收到12条意见: what is counted stands behind the number.
    const isObject = follows && !sensesOf(next, 'predicate').length && left.subjects.length === 0;
    if (isObject && left.applicant === null && isAdjacent(right, next)) {
      const subject = isUnknown(next) ? 'other' : (sensesOf(next, 'subject')[0]?.id ?? null);
      if (subject !== null) return named(words, subject, left, behind);
    }
  }
  if (isSilent(left)) return silent(before, right, behind, whole === null, topic);
  if (left.predicates.length > 0 || left.applicant !== null || left.subject === 'other') return left;
  // 申请29件全部办结: the verb stands behind the number.
  return left.subject === 'request' && behind.predicates.length > 0 && behind.subjects.length === 0
    ? { ...left, predicates: behind.predicates }
    : left;
}

/** Only fillers may stand between a number and its noun. */
function isAdjacent(right: readonly Token[], noun: Token): boolean {
  return right.indexOf(noun) <= 1;
}

/** A noun behind the number, with the verb before it or, where there is none, the verb behind the noun. */
function named(words: readonly Token[], subject: string, left: Counted, behind: Counted): Counted {
  const again = readCounted(words, { subject, isAmongApplicants: false });
  const predicates = again.predicates.length > 0 ? again.predicates : behind.predicates;
  return { ...left, subject, subjects: [], predicates };
}

function isSilent({ subject, predicates, applicant, qualifier }: Counted): boolean {
  return subject === null && predicates.length === 0 && applicant === null && qualifier === '';
}

/** No word before the number says what it counts. */
function silent(
  before: readonly Token[],
  right: readonly Token[],
  behind: Counted,
  mayLookBack: boolean,
  topic: { subject: string | null; isAmongApplicants: boolean },
): Counted {
  if (behind.predicates.length > 0) {
    const first = contentsOf(right)[0];
    const unclear = [
      ...right.filter((word) => hasMark(word, 'etc')),
      ...(first && isUnknown(first) ? [first] : []),
    ];
    const [word] = unclear;
    return word && 'text' in word ? { ...behind, qualifier: behind.qualifier || word.text } : behind;
  }
  if (!mayLookBack) return NOTHING;
  const earlier = readCounted(before, topic);
  return earlier.subject === 'other' ? NOTHING : earlier;
}

/** What a part does not name it has from its whole. */
function withWhole(counted: Counted, whole: Claim | null, { words }: Reading, discourse: Discourse): Counted {
  const giver = whole ?? giverOf(counted, words, discourse);
  const given = giver?.readings[0]?.[0];
  // 自然人的30件, with nothing before it: applicants are those of requests.
  if (!given || !giver)
    return counted.applicant === null ? counted : { ...counted, subject: counted.subject ?? 'request' };
  const isSame = counted.subject === null || counted.subject === given.subject;
  const unknown = whole ? words.filter(isUnknown).map((word) => ('text' in word ? word.text : '')) : [];
  const hasScope = words.some((word) => sensesOf(word, 'scope').length > 0);
  const qualifier = counted.qualifier || unknown.join(' ') || (hasScope ? '' : giver.qualifier);
  if (!isSame && counted.subject !== 'other') return { ...counted, qualifier };
  if (counted.predicates.length > 0 && counted.subject !== 'other') {
    return { ...counted, subject: counted.subject ?? given.subject, qualifier };
  }
  const predicates = giver.readings.map((reading) => reading.flatMap(({ predicate }) => predicate ?? []));
  // 其余5件: a part, and nothing says which.
  const isNamed = counted.applicant !== null || counted.subject !== null || hasScope || refersBack(words);
  return {
    subject: given.subject,
    subjects: [],
    predicates,
    applicant: counted.applicant ?? given.applicant,
    qualifier: qualifier || (isNamed ? '' : '…'),
  };
}

/** 公开规章1件、规范性文件5件: one verb for both, where the second noun could have several. */
function withVerbBefore(counted: Counted, discourse: Discourse, vocabulary: Vocabulary): Counted {
  const { subject, predicates } = counted;
  const entry = subject === null ? undefined : vocabulary.subjects.get(subject);
  const last = lastCount(discourse)?.readings;
  const verb = last?.length === 1 && last[0]!.length === 1 ? last[0]![0]!.predicate : null;
  if (!entry || !verb || predicates.length > 0 || entry.default.length < 2) return counted;
  return vocabulary.subjectsOf.get(verb)?.has(entry.id) ? { ...counted, predicates: [[verb]] } : counted;
}

/** Without 其中, applicants are those of the requests before them, and 去年为48件 is of what was counted last. */
function giverOf(counted: Counted, words: readonly Token[], discourse: Discourse): Claim | null {
  if (counted.applicant !== null) return lastWithoutApplicant(discourse);
  return isSilent(counted) && refersBack(words) ? lastCount(discourse) : null;
}

/** A year, or 上升到: the same as before, at another time. */
function refersBack(words: readonly Token[]): boolean {
  return words.some(
    (word) => word.kind === 'year' || sensesOf(word, 'period').length > 0 || hasMark(word, 'becomes'),
  );
}

function lastWithoutApplicant(discourse: Discourse): Claim | null {
  const isWhole = (claim: Claim) =>
    claim.kind === 'count' &&
    subjectOf(claim) === 'request' &&
    claim.readings.flat().every((each) => each.applicant === null);
  return recentClaims(discourse).find(isWhole) ?? null;
}

function isAmongApplicants(discourse: Discourse): boolean {
  const last = lastCount(discourse);
  return last?.readings.flat().some(({ applicant }) => applicant !== null) ?? false;
}

/** 结转 alone looks back or ahead; the year beside it says which. */
function settleCarried(counted: Counted, words: readonly Token[], reportYear: number | null): Counted {
  const ids = counted.predicates.flat();
  if (!ids.includes('carried_in') || !ids.includes('carried_out')) return counted;
  const kinds = words.map((word) => periodKind(word, reportYear));
  if (kinds.includes('next_year')) return { ...counted, predicates: [['carried_out']] };
  return kinds.includes('previous_year') ? { ...counted, predicates: [['carried_in']] } : counted;
}

function isCarried(readings: readonly ClaimReading[]): boolean {
  return readings.some((reading) => reading.some(({ predicate }) => predicate?.startsWith('carried_')));
}

/** True where a number in a list of parts is no part: it names another thing, or the same in full. */
function startsAnew(
  { applicant, qualifier, subject }: Counted,
  readings: readonly ClaimReading[],
  whole: Claim,
  { words }: Reading,
): boolean {
  if (applicant !== null || qualifier !== '' || subject === 'other') return false;
  if (words.some((word) => hasMark(word, 'part') || sensesOf(word, 'scope').length > 0)) return false;
  const quantities = readings.flat();
  if (quantities.length === 0) return true;
  return !quantities.every((part) =>
    whole.readings.some((reading) =>
      reading.some((each) => isPartOf(part, each) || isSameQuantity(part, each)),
    ),
  );
}

function isSameQuantity(a: Quantity, b: Quantity): boolean {
  return a.subject === b.subject && a.predicate === b.predicate;
}

function soleQuantity(readings: readonly ClaimReading[]): Quantity | null {
  return readings[0]?.length === 1 ? readings[0][0]! : null;
}
