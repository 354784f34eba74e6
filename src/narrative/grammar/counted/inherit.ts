import type { Claim, Period } from '../../../model/claim.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { type Discourse, lastCount, subjectOf } from '../discourse/discourse.js';
import type { Reading } from '../discourse/reading.js';
import { hasMark, type NumberToken, type Token } from '../tokens/tokens.js';
import { firstSense, isUnknown } from '../tokens/words.js';
import { carriedBefore, recentCounts, wholeAmong } from '../wholes/whole.js';
import { isSilent } from './counted-by.js';
import { type Counted, isOfApplicants } from './read-counted.js';

/** The subject that has applicants. */
const APPLICANTS_ASK_FOR = 'request';

/** What a part does not name it has from its whole. */
export function withWhole(
  counted: Counted,
  number: NumberToken,
  reading: Reading,
  discourse: Discourse,
): Counted {
  const { words, scope, whole } = reading;
  const giver = whole ?? giverOf(counted, number, reading, discourse);
  const given = giver?.readings[0]?.[0];
  if (!given || !giver) {
    return counted.applicant === null
      ? counted
      : { ...counted, subject: counted.subject ?? APPLICANTS_ASK_FOR };
  }
  const isSame = counted.subject === null || counted.subject === given.subject;
  const unknown = whole ? unknownWords(words, scope.text) : [];
  const hasScope = words.some((word) => firstSense(word, 'scope'));
  const qualifier = counted.qualifier || unknown.join(' ') || (hasScope ? '' : giver.qualifier);
  if (!isSame && counted.subject !== 'other') return { ...counted, qualifier };
  if (counted.predicates.length > 0 && counted.subject !== 'other') {
    return { ...counted, subject: counted.subject ?? given.subject, qualifier };
  }
  // 其余5件, 其中5件经补正: a part, and nothing that is known says which.
  const isKnown = counted.subject !== null && counted.subject !== 'other';
  const applicant = isOfApplicants(given.subject) ? counted.applicant : null;
  const isNamed = applicant !== null || isKnown || hasScope || refersBack(words);
  return {
    subject: given.subject,
    subjects: [],
    predicates: predicatesGivenBy(giver, discourse),
    applicant: applicant ?? given.applicant,
    qualifier: qualifier || (isNamed ? '' : '…'),
  };
}

/** 新收227件，上年结转2件，其中自然人79件: of the new ones, of the others, or of both. */
function predicatesGivenBy(giver: Claim, discourse: Discourse): string[][] {
  const own = predicatesOf(giver);
  const carried = carriedBefore(giver, discourse.claims)
    .filter(({ id }) => !discourse.bracketed.has(id))
    .flatMap(predicatesOf);
  return [...own, ...carried.flatMap((ids) => [ids, ...own.map((others) => [...others, ...ids])])];
}

function predicatesOf({ readings }: Claim): string[][] {
  return readings.map((reading) => reading.flatMap(({ predicate }) => predicate ?? []));
}

/** Words of a part that the vocabulary does not have narrow it, wherever they stand; the name of a body is its scope. */
function unknownWords(words: readonly Token[], scope: string): string[] {
  return words.flatMap((word) =>
    isUnknown(word) && 'text' in word && word.text !== scope ? [word.text] : [],
  );
}

/** 公开规章1件、规范性文件5件: one verb for both, where the second noun could have several. */
export function withVerbBefore(counted: Counted, discourse: Discourse, vocabulary: Vocabulary): Counted {
  const { subject, predicates } = counted;
  const entry = subject === null ? undefined : vocabulary.subjects.get(subject);
  const last = lastCount(discourse)?.readings;
  const verb = last?.length === 1 && last[0]!.length === 1 ? last[0]![0]!.predicate : null;
  if (!entry || !verb || predicates.length > 0 || entry.default.length < 2) return counted;
  return vocabulary.subjectsOf.get(verb)?.has(entry.id) ? { ...counted, predicates: [[verb]] } : counted;
}

/** Without 其中, applicants are those of the requests before them, and 去年为48件 is of what was counted last. */
function giverOf(
  counted: Counted,
  number: NumberToken,
  { words, period }: Reading,
  discourse: Discourse,
): Claim | null {
  if (counted.applicant !== null) return lastOfAll(number, period, discourse);
  return isSilent(counted) && refersBack(words) ? lastCount(discourse) : null;
}

/** A year, or 上升到: the same as before, at another time. */
function refersBack(words: readonly Token[]): boolean {
  return words.some(
    (word) => word.kind === 'year' || firstSense(word, 'period') !== null || hasMark(word, 'becomes'),
  );
}

/** The last requests of all applicants, if possible those that came in any way, else the last ones of some. */
function lastOfAll(number: NumberToken, period: Period, discourse: Discourse): Claim | null {
  const requests = recentCounts(discourse).filter((claim) => subjectOf(claim) === APPLICANTS_ASK_FOR);
  const isOfAll = ({ readings }: Claim) => readings.flat().every(({ applicant }) => applicant === null);
  const ofSome = requests.find((claim) => !isOfAll(claim)) ?? null;
  const ofAll = requests.filter(isOfAll);
  const inAnyWay = ofAll.filter(({ qualifier }) => qualifier === '');
  return wholeAmong(inAnyWay.length > 0 ? inAnyWay : ofAll, number, period, discourse) ?? ofSome;
}
