import { stringify } from 'csv-stringify/sync';
import { CORRECTION_COLUMNS, type Correction, type CorrectionColumn } from './correction.js';

/** A correction that stands in no file yet. */
export type NewCorrection = Omit<Correction, 'file' | 'line'>;

const FIELDS: Readonly<Record<CorrectionColumn, (correction: NewCorrection) => string>> = {
  report_id: ({ reportId }) => reportId,
  cell_id: ({ cellId }) => cellId,
  source_sha256: ({ sourceSha256 }) => sourceSha256,
  old_raw: ({ oldRaw }) => oldRaw,
  new_value: ({ newValue }) => newValue,
  reason: ({ reason }) => reason,
  who: ({ who }) => who,
  corrected_on: ({ correctedOn }) => correctedOn,
};

/** The header line of a file of corrections. */
export const CORRECTION_HEADER = stringify([[...CORRECTION_COLUMNS]]);

/** Corrections as lines of such a file, one each unless a field holds line ends. */
export function correctionLines(corrections: readonly NewCorrection[]): string {
  return stringify(corrections.map((each) => CORRECTION_COLUMNS.map((column) => FIELDS[column](each))));
}

/** The day of a moment where the user is, as `yyyy-mm-dd`. */
export function dayOf(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
