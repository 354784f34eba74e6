import type { Where } from './place.js';

/** What a reader makes of the bytes of a source: blocks in reading order, nothing interpreted yet. */
export interface Document {
  /** Title the source carries outside its body (HTML `<title>`), or null. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
  /** What the reader left out or doubted (hidden text, an unclosed table), for the findings of the report. */
  readonly remarks: readonly Remark[];
  /**
   * The blocks of a text that sets its tables in columns, with the lines of wrapped labels put together, in each way that may be
   * right. Asked for only where the text as it runs leaves doubts.
   */
  readonly typeset?: () => readonly (readonly Block[])[];
}

/** A piece of a source, in reading order. */
export type Block = Paragraph | Table | Run;

/** Whether a piece is a table. */
export function isTable(block: Block): block is Table {
  return block.kind === 'table';
}

/** Text that is known to be one paragraph or heading. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly where: Where;
}

/** A grid of slots. Blank slots are slots: `rows` holds every slot that the source has, and no other. */
export interface Table {
  readonly kind: 'table';
  /** Slots by the row in which they begin, in column order. A row may be empty where spans from above fill it. */
  readonly rows: readonly (readonly Slot[])[];
  readonly columnCount: number;
  readonly where: Where;
  /** True where nothing draws its borders: they were worked out from where its text stands. */
  readonly isImplied?: true;
  /** True where a text sets it in columns: its rows are known, its blank cells are not there, and columns tell nothing. */
  readonly isTypeset?: true;
}

/** Flattened text: paragraphs and cells that lost their frame. Line breaks and separators are kept. */
export interface Run {
  readonly kind: 'run';
  readonly text: string;
  /** The same, sign for sign, as the source sets it, where that differs: with the ends of pages, and what was taken out. */
  readonly set?: string;
  readonly where: Where;
}

/** One cell of a grid as it was published. */
export interface Slot {
  /** The text as printed, white space folded to single blanks and line breaks, nothing else touched. */
  readonly raw: string;
  /** The lines of the text where there are blank ones among them, which `raw` leaves out. */
  readonly lines?: readonly string[];
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly where: Where;
}

/** Something a reader noticed that a person should be able to learn about. */
export interface Remark {
  readonly code: string;
  /** In English. */
  readonly text: string;
  /** The words of the source that it is about, where it is about words. */
  readonly quote?: string;
  readonly where: Where | null;
}
