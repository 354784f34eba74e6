import { type Discourse, lastCount } from '../discourse/discourse.js';
import type { Reading } from '../discourse/reading.js';
import { periodKind } from '../setting/period.js';
import { hasMark, type Token } from '../tokens/tokens.js';
import { contentsOf, firstSense, isUnknown } from '../tokens/words.js';
import { type Counted, readCounted, type Topic } from './read-counted.js';

const NOTHING: Counted = { subject: null, subjects: [], predicates: [], applicant: null, qualifier: '' };

/** What is counted, from the words before the number, else from those behind it, else from the clause before. */
export function countedBy(
  { words, before, whole }: Reading,
  right: readonly Token[],
  discourse: Discourse,
): Counted {
  const topic = { subject: discourse.topic, isAmongApplicants: isAmongApplicants(discourse) };
  const left = readCounted(words, topic);
  const behind = readCounted(right, topic);
  const listed = listedNoun(words, right);
  if (listed !== null) return named([], listed, NOTHING, NOTHING);
  if (left.subject === null || !firstSense(contentsOf(words).at(-1), 'subject')) {
    const next = contentsOf(right)[0];
    const follows = next !== undefined && contentsOf(right.slice(0, right.indexOf(next))).length === 0;
    // 收到12条意见: what is counted stands behind the number.
    const isObject = follows && !firstSense(next, 'predicate') && left.subjects.length === 0;
    if (isObject && left.applicant === null && isItsNoun(right, next)) {
      const subject = isUnknown(next) ? 'other' : (firstSense(next, 'subject')?.id ?? null);
      if (subject !== null) return named(words, subject, left, behind);
    }
  }
  if (isSilent(left)) return silent(before, right, behind, whole === null, topic);
  if (left.predicates.length > 0 || left.applicant !== null || left.subject === 'other') return left;
  // 申请2件均未公开: what is said of them behind the number, and is not known, narrows them.
  const [said] = contentsOf(right);
  if (said && isUnknown(said) && isAdjacent(right, said)) return { ...left, qualifier: said.text };
  // 申请29件全部办结: the verb stands behind the number.
  return left.subject === 'request' && behind.predicates.length > 0 && behind.subjects.length === 0
    ? { ...left, predicates: behind.predicates }
    : left;
}

/** 收到2件行政复议、1件行政诉讼: each number has its noun behind it, and the noun before this one is that of the last number. */
function listedNoun(words: readonly Token[], right: readonly Token[]): string | null {
  if (contentsOf(words).length > 1 || !hasMark(words.at(-1), 'and')) return null;
  return firstSense(words[0], 'subject') && (firstSense(right[0], 'subject')?.id ?? null);
}

/** 2起关于政府信息公开的行政诉讼: between a number and its noun stands one word, or nothing but fillers. */
function isItsNoun(right: readonly Token[], noun: Token): boolean {
  return (
    isAdjacent(right, noun) || right.slice(0, right.indexOf(noun)).every((word) => firstSense(word, 'filler'))
  );
}

/** Only one word may stand between a number and what is said of it. */
function isAdjacent(right: readonly Token[], noun: Token): boolean {
  return right.indexOf(noun) <= 1;
}

/** A noun behind the number, with the verb before it or, where there is none, the verb behind the noun. */
function named(words: readonly Token[], subject: string, left: Counted, behind: Counted): Counted {
  const again = readCounted(words, { subject, isAmongApplicants: false });
  const predicates = again.predicates.length > 0 ? again.predicates : behind.predicates;
  return { ...left, subject, subjects: [], predicates };
}

/** True where no word says what is counted. */
export function isSilent({ subject, predicates, applicant, qualifier }: Counted): boolean {
  return subject === null && predicates.length === 0 && applicant === null && qualifier === '';
}

/** No word before the number says what it counts. */
function silent(
  before: readonly Token[],
  right: readonly Token[],
  behind: Counted,
  mayLookBack: boolean,
  topic: Topic,
): Counted {
  if (behind.predicates.length > 0 || behind.applicant !== null) {
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

function isAmongApplicants(discourse: Discourse): boolean {
  const last = lastCount(discourse);
  return last?.readings.flat().some(({ applicant }) => applicant !== null) ?? false;
}

/** 结转 alone looks back or ahead; the year beside it says which. */
export function settleCarried(counted: Counted, words: readonly Token[], reportYear: number | null): Counted {
  const ids = counted.predicates.flat();
  if (!ids.includes('carried_in') || !ids.includes('carried_out')) return counted;
  const kinds = words.map((word) => periodKind(word, reportYear));
  if (kinds.includes('next_year')) return { ...counted, predicates: [['carried_out']] };
  return kinds.includes('previous_year') ? { ...counted, predicates: [['carried_in']] } : counted;
}
