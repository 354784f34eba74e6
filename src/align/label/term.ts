import { foldLabel } from './fold-label.js';
import { remembered } from './remembered.js';
import terms from './terms.json' with { type: 'json' };

/**
 * What a label says of the figures it names, of several that stand for one: those of the report (本年), of an earlier year
 * (上年), of the year it prints, the figure itself beside others (数量), or a quantity made from it (同比, 占比).
 */
export type Term = { readonly kind: WordKind } | { readonly kind: 'year'; readonly year: number };

type WordKind = (typeof WORD_KINDS)[number];

const WORD_KINDS = ['own', 'before', 'plain', 'beside'] as const;

const ENDINGS = alternatives(terms.endings);
const WORDS = WORD_KINDS.map(
  (kind) => [kind, new RegExp(`^${alternatives(terms[kind])}${ENDINGS}$`, 'u')] as const,
);
const YEAR = new RegExp(`^((?:19|20)\\d{2})年?${ENDINGS}$`, 'u');

/** The meaning of a label that is such a term to the letter; null for any other. */
export function termOf(raw: string): Term | null {
  return termOfCore(foldLabel(raw).core);
}

const termOfCore = remembered((core): Term | null => {
  const year = YEAR.exec(core);
  if (year) return { kind: 'year', year: Number(year[1]) };
  const word = WORDS.find(([, pattern]) => pattern.test(core));
  return word ? { kind: word[0] } : null;
});

/** Whether a label names a year, or says in a word which it is. */
export function namesYear(raw: string): boolean {
  return isNameOfYear(foldLabel(raw).core);
}

/** The same of a label that is folded already. */
export function isNameOfYear(core: string): boolean {
  const kind = termOfCore(core)?.kind;
  return kind === 'own' || kind === 'before' || kind === 'year';
}

function alternatives(words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}
