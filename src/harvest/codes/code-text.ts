/** A sentence in both languages of the program. */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}

/** What a code of the harvest means, and what follows from it. */
export interface CodeText {
  readonly meaning: Sentence;
  readonly cause: Sentence;
  readonly remedy: Sentence;
  /**
   * `transient`: asking again may help; `refused`: the site or our own rules do not allow it; `permanent`: the answer will
   * stay what it is until somebody changes something; `vanished`: it was there before.
   */
  readonly kind: 'transient' | 'refused' | 'permanent' | 'vanished';
  /** Whether a person has to look, and is told of it first. */
  readonly needsPerson: boolean;
}
