import type { Sense } from '../../vocabulary/sense.js';
import { hasMark, type TermToken, type Token, type UnknownToken } from './tokens.js';

/** A word that says what is counted: fillers, marks, periods and years do not. */
export type Content = TermToken | UnknownToken;

type Role = Sense['role'];
type SenseOf<R extends Role> = Extract<Sense, { role: R }>;

const CONTENT_ROLES: ReadonlySet<Role> = new Set(['subject', 'predicate', 'applicant', 'channel', 'idiom']);

/** The words of a stretch that say what is counted. */
export function contentsOf(tokens: readonly Token[]): Content[] {
  return tokens.filter(
    (token): token is Content =>
      token.kind === 'unknown' ||
      (token.kind === 'term' && token.senses.some(({ role }) => CONTENT_ROLES.has(role))),
  );
}

/** The senses of a word in one role. */
export function sensesOf<R extends Role>(token: Token | undefined, role: R): SenseOf<R>[] {
  if (token?.kind !== 'term') return [];
  return token.senses.filter((sense) => isInRole(sense, role));
}

/** The first sense of a word in one role; null where it has none. */
export function firstSense<R extends Role>(token: Token | undefined, role: R): SenseOf<R> | null {
  if (token?.kind !== 'term') return null;
  for (const sense of token.senses) if (isInRole(sense, role)) return sense;
  return null;
}

function isInRole<R extends Role>(sense: Sense, role: R): sense is SenseOf<R> {
  return sense.role === role;
}

/** True for words outside the vocabulary, and for idioms, which say nothing that the grammar knows. */
export function isUnknown(token: Token): boolean {
  return (
    token.kind === 'unknown' || (token.kind === 'term' && token.senses.every(({ role }) => role === 'idiom'))
  );
}

/**
 * The words before `at` that are joined by 和, 及 or 、 into one list with the last of them, and that have the same
 * role: `行政复议、行政诉讼`.
 */
export function coordinated(tokens: readonly Token[], role: Role): TermToken[] {
  const list: TermToken[] = [];
  let isJoined = true;
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at]!;
    if (hasMark(token, 'and')) {
      isJoined = true;
    } else if (sensesOf(token, role).length > 0 && token.kind === 'term' && isJoined) {
      list.unshift(token);
      isJoined = false;
    } else if (list.length > 0 || contentsOf([token]).length > 0) break;
  }
  return list;
}
