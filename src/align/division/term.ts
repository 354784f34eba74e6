import { foldLabel } from '../label/fold-label.js';
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
  const { core } = foldLabel(raw);
  const year = YEAR.exec(core);
  if (year) return { kind: 'year', year: Number(year[1]) };
  const word = WORDS.find(([, pattern]) => pattern.test(core));
  return word ? { kind: word[0] } : null;
}

function alternatives(words: readonly string[]): string {
  return `(?:${words.join('|')})`;
}

/** Clauses are no captions. */
const CLAUSE = /[。；;，,、]/u;
/** Behind the year of a date or of a span of years no table is named. */
const DATE = /^(?:\d|[至到]|.*20\d\d)/u;
const LONGEST_CAPTION = 40;

/** The year or its word with which the caption of a table begins (2022年主动公开政府信息情况: 2022年); null where it does not. */
export function captionTerm(raw: string): string | null {
  const { core } = foldLabel(raw);
  if (
    core.length > LONGEST_CAPTION ||
    CLAUSE.test(raw.trim().replace(/^[一二三四五六七八九十\d]+[、.]/u, ''))
  )
    return null;
  for (let end = core.length; end > 1; end -= 1) {
    const kind = termOf(core.slice(0, end))?.kind;
    const isYear = kind === 'own' || kind === 'before' || kind === 'year';
    if (isYear) return DATE.test(core.slice(end)) ? null : core.slice(0, end);
  }
  return null;
}
