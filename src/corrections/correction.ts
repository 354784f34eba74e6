/** The columns of a file of corrections. Each has to be there, in any order; another one is an error. */
export const CORRECTION_COLUMNS = [
  'report_id',
  'cell_id',
  'source_sha256',
  'old_raw',
  'new_value',
  'reason',
  'who',
  'corrected_on',
] as const;

/** Name of a column of a file of corrections. */
export type CorrectionColumn = (typeof CORRECTION_COLUMNS)[number];

/** What a person found wrong with one figure of one report. */
export interface Correction {
  readonly reportId: string;
  readonly cellId: string;
  /** SHA-256 of the bytes that the person looked at, in lower-case hex. */
  readonly sourceSha256: string;
  /** What is printed in the cell; empty where it is blank or absent. */
  readonly oldRaw: string;
  /** The figure to stand behind, in the unit of the codebook, as written; empty where there is none. */
  readonly newValue: string;
  readonly reason: string;
  readonly who: string;
  /** `yyyy-mm-dd`. */
  readonly correctedOn: string;
  /** Where it is written down. */
  readonly file: string;
  readonly line: number;
}
