import type { Approximation } from '../../../model/claim.js';
import type { Mark, Sense } from '../../vocabulary/sense.js';

interface Stretch {
  /** Half-open range of characters of the folded sentence. */
  readonly start: number;
  readonly end: number;
}

/** A word that the vocabulary knows. */
export interface TermToken extends Stretch {
  readonly kind: 'term';
  readonly text: string;
  readonly senses: readonly Sense[];
}

/** A number with its unit; `value` is null where the text leaves it open (数十), `valueTo` ends a range. */
export interface NumberToken extends Stretch {
  readonly kind: 'number';
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly unit: string;
  readonly approximation: Approximation | null;
}

/** A year by its number (2022年). */
export interface YearToken extends Stretch {
  readonly kind: 'year';
  readonly text: string;
  readonly year: number;
}

/** `soft`: a comma; `hard`: a semicolon, a colon or a full stop; brackets open and close. */
export interface StopToken extends Stretch {
  readonly kind: 'stop';
  readonly strength: 'soft' | 'hard' | 'open' | 'close';
}

/** Words that the vocabulary does not have. */
export interface UnknownToken extends Stretch {
  readonly kind: 'unknown';
  readonly text: string;
}

/** What a sentence is cut into. */
export type Token = TermToken | NumberToken | YearToken | StopToken | UnknownToken;

/** True where a word can be taken in this sense. */
export function hasMark(token: Token | undefined, ...marks: readonly Mark[]): boolean {
  if (token?.kind !== 'term') return false;
  for (const sense of token.senses) if (sense.role === 'mark' && marks.includes(sense.id)) return true;
  return false;
}
