import { stringify } from 'csv-stringify/sync';
import { CORRECTION_COLUMNS, type Correction, type CorrectionColumn } from '../../corrections/index.js';
import { parseCorrections } from '../../corrections/parse-corrections.js';
import { readRecords } from '../../corrections/read-records.js';

/** Name of the file, among the corrections of a dataset, that the pages write to. */
export const REVIEW_FILE = 'review.csv';

const HEADER = line([...CORRECTION_COLUMNS]);

/** Why a file is left as it is: it was changed by somebody, and what they wrote is not to be lost. */
export type FileRefusal = 'not_understood' | 'changed';

/**
 * A file of corrections with more of them at its end.
 *
 * @param text of the file, null where there is none yet
 */
export function withCorrections(
  text: string | null,
  added: readonly Correction[],
): { readonly text: string } | { readonly refusal: FileRefusal } {
  const lines = added.map((correction) =>
    line(CORRECTION_COLUMNS.map((column) => FIELDS[column](correction))),
  );
  if (text === null) return { text: HEADER + lines.join('') };
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  if (!before.startsWith(HEADER)) return { refusal: 'not_understood' };
  return { text: before + lines.join('') };
}

/** A file of corrections without one of them, which has to stand where it is said to stand. */
export function withoutCorrection(
  text: string | null,
  removed: Pick<Correction, 'line' | 'reportId' | 'cellId' | 'newValue'>,
): { readonly text: string } | { readonly refusal: FileRefusal } {
  const isThere = parseCorrections(text ?? '', REVIEW_FILE).corrections.some(
    (correction) =>
      correction.line === removed.line &&
      correction.reportId === removed.reportId &&
      correction.cellId === removed.cellId &&
      correction.newValue === removed.newValue,
  );
  if (text === null || !isThere) return { refusal: 'changed' };
  const next = readRecords(text).find((record) => record.line > removed.line)?.line;
  const lines = text.split('\n');
  const behind = next === undefined ? [''] : lines.slice(next - 1);
  return { text: [...lines.slice(0, removed.line - 1), ...behind].join('\n') };
}

const FIELDS: Readonly<Record<CorrectionColumn, (correction: Correction) => string>> = {
  report_id: ({ reportId }) => reportId,
  cell_id: ({ cellId }) => cellId,
  source_sha256: ({ sourceSha256 }) => sourceSha256,
  old_raw: ({ oldRaw }) => oldRaw,
  new_value: ({ newValue }) => newValue,
  reason: ({ reason }) => reason,
  who: ({ who }) => who,
  corrected_on: ({ correctedOn }) => correctedOn,
};

function line(fields: readonly string[]): string {
  return stringify([[...fields]]);
}
