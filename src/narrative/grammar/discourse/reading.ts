import type { Claim, Period, Scope } from '../../../model/claim.js';
import type { Token } from '../tokens/tokens.js';

/** What has been read of a sentence up to a place in it. Brackets put it aside and take it up again. */
export interface Reading {
  /** Words since the last stop or number. */
  words: Token[];
  /** True where a number stands before them in the same clause. */
  isAfterNumber: boolean;
  /** Words of the clause before, where no number stands in it. */
  before: Token[];
  scope: Scope;
  /** True once the sentence itself named a scope. */
  isScoped: boolean;
  period: Period;
  /** Period that held when `words` began. */
  periodBefore: Period;
  /** Time that growths are held against, where it is named; null where that is left unsaid. */
  comparedWith: Period | null;
  /** 由2021年的: time of a number that may change (增至), and the period that held before it. */
  changeFrom: { readonly period: Period; readonly outside: Period } | null;
  /** True behind 截至 where the sentence named no year before it. */
  isUntil: boolean;
  /** True once the sentence named the year of the report. */
  isYearNamed: boolean;
  /** The claim whose parts are listed (其中), or null. */
  whole: Claim | null;
  /** Words that numbers to come belong to (分别). */
  pending: Token[];
}
