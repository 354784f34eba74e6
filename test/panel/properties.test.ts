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

it('finds the one stock that was changed, between the links that it breaks', () => {
  fc.assert(
    fc.property(consistentYears, fc.nat(), fc.integer({ min: 1, max: 99 }), (series, at, by) => {
      const index = at % series.length;
      const report = series[index]!;
      const cell = `t2_regulations__${report.year! < 2021 ? 'public_total' : 'in_force'}`;
      const changed = withFigure(report, cell, report.cells.get(cell)!.resolved! + by);
      const { findings } = checkSeries(series.with(index, changed));
      const hasLink = (year: number) => year > 2019 && year !== 2021 && year < 2019 + series.length;
      const broken = [report.year!, report.year! + 1].filter(hasLink);
      expect([...findings.keys()]).toEqual(broken.map((year) => `某局-${year}`));
      const found = [...findings.values()].flat();
      expect(found.map(({ left, right }) => left! - right!)).toEqual(
        broken.map((year) => (year === report.year ? -by : by)),
      );
      const isBetween = broken.length === 2;
      expect(
        found.filter(({ messageEn }) => messageEn.includes(`without the figure of ${report.year}`)),
      ).toHaveLength(isBetween ? 2 : 0);
    }),
  );
});
