import type { Random } from '../../test/render/random.js';
import type { Sample } from '../../test/render/sample.js';

/** A row as it is written: its labels and the texts of its figures. A header has no figures. */
export interface Row {
  readonly table: string;
  readonly labels: readonly string[];
  readonly figures: readonly string[];
}

/** Something that happens to a text on its way from the table to the page. */
export interface Damage {
  readonly name: string;
  /** What is published, before it is written. */
  readonly report?: (sample: Sample, random: Random) => Sample;
  /** How a row is written. */
  readonly row?: (row: Row, random: Random) => Partial<Row>;
  /** What becomes of the lines of a table. */
  readonly lines?: (lines: readonly string[], random: Random, of: TableOfForm) => readonly string[];
  /** What becomes of the page. */
  readonly page?: (text: string, random: Random) => string;
}

/** Which table of which form lines are of. */
export interface TableOfForm {
  readonly table: string;
  readonly form: string;
}
