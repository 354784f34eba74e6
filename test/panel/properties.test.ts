import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkSeries } from '../../src/panel/index.js';
import { COLUMNS, consistentYears, withFigure } from './synthetic.js';

it('finds nothing in years that agree, in whatever order they come', () => {
  fc.assert(
    fc.property(consistentYears, fc.boolean(), (series, isReversed) => {
      const { findings, ledger } = checkSeries(isReversed ? series.toReversed() : series);
      expect([...findings]).toEqual([]);
      expect(new Set(ledger.slice(COLUMNS.length).map(({ status }) => status))).toEqual(new Set(['holds']));
    }),
  );
});

it('finds the one carry-over that was changed, in its year and column', () => {
  fc.assert(
    fc.property(consistentYears, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 50 }), (series, at, c, by) => {
      const index = 1 + (at % (series.length - 1));
      const column = COLUMNS[c % COLUMNS.length]!;
      const cell = `t3_carried_in__${column}`;
      const report = series[index]!;
      const changed = withFigure(report, cell, report.cells.get(cell)!.resolved! + by);
      const { findings, ledger } = checkSeries(series.with(index, changed));
      expect([...findings.keys()]).toEqual([report.reportId]);
      const [finding, ...more] = findings.get(report.reportId)!;
      expect(more).toEqual([]);
      expect(finding).toMatchObject({ code: 'Y-CARRY', cells: [cell], left: finding!.right! - by });
      // Its own sums want the figure of the year before.
      expect(finding!.messageEn).toContain(`the one of ${report.year} is in doubt`);
      expect(ledger.filter(({ status }) => status === 'broken')).toMatchObject([
        { reportId: report.reportId, column, difference: -by },
      ]);
    }),
  );
});

it('breaks no link over a missing year', () => {
  fc.assert(
    fc.property(consistentYears, (series) => {
      const gap = series.toSpliced(1, 1);
      const { findings, ledger } = checkSeries(gap);
      expect([...findings]).toEqual([]);
      expect(ledger.slice(COLUMNS.length, 2 * COLUMNS.length).map(({ status }) => status)).toEqual(
        COLUMNS.map(() => 'no_previous_report'),
      );
    }),
  );
});
