import type { Bilingual } from '../../model/language.js';

/** What a code of the harvest means, and what follows from it. */
export interface CodeText {
  readonly meaning: Bilingual;
  readonly cause: Bilingual;
  readonly remedy: Bilingual;
  /**
   * `transient`: asking again may help; `refused`: the site or our own rules do not allow it; `permanent`: the answer will
   * stay what it is until somebody changes something; `vanished`: it was there before.
   */
  readonly kind: 'transient' | 'refused' | 'permanent' | 'vanished';
  /** Whether a person has to look, and is told of it first. */
  readonly needsPerson: boolean;
}
