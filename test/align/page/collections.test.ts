import { describe, expect, it } from 'vitest';
import { draw } from '../../../bench/accuracy/case.js';
import { judge } from '../../../bench/accuracy/judge.js';
import { extractReports } from '../../../src/extract.js';
import { ALL_LAYOUTS } from '../../render/all-layouts.js';
import { NO_DAMAGE } from '../../render/damage.js';

const REPORTS = 60;
const layout = ALL_LAYOUTS.find(({ name }) => name === 'markdown-in-place')!;

describe('a file of many reports', () => {
  // More labels than are looked through at once: the tables at the borders of the windows are whole.
  it('gives each of them, cell by cell', async () => {
    const cases = Array.from({ length: REPORTS }, (_, at) => ({
      form: 'ogi-2021',
      layout,
      damages: [NO_DAMAGE],
      seed: 100 + at,
    }));
    const drawn = cases.map(draw);
    const bytes = Buffer.concat(drawn.flatMap((each) => [each.bytes, Buffer.from('\n\n')]));
    const { reports } = await extractReports(bytes, { path: 'collection.md', url: null });
    expect(reports).toHaveLength(REPORTS);
    const wrong = reports.flatMap(
      (report, at) => judge(cases[at]!, drawn[at]!.sample, { reports: [report], failures: [] }).wrong,
    );
    expect(wrong).toEqual([]);
  });

  it('says of two reports of one body and year that a person has to choose', async () => {
    const drawn = [1, 2].map((seed) => draw({ form: 'ogi-2021', layout, damages: [NO_DAMAGE], seed }));
    const titles = drawn.map(({ sample: { report } }) => `${report.agency}${report.year}`);
    const texts = drawn.map(({ bytes }) => Buffer.from(bytes).toString());
    const same = texts[1]!.replaceAll(titles[1]!, titles[0]!);
    const { reports } = await extractReports(Buffer.from(`${texts[0]}\n\n${same}`), {
      path: 'twice.md',
      url: null,
    });
    expect(reports.map(({ findings }) => findings.some(({ code }) => code === 'READ-REPORT-TWICE'))).toEqual([
      true,
      true,
    ]);
    expect(new Set(reports.map(({ reportId }) => reportId)).size).toBe(2);
  });
});
