import { expect, it } from 'vitest';
import { reportRows } from '../../src/review/library/report-row.js';

it('the row of a report names the gravest of its findings first, and no notes', () => {
  const finding = (severity: string, code: string) => ({
    ...{ report_id: 'a-2022', severity, code },
    verdict: 'reading_ambiguous',
  });
  const [row] = reportRows(
    [{ report_id: 'a-2022', checks_failed: '1' }],
    [
      finding('warning', 'READ-AMBIGUOUS'),
      finding('note', 'READ-OPEN-ROW'),
      finding('error', 'T3-COL'),
      finding('warning', 'N-NEW'),
    ],
  );
  expect(row?.codes).toEqual(['T3-COL', 'READ-AMBIGUOUS', 'N-NEW']);
});
