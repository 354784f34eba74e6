import { ALL_BODY_ENDINGS } from '../../../model/body-endings.js';
import type { Scope } from '../../../model/claim.js';
import type { Reading } from '../discourse/reading.js';
import type { Token, UnknownToken } from '../tokens/tokens.js';
import { firstSense } from '../tokens/words.js';
import { scopeOf } from './own-scope.js';

/** Further words that names of bodies end in within a sentence; which bodies there are, no list says. */
const ENDS = [
  '支队',
  '大队',
  '法院',
  '检察院',
  '医院',
  '村',
  '社区',
  '[^市地社小园校]区',
  '县',
  '市',
  '旗',
  '办',
];
const BODY = new RegExp(`(?:${[...ALL_BODY_ENDINGS, ...ENDS].join('|')})$`, 'u');
const LONGEST_BODY = 16;
/** Words behind which a body receives something or is spoken of; what follows is not its figure. */
const NOT_ACTING = new Set(['向', '对', '至']);

/** The scope that a word sets, or null where it leaves the scope as it is. The first that a clause names is meant. */
export function scopeAfter({ words, scope }: Reading, token: Token, agency: string | null): Scope | null {
  const next = scopeIn(token, words.at(-1), agency);
  if (!next || !words.some((word) => firstSense(word, 'scope'))) return next;
  // 市政府及其部门 is more than the government; whether it is the whole area, counties and all, is open.
  const isMore = scope.kind === 'government' && next.kind === 'bodies';
  return isMore ? next : null;
}

/** The scope that a word names, or null. */
function scopeIn(token: Token, before: Token | undefined, agency: string | null): Scope | null {
  if (isAddressed(before)) return null;
  return ownName(token, before, agency) ?? namedScope(token, agency);
}

/** 新渡 | 街道 in the report of 北岭区新渡街道: the name was cut before a word that alone means many bodies. */
function ownName(token: Token, before: Token | undefined, agency: string | null): Scope | null {
  if (before?.kind !== 'unknown' || token.kind !== 'term' || firstSense(token, 'scope')?.id !== 'bodies')
    return null;
  const name = before.text + token.text;
  return before.end === token.start && agency?.includes(name) ? scopeOf('body', name, agency) : null;
}

/**
 * 向市政府办公室提出的申请: the words name whom the requests were sent to, which narrows them; null for all other words and
 * for 向我局, which narrows nothing.
 */
export function asAddressee(
  token: Token,
  before: Token | undefined,
  agency: string | null,
): UnknownToken | null {
  if (!isAddressed(before) || token.kind !== 'term') return null;
  const scope = namedScope(token, agency);
  const { start, end, text } = token;
  return scope && scope.kind !== 'own_body' ? { kind: 'unknown', start, end, text } : null;
}

function isAddressed(before: Token | undefined): boolean {
  return before?.kind === 'term' && NOT_ACTING.has(before.text);
}

function namedScope(token: Token, agency: string | null): Scope | null {
  const sense = firstSense(token, 'scope');
  if (sense && token.kind === 'term') return scopeOf(sense.id, token.text, agency);
  if (token.kind !== 'unknown' || token.text.length > LONGEST_BODY || token.text.length < 2) return null;
  return BODY.test(token.text) ? scopeOf('body', token.text, agency) : null;
}
