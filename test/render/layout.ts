import type { Random } from './random.js';
import type { Sample } from './sample.js';

/** A way to publish a report. */
export interface Layout {
  readonly name: string;
  readonly extension: 'html' | 'txt' | 'md';
  /**
   * Codes of findings that the layout itself gives reason for, though every cell can be read (columns in another order).
   */
  readonly findings?: readonly string[];
  /** Forms that have what the layout shows; every form where it is left out. */
  readonly forms?: readonly string[];
  /** The file: its text, or its bytes where the layout is about an encoding. */
  render(sample: Sample, random: Random): string | Uint8Array;
}

/** The bytes of a rendered layout. */
export function bytesOf(rendered: string | Uint8Array): Uint8Array {
  return typeof rendered === 'string' ? new TextEncoder().encode(rendered) : rendered;
}
