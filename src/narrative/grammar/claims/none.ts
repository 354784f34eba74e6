import type { ClaimReading } from '../../../model/claim.js';
import { readCounted } from '../counted/read-counted.js';
import { readingsOf } from '../counted/readings-of.js';
import type { Discourse, Grammar } from '../discourse/discourse.js';
import type { Reading } from '../discourse/reading.js';
import { hasMark, type NumberToken, type Token } from '../tokens/tokens.js';
import { contentsOf, coordinated, firstSense, isUnknown, sensesOf } from '../tokens/words.js';
import type { Draft } from './draft.js';

/**
 * The claims of a clause that says there was none: 未收到政府信息公开申请, 未发生行政复议、行政诉讼案件. Every word behind the
 * denial has to be known: 未发生行政诉讼败诉案件 says nothing of how many cases there were.
 */
export function readNone(reading: Reading, discourse: Discourse, grammar: Grammar): Draft[] {
  const { words, isAfterNumber } = reading;
  if (isAfterNumber) return [];
  const at = words.findIndex((word) => hasMark(word, 'negation'));
  const denied = words.slice(at + 1);
  return at < 0 ? [] : claimsOfNone(denied, [words[at]!, denied.at(-1)!], reading, discourse, grammar);
}

/**
 * 未收到1件政府信息公开申请, 行政复议未发生1件: not a single one, which is none. Empty where it may be one of which something
 * else is denied (未答复1件).
 */
export function readNotOne(
  number: NumberToken,
  reading: Reading,
  right: readonly Token[],
  discourse: Discourse,
  grammar: Grammar,
): Draft[] {
  if (number.value !== 1 || number.approximation !== null) return [];
  const at = reading.words.findIndex((word) => hasMark(word, 'negation'));
  const verbs = reading.words.slice(at + 1);
  if (at < 0 || !contentsOf(verbs).every((word) => hasMark(word, 'occurs'))) return [];
  const behind = contentsOf(right);
  // 无一件行政复议案件发生: behind the noun the verb says no more than before it.
  const named = right.filter((word) => !hasMark(word, 'occurs'));
  const nouns = contentsOf(named).length > 0 ? named : reading.words.slice(0, at);
  if (!contentsOf(nouns).every((word) => firstSense(word, 'subject'))) return [];
  const stretch = [reading.words[at]!, behind.at(-1) ?? number] as const;
  return claimsOfNone([...verbs, ...nouns], stretch, reading, discourse, grammar);
}

/** The claims of 0 of what the words name, from the first to the last of `stretch`; none where one of them is not known. */
function claimsOfNone(
  denied: readonly Token[],
  [first, end]: readonly [Token, Token],
  { scope, period, periodBefore }: Reading,
  discourse: Discourse,
  { vocabulary }: Grammar,
): Draft[] {
  const contents = contentsOf(denied);
  const last = contents.at(-1);
  const isOpen = denied.some((word) => hasMark(word, 'negation', 'alters', 'part'));
  if (!last || contents.some(isUnknown) || isOpen) return [];
  const counted = readCounted(denied, { subject: discourse.topic, isAmongApplicants: false });
  if (counted.qualifier !== '' || counted.applicant !== null || counted.subject === null) return [];
  const hasSubjectLast = sensesOf(last, 'subject').length > 0;
  const isCarried = counted.predicates.flat().some((id) => id.startsWith('carried_'));
  if (!hasSubjectLast && !isCarried) return [];
  discourse.topic = counted.subject;
  const subjects = hasSubjectLast ? listedSubjects(denied, last) : [counted.subject];
  return subjects.flatMap((subject): Draft[] => {
    const each = readCounted(denied, { subject, isAmongApplicants: false });
    // Where there was none, none was received either.
    const ways = readingsOf({ ...each, subject, subjects: [] }, null, vocabulary);
    const readings = each.predicates.length > 0 ? ways : ways.slice(0, 1);
    if (readings.length === 0 || !vocabulary.subjects.get(subject)?.units) return [];
    const when = isCarried ? periodBefore : period;
    return [noneOf(readings, { scope, period: when, start: first.start, end: end.end })];
  });
}

/** The claim of 0. */
function noneOf(
  readings: readonly ClaimReading[],
  { scope, period, start, end }: Pick<Draft, 'scope' | 'period' | 'start' | 'end'>,
): Draft {
  return {
    kind: 'count',
    qualifier: '',
    unit: null,
    value: 0,
    valueTo: null,
    approximation: null,
    partOf: null,
    about: null,
    base: null,
    comparedWith: null,
    readings,
    scope,
    period,
    start,
    end,
  };
}

function listedSubjects(words: readonly Token[], last: Token): string[] {
  const list = coordinated(words.slice(0, words.indexOf(last) + 1), 'subject');
  return [...new Set(list.map((word) => sensesOf(word, 'subject')[0]!.id))];
}
