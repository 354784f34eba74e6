import type { Where } from './place.js';

/** A paragraph of prose as printed, and the section of the report in which it stands. */
export interface ProseParagraph {
  /** `overview`, `problems`, `other_matters`, or the section of a table (`t2`, `t3`, `t4`). */
  readonly section: string;
  readonly text: string;
  readonly where: Where;
}
