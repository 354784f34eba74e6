import type { Approximation, Claim } from '../../../model/claim.js';
import type { Reading } from '../discourse/reading.js';
import { hasMark, type NumberToken, type Token } from '../tokens/tokens.js';

/** A claim before it has its number and its place; `start` and `end` are of the folded sentence. */
export type Draft = Omit<Claim, 'id' | 'section' | 'sentence' | 'valueRaw' | 'where'>;

/** What every claim has from its place in the sentence. */
export function basics(number: NumberToken, { words, scope, period }: Reading): Omit<Draft, 'kind'> {
  return {
    readings: [],
    qualifier: '',
    scope,
    period,
    unit: number.unit,
    value: number.value,
    valueTo: number.valueTo,
    approximation: number.approximation ?? approximationBefore(words),
    partOf: null,
    about: null,
    base: null,
    comparedWith: null,
    start: number.start,
    end: number.end,
  };
}

function approximationBefore(words: readonly Token[]): Approximation | null {
  const last = words.at(-1);
  if (hasMark(last, 'about')) return 'about';
  if (hasMark(last, 'over')) return 'over';
  return hasMark(last, 'under') ? 'under' : null;
}
