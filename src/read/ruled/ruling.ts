/** A ruling line by its orientation: `at` is y for level lines and x for upright ones; `from` and `to` the other axis. */
export interface RuleSpan {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The ruling lines of a page or of one table. */
export interface Ruling {
  readonly levels: readonly RuleSpan[];
  readonly uprights: readonly RuleSpan[];
}
