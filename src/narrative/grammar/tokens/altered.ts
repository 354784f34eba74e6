import { hasMark, type Token, type UnknownToken } from './tokens.js';
import { contentsOf } from './words.js';

/**
 * Words in which 未答复, 不予受理 and 逾期办结 are one unknown word each: what is not, or not so, says nothing that the forms
 * count, and least of all what the verb alone would say.
 */
export function withAltered(words: readonly Token[]): Token[] {
  const at = words.findIndex((word) => hasMark(word, 'alters'));
  if (at < 0) return [...words];
  const next = words.findIndex((word, index) => index > at && contentsOf([word]).length > 0);
  const end = next < 0 ? words.length : next + 1;
  return [...words.slice(0, at), asUnknown(words.slice(at, end)), ...withAltered(words.slice(end))];
}

/** True where the last word before a number says what is not, or not so: 没有3件, 未收到3件. */
export function endsAltered(words: readonly Token[]): boolean {
  const at = words.findLastIndex((word) => hasMark(word, 'alters'));
  return at >= 0 && contentsOf(words.slice(at + 1)).length < 2;
}

function asUnknown(words: readonly Token[]): UnknownToken {
  const text = words.map((word) => ('text' in word ? word.text : '')).join('');
  return { kind: 'unknown', start: words[0]!.start, end: words.at(-1)!.end, text };
}
