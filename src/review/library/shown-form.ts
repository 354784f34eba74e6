import type { Bilingual } from '../../model/language.js';

/** A table of the form as it is printed. */
export interface ShownTable {
  readonly id: string;
  readonly title: Bilingual;
  readonly panels: readonly ShownPanel[];
}

/** A part of a table with a header of its own, as a grid. */
export interface ShownPanel {
  readonly id: string;
  readonly banner: Bilingual | null;
  readonly unit: string;
  /** Columns that labels take at the left of each row. */
  readonly labelColumns: number;
  readonly figureColumns: number;
  readonly head: readonly (readonly HeadCell[])[];
  readonly body: readonly BodyRow[];
  /** Identities over whole columns, to be told under them. */
  readonly foot: readonly FootRow[];
}

/** A label of the form, over so many rows and columns. */
export interface HeadCell {
  readonly label: Bilingual;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A row of the form: its labels, the ids of its cells, and the sums through them. */
export interface BodyRow {
  /** The labels that begin in this row, from the outermost. */
  readonly labels: readonly HeadCell[];
  readonly cells: readonly string[];
  /** Labels of the identities of the row. */
  readonly sums: readonly string[];
}

/** One equation of the form, once for each column or group of columns. */
export interface FootRow {
  readonly code: string;
  readonly statement: Bilingual;
  readonly sums: readonly { readonly label: string; readonly columnSpan: number }[];
}
