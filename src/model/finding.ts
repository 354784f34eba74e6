/** Whose error, as far as the document can tell. */
export type Verdict = 'source_inconsistent' | 'reading_repaired' | 'reading_ambiguous' | 'not_assessable';

/**
 * What a finding rests on: an equation of the form that always holds on a sound report (`hard`) or usually (`soft`); how the
 * page was read (`reading`); what the prose says (`text`); reports of other years, versions or agencies (`cross_year`).
 */
export type FindingKind = 'hard' | 'soft' | 'reading' | 'text' | 'cross_year';

/** `error`: figures are missing or contradict each other; `warning`: a person should look; `note`: something was seen and settled. */
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
  /** For a failed identity: what may have happened. Nothing is changed. */
  readonly explanations?: Explanations;
}

/** Every smallest change of figures under which all identities that hang together would hold. */
export interface Explanations {
  /** The failed identities that hang together: `T3-ROW t3_granted`. */
  readonly failed: readonly string[];
  /** How many figures would have to be others; null where more than three. */
  readonly minimalSize: number | null;
  /** How many explanations there are; at most five are shown. */
  readonly count: number;
  /** False where the search was given up at its cap: then `count` is a lower bound. */
  readonly complete: boolean;
  readonly shown: readonly ShownExplanation[];
  /** Cells that every explanation changes. */
  readonly certain: readonly string[];
}

/** One way in which the figures may have come to contradict each other. */
export interface ShownExplanation {
  /** `figures` are others, or the same stand in other cells: `swap_in_row`, `swap_in_column`, `swap_of_rows`, `shift_in_row`. */
  readonly kind: string;
  readonly changes: readonly { readonly cell: string; readonly from: number | null; readonly to: number }[];
  /** What speaks for it and against it, strongest first: `prose <cell>`, `year <cell>`, `one_edit <cell>`, `against_prose <cell>`. */
  readonly evidence: readonly string[];
  readonly messageZh: string;
  readonly messageEn: string;
}
