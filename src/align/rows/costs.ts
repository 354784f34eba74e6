/**
 * What each step of the alignment of rows is worth. One full match of a row label is 1; the others are set against it.
 * A new kind of damage should need a change here at most.
 */
export const WORTH = {
  /** A row label found, times its likeness. */
  row: 1,
  /** The row has as many slots behind its label as the panel has columns. */
  fullRow: 0.15,
  /** Neither figures nor enough blank slots stand behind the label of a row. */
  emptyRow: -0.5,
  /** The serial number agrees, is missing, or is another one. */
  sameSerial: 0.1,
  lostSerial: -0.05,
  otherSerial: -0.25,
  /** A header label, a group label or a banner found, times its likeness. */
  header: 0.4,
  group: 0.5,
  /** Each further fragment that a label is joined from. */
  fragment: -0.1,
  /** A row of figures whose label is not known stands where a row of the form is missing. */
  byPosition: -0.3,
  /** A row of the form, a group or banner, a header that the page does not have. */
  missingRow: -0.6,
  missingGroup: -0.05,
  /** Something on the page that is no label of the form. */
  strayText: -0.05,
  /** A label of the form where it does not belong, and figures that no row claims. */
  strayLabel: -0.3,
  strayFigures: -0.4,
  /** Figures between the labels of a header. */
  figuresInHeader: -0.8,
  /** The label of a row between those of a header: a header printed once more on the next page is no part of the first. */
  rowInHeader: -3,
  /** Each deviation of a layout from the form's own print. */
  deviation: -0.05,
} as const;
