import { CORRECTION_HEADER, correctionLines, dayOf } from '../../../corrections/correction-lines.js';
import type { Change } from '../../corrections/request.js';
import type { ShownReport } from '../../library/shown-report.js';
import { saveCsv } from '../shell/save-csv.js';

/** Hands out a file of corrections, where there is no server that could write it. */
export function downloadCorrections(
  { key, reportId, source, cells }: ShownReport,
  changes: readonly Change[],
  { reason, who }: { readonly reason: string; readonly who: string },
): void {
  const correctedOn = dayOf(new Date());
  const corrections = changes.map(({ cell, value }) => ({
    reportId,
    cellId: cell,
    sourceSha256: source.sha256 ?? '',
    oldRaw: cells[cell]?.raw ?? '',
    newValue: value,
    reason,
    who,
    correctedOn,
  }));
  saveCsv(key, CORRECTION_HEADER + correctionLines(corrections));
}
