/** How text stands in a Word file. `faint` is white; a `picture` has no text. */
export type Look = 'plain' | 'hidden' | 'struck' | 'raised' | 'faint' | 'picture';

/** Text of one look. Line breaks within a paragraph are line feeds. */
export interface WordRun {
  readonly text: string;
  readonly look: Look;
}

/** A paragraph, or a row of a table. */
export type WordBlock = WordParagraph | WordRow;

/** A paragraph outside of tables. */
export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly WordRun[];
}

/** A row of a table. Word keeps no tables: rows that follow one another are one. */
export interface WordRow {
  readonly kind: 'row';
  /** Place of its left border in twentieths of a point, from the left margin. */
  readonly leftTwips: number;
  readonly cells: readonly WordCell[];
}

/** A cell: paragraphs, and rows of a table of its own. */
export interface WordCell extends CellBorder {
  readonly blocks: readonly WordBlock[];
}

/** How a row of a Word file describes one of its cells. */
export interface CellBorder {
  /** Place of its right border in twentieths of a point, from the left margin. */
  readonly rightTwips: number;
  /** True where it goes on from the cell above, or from the one before. */
  readonly mergedUp: boolean;
  readonly mergedLeft: boolean;
}

/** How a row of a Word file is described, apart from its text. */
export interface RowBorders {
  readonly leftTwips: number;
  readonly cells: readonly CellBorder[];
}

/** What a Word file says, in reading order. */
export interface WordText {
  readonly blocks: readonly WordBlock[];
  /** Figures in text boxes that stand in no cell. */
  readonly looseFigures: readonly string[];
  /** True where the file ends in the middle of a row. */
  readonly isCut: boolean;
}
