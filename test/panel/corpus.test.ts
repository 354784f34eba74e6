import { describe, expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import type { Report } from '../../src/model/report.js';
import { checkSeries, evidenceFromYears } from '../../src/panel/index.js';
import { corpusBytes, hasCorpus, labelledDocuments } from '../corpus/truth.js';

const COMMITTEE = ['pingtan-2019', 'pingtan-2020', 'pingtan-2021', 'pingtan-2022', 'pingtan-2023'];
const FINANCE = ['pingtan-czj-2019.txt', 'pingtan-czj-2020.txt'];

/** The documents of one agency as read, in the order given. */
async function seriesOf(files: readonly string[]): Promise<Report[]> {
  const read = await Promise.all(
    files.map((file) => extractReports(corpusBytes(file), { path: file, url: null })),
  );
  return read.flatMap(({ reports }) => reports);
}

const committee = (last: string) => seriesOf([...COMMITTEE.map((name) => `${name}.txt`), last]);

/** Every finding of a series but the evidence: `2020 Y-OPEN t2_regulations__public_total`. */
function breaksOf(series: readonly Report[]): string[] {
  const { findings } = checkSeries(series);
  return series.flatMap(({ reportId, year }) =>
    (findings.get(reportId) ?? [])
      .filter(({ code }) => code !== 'Y-READ')
      .map(({ code, cells }) => `${year} ${code} ${cells[0]}`),
  );
}

describe.skipIf(!hasCorpus)('a published series (skipped where ../shared/corpus is missing)', () => {
  it.each([
    'pingtan-2024.html',
    'pingtan-2024.txt',
  ])('breaks where the years disagree, with %s', async (last) => {
    expect(breaksOf(await committee(last))).toEqual([
      '2020 Y-OPEN t2_regulations__opened_new',
      '2023 Y-STOCK t2_normative_docs__issued',
      '2024 Y-STOCK t2_normative_docs__issued',
    ]);
  });

  // 35 + 0 and 3 + 50 both fail against the 0 that 2020 prints.
  it('breaks in the items of the finance bureau', async () => {
    expect(breaksOf(await seriesOf(FINANCE))).toEqual([
      '2020 Y-ITEMS t2_permits__items_prior',
      '2020 Y-ITEMS t2_penalties__items_prior',
    ]);
  });

  it('carries over the same in every column', async () => {
    const { ledger } = checkSeries(await committee('pingtan-2024.html'));
    const statuses = ledger.map(({ year, status }) => `${year} ${status}`);
    expect(new Set(statuses)).toEqual(
      new Set(['2019 no_previous_report', ...[2020, 2021, 2022, 2023, 2024].map((year) => `${year} holds`)]),
    );
    expect(
      ledger.filter(({ carriedIn }) => carriedIn === 1).map(({ year, column }) => `${year} ${column}`),
    ).toEqual(['2022 natural_person', '2022 total']);
  });

  it('reads open digits with the help of other years, never against what a person reads', async () => {
    const documents = new Map(labelledDocuments().map((document) => [document.file, document]));
    const series = [...(await committee('pingtan-2024.txt')), ...(await seriesOf(FINANCE))];
    const evidence = [evidenceFromYears(series.slice(0, 6)), evidenceFromYears(series.slice(6))].flat();
    const lines = evidence.flatMap(({ reportId, cells, values }) => {
      const file = series.find((report) => report.reportId === reportId)?.source.path ?? '';
      return cells.map((cell, index) => {
        const truth = documents.get(file)?.cells.get(cell) ?? null;
        const accepted: readonly (number | null)[] =
          truth !== null && typeof truth === 'object' ? truth.any : [truth];
        return `${reportId} ${cell} ${values[index]} ${accepted.includes(values[index] ?? null)}`;
      });
    });
    expect(lines).toMatchInlineSnapshot(`
      [
        "3500Z01-管委会-2019 t2_normative_docs__public_total 89 true",
        "3500Z01-管委会-2020 t2_normative_docs__made_new 77 true",
        "3500Z01-管委会-2020 t2_normative_docs__opened_new 77 true",
        "3500Z01-管委会-2020 t2_normative_docs__public_total 166 true",
        "3500Z01-管委会-2019 t2_permits__items_prior 396 true",
        "3500Z01-管委会-2019 t2_permits__items_delta 0 true",
        "3500Z01-管委会-2019 t2_permits__decisions 181 true",
        "3500Z01-管委会-2020 t2_permits__items_prior 396 true",
        "3500Z01-管委会-2019 t2_other_services__items_prior 10 true",
        "3500Z01-管委会-2019 t2_other_services__items_delta 0 true",
        "3500Z01-管委会-2019 t2_other_services__decisions 153 true",
        "3500Z01-管委会-2020 t2_other_services__items_prior 10 true",
        "3500Z01-管委会-2019 t2_penalties__items_prior 2648 true",
        "3500Z01-管委会-2019 t2_penalties__items_delta 0 true",
        "3500Z01-管委会-2019 t2_penalties__decisions 430 true",
        "3500Z01-管委会-2019 t2_fees__items_prior 35 true",
        "3500Z01-管委会-2019 t2_fees__items_delta 0 true",
        "3500Z01-管委会-2021 t2_normative_docs__in_force 665 true",
        "3500Z01-管委会-2022 t2_normative_docs__issued 88 true",
        "3500Z01-管委会-2022 t2_normative_docs__repealed 55 true",
        "3500Z01-管委会-2022 t2_normative_docs__in_force 698 true",
        "3500Z01-财政金融局-2019 t2_normative_docs__made_new 10 true",
        "3500Z01-财政金融局-2019 t2_normative_docs__opened_new 7 true",
        "3500Z01-财政金融局-2019 t2_normative_docs__public_total 7 true",
      ]
    `);
  });
});
