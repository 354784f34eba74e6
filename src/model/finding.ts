/** Whose error, as far as the document can tell. */
export type Verdict = 'source_inconsistent' | 'reading_repaired' | 'reading_ambiguous' | 'not_assessable';

/** How much an equation or a check is worth: `hard` always holds on a sound form, `soft` usually, `reading` is about our reading. */
export type FindingKind = 'hard' | 'soft' | 'reading' | 'text' | 'cross_year';

export type Severity = 'error' | 'warning' | 'note';

/** Something a user of the figures has to know, with a stable code. */
export interface Finding {
  readonly code: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly verdict: Verdict;
  /** Ids of every cell involved; their texts and places stand in the cells of the report. */
  readonly cells: readonly string[];
  /** Sums of both sides of a failed identity; null for findings that are not sums. */
  readonly left: number | null;
  readonly right: number | null;
  /** One plain sentence each. */
  readonly messageZh: string;
  readonly messageEn: string;
  /** The printed text the finding speaks of (a label, a stray figure); null where the cells say all. */
  readonly quote: string | null;
}
