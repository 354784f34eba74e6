import { hasMark, type Token } from '../tokens/tokens.js';
import { type Content, coordinated, sensesOf } from '../tokens/words.js';
import { isOutcome } from '../wholes/parts.js';

/** The predicates of a stretch that fit the subject, as the ways in which they can be taken. */
export function predicatesIn(
  tokens: readonly Token[],
  contents: readonly Content[],
  subject: string | null,
  applicantAt: number,
): string[][] {
  const idsOf = (word: Token | undefined) =>
    sensesOf(word, 'predicate').flatMap(({ id, of }) =>
      subject === null || of.includes(subject) ? [id] : [],
    );
  const found = contents.filter((word, at) => at !== applicantAt && idsOf(word).length > 0);
  const last = found.at(-1);
  if (!last) return [];
  const list = coordinated(tokens.slice(0, tokens.indexOf(last) + 1), 'predicate').map(idsOf);
  if (list.length > 1) return together(list, subject ?? onlySubjectOf(contents));
  if (found.length === 1) return idsOf(last).map((id) => [id]);
  return combined(found.map(idsOf), tokens);
}

/** Outcomes joined by 和 are counted together; 受理并答复 says the same number of both, so either may be meant. */
function together(list: readonly (readonly string[])[], subject: string | null): string[][] {
  const ids = list.map(([id]) => id!);
  const areOutcomes = subject !== null && ids.every((predicate) => isOutcome({ subject, predicate }));
  return areOutcomes ? [ids] : [...new Set(list.flat())].map((id) => [id]);
}

/** Several predicates that are not joined: the one that says more than the others. */
function combined(found: readonly (readonly string[])[], tokens: readonly Token[]): string[][] {
  const ids = found.flat();
  const last = found.at(-1)!;
  const carried = ids.filter((id) => id === 'carried_in' || id === 'carried_out');
  if (carried.length > 0) return withCarried(ids, carried);
  const group = last.find((id) => ids.some((other) => other.startsWith(`${id}_`)));
  if (group === undefined) return last.map((id) => [id]);
  // 因不掌握等原因无法提供 names one reason of several; without 等 it is the only one.
  const details = ids.filter((id) => id.startsWith(`${group}_`));
  return tokens.some((token) => hasMark(token, 'etc')) || details.length > 1 ? [[group]] : [[details[0]!]];
}

/** 收到上年结转申请 is what was carried in; 答复上年结转申请 may be all of it or not; 结转下年度答复 is not answered yet. */
function withCarried(ids: readonly string[], carried: readonly string[]): string[][] {
  const ways = [...new Set(carried)];
  const isAnswered = ids.includes('handled') && !ids.includes('received') && ways.includes('carried_in');
  return [...ways, ...(isAnswered ? ['handled'] : [])].map((id) => [id]);
}

/** Subjects that any predicate of a stretch can be about. */
export function subjectsOf(contents: readonly Content[]): Set<string> {
  return new Set(contents.flatMap((word) => sensesOf(word, 'predicate')).flatMap(({ of }) => of));
}

/** The one subject that all predicates of a stretch can be about; null where there is none or more than one. */
export function onlySubjectOf(contents: readonly Content[]): string | null {
  const verbs = contents.filter((word) => sensesOf(word, 'predicate').length > 0);
  const [only, ...more] = [...subjectsOf(contents)].filter((subject) =>
    verbs.every((verb) => sensesOf(verb, 'predicate').some(({ of }) => of.includes(subject))),
  );
  return only !== undefined && more.length === 0 ? only : null;
}
