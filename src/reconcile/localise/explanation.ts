/** A cell as it is read, and as it would be. */
export interface Change {
  readonly cell: string;
  /** Null where the cell holds no figure. */
  readonly from: number | null;
  readonly to: number;
}

/** How an explanation reads: single figures are different, or the same figures stand in other cells. */
export type ExplanationKind = 'figures' | 'swap_in_row' | 'swap_in_column' | 'swap_of_rows' | 'shift_in_row';

/** Changes under which every identity would hold. Never applied: they say what may have happened, not what did. */
export interface Explanation {
  readonly changes: readonly Change[];
  readonly kind: ExplanationKind;
  /** What speaks for it, strongest first: `prose <cell>`, `year <cell>`, `one_edit <cell>`, `zero <cell>`; against: `against_prose <cell>`. */
  readonly evidence: readonly string[];
}

/** What is known about the failed identities that hang together. */
export interface ExplanationGroup {
  /** Cells of the failed identities, in the order of the form. */
  readonly component: readonly string[];
  /** The failed identities: `T3-ROW t3_granted`. */
  readonly failed: readonly string[];
  /** The smallest number of figures whose change would satisfy everything; null where more than three are needed. */
  readonly minimalSize: number | null;
  /** How many explanations there are, of which at most five are given. */
  readonly count: number;
  /** False where the search was given up at its cap; then `count` is a lower bound and nothing is certain. */
  readonly complete: boolean;
  /** The most plausible explanations first. */
  readonly explanations: readonly Explanation[];
  /** Cells that every explanation changes. */
  readonly certain: readonly string[];
}
