import { CORRECTION_COLUMNS } from '../../../corrections/correction.js';
import type { ShownReport } from '../../library/shown-report.js';
import type { Change } from './ask-server.js';

/** Hands out a file of corrections, where there is no server that could write it. */
export function downloadCorrections(
  report: ShownReport,
  changes: readonly Change[],
  { reason, who }: { readonly reason: string; readonly who: string },
): void {
  const today = new Date();
  const correctedOn = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const rows = changes.map(({ cell, value }) => [
    report.reportId,
    cell,
    report.source.sha256 ?? '',
    report.cells[cell]?.raw ?? '',
    value,
    reason,
    who,
    correctedOn,
  ]);
  const text = [[...CORRECTION_COLUMNS], ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  link.download = `${report.key}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function quoted(field: string): string {
  return /[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
