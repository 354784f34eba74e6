import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { revisedCells, revisionFindings, type SeenReport } from '../../src/panel/index.js';
import { reportOf, withFigure } from './synthetic.js';

const FEES = 't2_fees__amount';

const dated = (report: Report, sha: string, firstSeen: string, lastSeen: string): SeenReport => ({
  report: { ...report, source: { ...report.source, sha256: sha.repeat(64) } },
  firstSeen,
  lastSeen,
});

function withReading(report: Report, cell: string, over: object): Report {
  const reading = report.cells.get(cell)!;
  return { ...report, cells: new Map([...report.cells, [cell, { ...reading, ...over }]]) };
}

const former = withFigure(reportOf(2022, {}), 't3_granted__total', 27);
const revise = (report: Report) =>
  revisionFindings(
    dated(former, 'a', '2023-01-20T03:00:00.500Z', '2023-03-01T03:00:00.000Z'),
    dated(report, 'b', '2023-04-01T03:00:00.000Z', '2023-04-01T03:00:00.000Z'),
  );

describe('a report that is changed after publication', () => {
  it('says which figures were changed, and between which times', () => {
    expect(revise(withFigure(former, 't3_granted__total', 28))).toMatchObject([
      {
        code: 'V-REVISED',
        severity: 'warning',
        cells: ['t3_granted__total'],
        messageEn: `changed after publication in 1 cell: t3_granted__total “27” → “28”; the former version was last seen at 2023-03-01 03:00:00 UTC, this one first at 2023-04-01 03:00:00 UTC; sure that it was changed between these times, open why; SHA-256 ${'a'.repeat(64)} → ${'b'.repeat(64)}`,
      },
    ]);
  });

  it('is none where only the spelling of a figure changed', () => {
    expect(revise(withReading(former, 't3_granted__total', { raw: '27 ' }))).toEqual([]);
  });

  it('is a note where zeros were written out', () => {
    const blank = withReading(former, FEES, { state: 'blank', raw: null, value: null });
    const zero = withReading(former, FEES, { state: 'number', raw: '0', value: 0 });
    expect(revisedCells(blank, zero).map(({ cell }) => cell)).toEqual([FEES]);
    const [finding] = revisionFindings(
      dated(blank, 'a', '2023-01-20T03:00:00Z', '2023-03-01T03:00:00Z'),
      dated(zero, 'b', '2023-04-01T03:00:00Z', '2023-04-01T03:00:00Z'),
    );
    expect(finding).toMatchObject({ severity: 'note' });
    expect(finding?.messageEn).toContain(`${FEES} ∅ → “0”`);
  });

  it('is a warning where the unit of the same figure became another', () => {
    const [finding] = revise(withReading(former, FEES, { printedUnit: '元' }));
    expect(finding).toMatchObject({ severity: 'warning', cells: [FEES] });
  });
});
