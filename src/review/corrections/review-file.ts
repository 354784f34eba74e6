import {
  CORRECTION_HEADER,
  correctionLines,
  type NewCorrection,
} from '../../corrections/correction-lines.js';
import type { Correction } from '../../corrections/index.js';
import { parseCorrections } from '../../corrections/parse-corrections.js';
import { readRecords } from '../../corrections/read-records.js';
import type { FileRefusal } from './refusal.js';
import { REVIEW_FILE } from './review-file-name.js';

/**
 * A file of corrections with more of them at its end.
 *
 * @param text of the file, null where there is none yet
 */
export function withCorrections(
  text: string | null,
  added: readonly NewCorrection[],
): { readonly text: string } | { readonly refusal: FileRefusal } {
  const lines = correctionLines(added);
  if (text === null) return { text: CORRECTION_HEADER + lines };
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  if (!before.startsWith(CORRECTION_HEADER)) return { refusal: 'not_understood' };
  return { text: before + lines };
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
