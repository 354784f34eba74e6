import type { Token } from '../tokens/tokens.js';
import { type Content, contentsOf, coordinated, firstSense, isUnknown, sensesOf } from '../tokens/words.js';
import { onlySubjectOf, predicatesIn, subjectsOf } from './predicates.js';

/** What the words beside a number say of what it counts. */
export interface Counted {
  /** Id of the subject; `other` where its words are not known; null where none is named. */
  readonly subject: string | null;
  /** Ways to take the predicate; each is a list of predicates that are counted together. Empty where none is named. */
  readonly predicates: readonly (readonly string[])[];
  /** Subjects that are counted together (`行政复议、行政诉讼共3件`); the last is `subject`. */
  readonly subjects: readonly string[];
  readonly applicant: string | null;
  readonly qualifier: string;
}

/** Subjects that a predicate without subject can be about. */
export interface Topic {
  readonly subject: string | null;
  /** True in a list of applicants: then 其他 is one of them. */
  readonly isAmongApplicants: boolean;
}

/** Requests, and what applicants pay for them; nothing else is divided by applicants. */
const OF_APPLICANTS: ReadonlySet<string> = new Set([
  'request',
  'processing_fee',
  'fee_notice',
  'fee_payment',
]);

/** True where a subject is of applicants, or may be. */
export function isOfApplicants(subject: string | null): boolean {
  return subject === null || OF_APPLICANTS.has(subject);
}

/** Reads the words that stand before a number, from what it counts (the last of them) backwards. */
export function readCounted(tokens: readonly Token[], topic: Topic): Counted {
  const contents = contentsOf(tokens);
  const subjectAt = contents.findLastIndex((word) => sensesOf(word, 'subject').length > 0);
  const heads = subjectAt < 0 ? [] : subjectsUpTo(tokens, contents[subjectAt]!);
  const applicant = applicantIn(tokens, contents, topic);
  const asks = heads.length === 0 || heads.some(isOfApplicants);
  const aside = isAside(contents, subjectAt) ? contents[subjectAt]!.text : '';
  // 企业行政许可12件: whom something that nobody applies for by this law is about.
  const about = asks ? applicant.some : (contents[applicant.at]?.text ?? '');
  const qualifier = qualifierOf(contents, subjectAt, applicant.at) || aside || about;
  const last = contents.at(-1);
  const isNamedByUnknown = last !== undefined && isUnknown(last) && !endsWithPredicate(contents);
  const named = aside === '' ? (heads.at(-1) ?? null) : null;
  const subject = isNamedByUnknown ? 'other' : named;
  const predicates = predicatesIn(tokens, contents, subject ?? topic.subject, applicant.at);
  return {
    subject: subject ?? impliedSubject(contents, topic, predicates),
    subjects: heads,
    predicates,
    applicant: asks ? applicant.id : null,
    qualifier,
  };
}

/** 因信息不存在无法提供: a verb behind the noun that cannot be about it. The noun says why, not what. */
function isAside(contents: readonly Content[], subjectAt: number): boolean {
  const subject = sensesOf(contents[subjectAt], 'subject')[0]?.id;
  const verbs = contents.slice(subjectAt + 1).flatMap((word) => sensesOf(word, 'predicate'));
  return subject !== undefined && verbs.length > 0 && !verbs.some(({ of }) => of.includes(subject));
}

function endsWithPredicate(contents: readonly Content[]): boolean {
  return sensesOf(contents.at(-1), 'predicate').length > 0;
}

/** The subjects of the list that ends with `last`; one alone where it is not joined with others. */
function subjectsUpTo(tokens: readonly Token[], last: Content): string[] {
  const list = coordinated(tokens.slice(0, tokens.indexOf(last) + 1), 'subject');
  return list.map((term) => sensesOf(term, 'subject')[0]!.id);
}

interface FoundApplicant {
  readonly id: string | null;
  readonly at: number;
  /** The list, where it is of some organisations and not of all: no one column is meant. */
  readonly some: string;
}

/** The kind of applicant that is counted. 公民、法人和其他组织 is everybody, and 法人、其他组织 is every organisation. */
function applicantIn(tokens: readonly Token[], contents: readonly Content[], topic: Topic): FoundApplicant {
  const at = contents.findLastIndex((word) => {
    // 其他 is an outcome as well: it is an applicant only among applicants.
    const isSure = !firstSense(word, 'predicate') || topic.isAmongApplicants;
    return firstSense(word, 'applicant') !== null && isSure;
  });
  if (at < 0) return { id: null, at, some: '' };
  const list = coordinated(tokens.slice(0, tokens.indexOf(contents[at]!) + 1), 'applicant');
  const ids = list.map((word) => firstSense(word, 'applicant')!.id);
  if (ids.length === 1) return { id: ids[0]!, at, some: '' };
  if (ids.includes('natural_person')) return { id: null, at, some: '' };
  if (ids.includes('legal_person')) return { id: 'legal_person', at, some: '' };
  return { id: null, at, some: list.map(({ text }) => text).join('、') };
}

/** Words that narrow what is counted: unknown ones beside the subject, behind the verb, and the channel. */
function qualifierOf(contents: readonly Content[], subjectAt: number, applicantAt: number): string {
  const from = contents.findIndex((word) => !isUnknown(word));
  const first = from < 0 ? contents.length : from;
  // Before a verb stand whoever does it and how; before a noun stands what narrows it.
  const startsWithNoun = first === subjectAt || first === applicantAt;
  const narrowing = contents.filter(
    (word, at) =>
      sensesOf(word, 'channel').length > 0 ||
      (isUnknown(word) && (at > first || (startsWithNoun && at === first - 1))),
  );
  return narrowing.map(({ text }) => text).join(' ');
}

/** Where no subject is named: what was spoken of, if the predicate fits it, else the only subject that has it. */
function impliedSubject(
  contents: readonly Content[],
  topic: Topic,
  predicates: readonly (readonly string[])[],
): string | null {
  if (topic.subject !== null && predicates.length > 0 && subjectsOf(contents).has(topic.subject)) {
    return topic.subject;
  }
  return onlySubjectOf(contents);
}
