import type { LabelIndex } from '../label/label-index.js';
import type { PageLine } from '../page/page-line.js';
import type { Token } from '../rows/tokens.js';
import type { TypedText } from '../typed/typed-text.js';

/** The page that a table stands on, as the reading of its cells needs it. */
export interface Page {
  readonly lines: readonly PageLine[];
  /** Every label of the page in reading order. */
  readonly tokens: readonly Token[];
  readonly index: LabelIndex;
  /** Where the text of the page stands in its lines. */
  readonly typed: TypedText;
  /** Half-open range of the labels that belong to the report. */
  readonly from: number;
  readonly to: number;
  /** The year of the report, as far as what stands before its tables says it. */
  readonly year: number | null;
  /** Labels that any table of the report has taken. */
  readonly taken: ReadonlySet<Token>;
}
