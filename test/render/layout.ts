import type { Random } from './random.js';
import type { Sample } from './sample.js';

/**
 * What a person needs to see to tell which figure is which: a trace of every blank cell, every header to its end, how
 * many figures a row has, where rows end.
 */
export type Trace = 'blanks' | 'header-ends' | 'row-lengths' | 'row-ends';

/** A way to publish a report. */
export interface Layout {
  readonly name: string;
  readonly extension: 'html' | 'txt' | 'md' | 'csv' | 'pdf' | 'docx' | 'doc';
  /**
   * Codes of findings that the layout itself gives reason for, though every cell can be read (columns in another order).
   */
  readonly findings?: readonly string[];
  /** Prints neither title nor date. */
  readonly isNameless?: boolean;
  /** What the layout does not show. */
  readonly hides?: readonly Trace[];
  /** The file: its text, or its bytes where the layout is about an encoding. */
  render(sample: Sample, random: Random): string | Uint8Array;
}

/** The bytes of a rendered layout. */
export function bytesOf(rendered: string | Uint8Array): Uint8Array {
  return typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered;
}
