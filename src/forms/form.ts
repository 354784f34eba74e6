/** What kind of number a cell holds: a count, a count that may be negative, or an amount of money with decimals. */
export type NumberKind = 'count' | 'signed_count' | 'amount';

/** A label that names no cell: a banner, a corner, a spanner over columns. */
export interface Caption {
  /** The label as the form prints it. */
  readonly label: string;
  readonly en: string;
  /** Other wordings of the label, as really published. */
  readonly aliases: readonly string[];
}

/** A row of a panel, or a group of rows. A group may also be published undivided, as one row with an id of its own. */
export interface FormRow extends Caption {
  readonly id: string;
  readonly children: readonly FormRow[];
  readonly undivided?: { readonly id: string; readonly en: string; readonly note: string } | undefined;
}

/** A column of a panel, or a group of columns (which has no id). */
export interface FormColumn extends Caption {
  readonly id?: string | undefined;
  readonly unit?: string | undefined;
  readonly number?: NumberKind | undefined;
  readonly children: readonly FormColumn[];
}

/** How the rows of a panel are printed: one under the other, or one after the other in a single line of figures. */
export type Printed = 'as_rows' | 'in_one_line';

/** A part of a table that has its own header: rows by columns. */
export interface Panel {
  readonly id: string;
  readonly banner?: Caption | undefined;
  /** Label over the labels of the rows. */
  readonly corner?: Caption | undefined;
  /** Label over all columns. */
  readonly spanner?: Caption | undefined;
  /** Unit and kind of the figures, where a column does not say otherwise. */
  readonly unit: string;
  readonly number: NumberKind;
  /** Ways in which the panel is printed, the form's own first. */
  readonly printed: readonly Printed[];
  readonly rows: readonly FormRow[];
  readonly columns: readonly FormColumn[];
  /** Rows that some provinces print and the form does not have: known, and not read. */
  readonly extraRows: readonly Caption[];
}

/** A table of the form, under the heading of its section. */
export interface FormTable {
  readonly id: string;
  readonly title: string;
  readonly en: string;
  readonly panels: readonly Panel[];
}

/**
 * A relation between sums that holds in each row (terms are column ids) or in each column (terms are row or group ids;
 * a group stands for its rows as printed) of a table.
 */
export interface Equation {
  readonly code: string;
  readonly kind: 'hard' | 'soft';
  readonly table: string;
  readonly each: 'row' | 'column';
  readonly left: readonly string[];
  readonly relation: 'equal' | 'at_most';
  readonly right: readonly string[];
  /** Code of an equation that covers this one wherever it can be assessed. */
  readonly impliedBy?: string | undefined;
  readonly zh: string;
  readonly en: string;
}

/** A rule that what a table counts are whole numbers of at least 0 (below 0 only where the form says so). */
export interface WholeNumbers {
  readonly code: string;
  readonly kind: 'hard' | 'soft';
  readonly table: string;
  readonly zh: string;
  readonly en: string;
}

/** The whole statutory form as data, with everything spelled out that a form file may leave out. */
export interface FormFile {
  readonly id: string;
  readonly title: string;
  readonly issuedBy: string;
  readonly tables: readonly FormTable[];
  readonly equations: readonly Equation[];
  readonly wholeNumbers: readonly WholeNumbers[];
}
