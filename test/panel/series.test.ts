import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import type { Report } from '../../src/model/report.js';
import { checkSeries, evidenceFromYears, ledgerRows } from '../../src/panel/index.js';
import { reportOf, withOpenRow } from './synthetic.js';

const findingsOf = (...series: Report[]): Finding[] => [...checkSeries(series).findings.values()].flat();
const sentencesOf = (...series: Report[]) =>
  findingsOf(...series).map(({ code, severity, messageZh, messageEn }) => [
    code,
    severity,
    messageZh,
    messageEn,
  ]);

const stock = (year: number, in_force: number, issued = 0, repealed = 0) =>
  reportOf(year, {
    t2_normative_docs__in_force: in_force,
    t2_normative_docs__issued: issued,
    t2_normative_docs__repealed: repealed,
  });
const STOCK_CELLS = ['issued', 'repealed', 'in_force'].map((column) => `t2_normative_docs__${column}`);

describe('Y-CARRY', () => {
  it('says that both reports add up in themselves', () => {
    const earlier = reportOf(2021, {
      t3_carried_out__business: 5,
      t3_carried_out__total: 5,
      t3_new_received__business: 5,
      t3_new_received__total: 5,
    });
    const later = reportOf(2022, {
      t3_carried_in__business: 3,
      t3_carried_in__total: 3,
      t3_result_total__business: 3,
      t3_result_total__total: 3,
    });
    expect(sentencesOf(earlier, later)).toMatchInlineSnapshot(`
      [
        [
          "Y-CARRY",
          "warning",
          "商业企业：2021年“四、结转下年度继续办理” 5，但2022年“二、上年结转政府信息公开申请数量” 3，相差2（上年结转等于上一年的结转下年度）；两年的报告各自勾稽相符，差异产生于两次报告之间；可信度较高：机关合并、拆分或上年报告更正之外少有正当原因",
          "business enterprises: carried over to the next year 2021: 5, but requests carried over from the previous year 2022: 3; difference 2 (what is carried in is what the year before carried out); both reports add up in themselves: the figure was restated in between; fairly sure: few reasons but a merger of organs or a corrected report explain it",
        ],
        [
          "Y-CARRY",
          "warning",
          "总计：2021年“四、结转下年度继续办理” 5，但2022年“二、上年结转政府信息公开申请数量” 3，相差2（上年结转等于上一年的结转下年度）；两年的报告各自勾稽相符，差异产生于两次报告之间；可信度较高：机关合并、拆分或上年报告更正之外少有正当原因",
          "total: carried over to the next year 2021: 5, but requests carried over from the previous year 2022: 3; difference 2 (what is carried in is what the year before carried out); both reports add up in themselves: the figure was restated in between; fairly sure: few reasons but a merger of organs or a corrected report explain it",
        ],
      ]
    `);
  });

  it('says which of several links is broken, and that the earlier report contradicts itself', () => {
    const out = (year: number, figure: number) => reportOf(year, { t3_carried_out__legal_service: figure });
    expect(sentencesOf(out(2019, 0), out(2020, 2), reportOf(2021), reportOf(2022))).toMatchInlineSnapshot(`
      [
        [
          "Y-CARRY",
          "warning",
          "法律服务机构：2020年“四、结转下年度继续办理” 2，但2021年“二、上年结转政府信息公开申请数量” 0，相差2（上年结转等于上一年的结转下年度）；可核对的3处年度衔接中只有这一处断开；2020年报告自身的勾稽关系也支持2021年的数字，存疑的是2020年的数字；可信度较高：机关合并、拆分或上年报告更正之外少有正当原因",
          "legal-service bodies: carried over to the next year 2020: 2, but requests carried over from the previous year 2021: 0; difference 2 (what is carried in is what the year before carried out); of 3 links between years that can be assessed only this one is broken; the own sums of the 2020 report want the figure of 2021: the one of 2020 is in doubt; fairly sure: few reasons but a merger of organs or a corrected report explain it",
        ],
      ]
    `);
  });

  it('is open where a year leaves the cell blank', () => {
    const series = [reportOf(2019, { t3_carried_out__research: null }), reportOf(2020)];
    const row = ledgerRows(series).find(({ column, year }) => column === 'research' && year === 2020);
    expect(row).toMatchObject({ status: 'open', carriedOut: null, carriedIn: 0, difference: null });
    expect(findingsOf(...series)).toEqual([]);
  });

  it('is form_missing where a document has no such cell', () => {
    const later = reportOf(2020);
    const cells = new Map([...later.cells].filter(([id]) => id !== 't3_carried_in__total'));
    const series = [reportOf(2019), { ...later, cells }];
    expect(ledgerRows(series).at(-1)).toMatchObject({ column: 'total', status: 'form_missing' });
    expect(findingsOf(...series)).toEqual([]);
  });
});

describe('Y-STOCK', () => {
  it('says which figure is in doubt where the years around it agree', () => {
    const series = [stock(2021, 100), stock(2022, 170, 10, 3), stock(2023, 112, 5, 0)];
    expect(sentencesOf(...series)).toMatchInlineSnapshot(`
      [
        [
          "Y-STOCK",
          "note",
          "行政规范性文件：2021年“现行有效件数” 100 + 2022年“本年制发件数” 10 - 2022年“本年废止件数” 3 = 107，但2022年“现行有效件数” 170，相差-63（上年现行有效加本年制发减本年废止等于本年现行有效）；同一关系在2022-2023也不成立；不看2022年的数字，前后年度相符，存疑的是2022年的数字；可信度有限：文件清理、机关合并或统计口径变化都会造成差异",
          "normative documents: in force 2021: 100 + issued in the year 2022: 10 - repealed in the year 2022: 3 = 107, but in force 2022: 170; difference -63 (in force the year before + issued - repealed = in force); also broken 2022-2023; without the figure of 2022 the years around it agree: it is in doubt; of limited weight: a clean-up of documents, a merger of organs or a changed scope explains it too",
        ],
        [
          "Y-STOCK",
          "note",
          "行政规范性文件：2022年“现行有效件数” 170 + 2023年“本年制发件数” 5 - 2023年“本年废止件数” 0 = 175，但2023年“现行有效件数” 112，相差63（上年现行有效加本年制发减本年废止等于本年现行有效）；同一关系在2021-2022也不成立；不看2022年的数字，前后年度相符，存疑的是2022年的数字；可信度有限：文件清理、机关合并或统计口径变化都会造成差异",
          "normative documents: in force 2022: 170 + issued in the year 2023: 5 - repealed in the year 2023: 0 = 175, but in force 2023: 112; difference 63 (in force the year before + issued - repealed = in force); also broken 2021-2022; without the figure of 2022 the years around it agree: it is in doubt; of limited weight: a clean-up of documents, a merger of organs or a changed scope explains it too",
        ],
      ]
    `);
  });

  it('says that a figure was restated where later years go on from it', () => {
    const series = [stock(2021, 665), stock(2022, 400, 88, 55), stock(2023, 405, 5), stock(2024, 405)];
    expect(sentencesOf(...series)).toMatchInlineSnapshot(`
      [
        [
          "Y-STOCK",
          "note",
          "行政规范性文件：2021年“现行有效件数” 665 + 2022年“本年制发件数” 88 - 2022年“本年废止件数” 55 = 698，但2022年“现行有效件数” 400，相差298（上年现行有效加本年制发减本年废止等于本年现行有效）；可核对的3处年度衔接中只有这一处断开；以后年度从2022年的数字接续，这个数字重新核定过；可信度有限：文件清理、机关合并或统计口径变化都会造成差异",
          "normative documents: in force 2021: 665 + issued in the year 2022: 88 - repealed in the year 2022: 55 = 698, but in force 2022: 400; difference 298 (in force the year before + issued - repealed = in force); of 3 links between years that can be assessed only this one is broken; later years go on from the figure of 2022: it was restated; of limited weight: a clean-up of documents, a merger of organs or a changed scope explains it too",
        ],
      ]
    `);
  });

  it('is broken only where every reading of the digits fails', () => {
    const glued = (readings: number[][]) =>
      withOpenRow(reportOf(2022), { cells: STOCK_CELLS, raw: '8855698', readings });
    const fails = [
      [8, 8, 55698],
      [88, 55, 698],
    ];
    expect(sentencesOf(stock(2021, 600), glued(fails))).toMatchInlineSnapshot(`
      [
        [
          "Y-STOCK",
          "note",
          "行政规范性文件：2021年“现行有效件数” 600，2022年“8855698”有2种读法，没有一种读法相符（上年现行有效加本年制发减本年废止等于本年现行有效）；可信度有限：文件清理、机关合并或统计口径变化都会造成差异",
          "normative documents: in force 2021: 600, 2022 "8855698" with 2 readings: no reading fits (in force the year before + issued - repealed = in force); of limited weight: a clean-up of documents, a merger of organs or a changed scope explains it too",
        ],
      ]
    `);
    expect(findingsOf(stock(2021, 665), glued(fails)).map(({ code }) => code)).toEqual(['Y-READ']);
    expect(findingsOf(stock(2021, 600), glued([])).map(({ code }) => code)).toEqual([]);
  });

  it('cannot be assessed from 2020 to 2021, where the form changes', () => {
    expect(findingsOf(reportOf(2020, { t2_regulations__public_total: 9 }), stock(2021, 5))).toEqual([]);
  });
});

describe('Y-READ', () => {
  const glued = (year: number, raw: string, readings: (number | null)[][]) =>
    withOpenRow(reportOf(year), { cells: STOCK_CELLS, raw, readings });
  const later = glued(2022, '8855698', [
    [8, 8, 55698],
    [88, 55, 698],
  ]);
  const earlier = glued(2021, '693665', [
    [69, 3, 665],
    [6, 93, 665],
    [6, 9, 3665],
  ]);

  it('names what all fitting readings have in common, and leaves the cells alone', () => {
    expect(evidenceFromYears([earlier, later])).toEqual([
      {
        reportId: '某局-2021',
        cells: ['t2_normative_docs__in_force'],
        values: [665],
        because: 'Y-STOCK t2_normative_docs 2021-2022',
      },
      {
        reportId: '某局-2022',
        cells: STOCK_CELLS,
        values: [88, 55, 698],
        because: 'Y-STOCK t2_normative_docs 2021-2022',
      },
    ]);
    expect(sentencesOf(earlier, later)[0]).toMatchInlineSnapshot(`
      [
        "Y-READ",
        "note",
        "2021年“693665”有3种读法，2022年“8855698”有2种读法；只有t2_normative_docs__in_force = 665时Y-STOCK t2_normative_docs 2021-2022成立；这是旁证，单元格不据此采信数字",
        "2021 "693665" with 3 readings, 2022 "8855698" with 2 readings; Y-STOCK t2_normative_docs 2021-2022 holds only with t2_normative_docs__in_force = 665; this is evidence, the cells stay unresolved",
      ]
    `);
  });

  it('is silent where two years want different figures', () => {
    // 2021 wants 698 in force in 2022, 2023 wants 55698.
    expect(evidenceFromYears([earlier, later, stock(2023, 55698)])).toEqual([]);
  });

  it('leaves out what was never open', () => {
    const known = glued(2021, '693665', [
      [6, 93, 665],
      [6, 9, 3665],
    ]);
    expect(evidenceFromYears([known, stock(2022, 665)]).map(({ cells, values }) => [cells, values])).toEqual([
      [STOCK_CELLS.slice(1), [93, 665]],
    ]);
  });

  it('takes the figures of a row that are decided as they are', () => {
    const open = {
      cells: STOCK_CELLS.slice(0, 2),
      raw: '8855',
      readings: [
        [8, 855],
        [88, 55],
        [885, 5],
      ],
    };
    const later = withOpenRow(reportOf(2022, { t2_normative_docs__in_force: 698 }), open);
    expect(evidenceFromYears([stock(2021, 665), later]).map(({ values }) => values)).toEqual([[88, 55]]);
  });

  it('is silent where a reading has a blank', () => {
    const blank = glued(2021, '693665', [
      [69, 3, 665],
      [693, 665, null],
    ]);
    expect(evidenceFromYears([blank, stock(2022, 665)])).toEqual([]);
  });
});

describe('Y-OPEN and Y-ITEMS', () => {
  it('compare the years of the form of 2019', () => {
    const earlier = reportOf(2019, { t2_permits__items_prior: 3, t2_permits__items_delta: -1 });
    const later = reportOf(2020, { t2_regulations__public_total: 7 });
    expect(sentencesOf(earlier, later)).toMatchInlineSnapshot(`
      [
        [
          "Y-OPEN",
          "note",
          "规章：2019年“对外公开总数量” 0 + 2020年“本年新公开数量” 0 = 0，但2020年“对外公开总数量” 7，相差-7（上年对外公开总数加本年新公开等于本年对外公开总数）；可信度有限：文件清理、机关合并或统计口径变化都会造成差异",
          "government rules: open in all 2019: 0 + newly opened in the year 2020: 0 = 0, but open in all 2020: 7; difference -7 (open the year before + newly opened = open in all); of limited weight: a clean-up of documents, a merger of organs or a changed scope explains it too",
        ],
        [
          "Y-ITEMS",
          "warning",
          "行政许可：2019年“上一年项目数量” 3 + 2019年“本年增/减” -1 = 2，但2020年“上一年项目数量” 0，相差2（上一年项目数量等于上年报告的项目数量加增减）；可信度中等：事项清单调整或机关合并也会造成差异",
          "administrative licences: items in the previous year 2019: 3 + items added or dropped in the year 2019: -1 = 2, but items in the previous year 2020: 0; difference 2 (items of the previous year = items + change of the report before); of some weight: a revised list of items or a merger of organs explains it too",
        ],
      ]
    `);
  });
});

it('shows no figure of an open row as decided, though its sum is', () => {
  const cells = ['t2_fees__items_prior', 't2_fees__items_delta'];
  const open = withOpenRow(reportOf(2019), {
    cells,
    raw: '112',
    readings: [
      [1, 12],
      [12, 1],
    ],
  });
  const later = reportOf(2020, { t2_fees__items_prior: 9 });
  const [finding] = findingsOf(open, later);
  expect(finding).toMatchObject({ code: 'Y-ITEMS', left: null, right: null });
  expect(finding!.messageEn).toContain(
    '2019 "112" with 2 readings, items in the previous year 2020: 9: no reading fits',
  );
});

describe('Y-SCALE', () => {
  const fees = (year: number, amount: number) => reportOf(year, { t2_fees__amount_wan: amount });

  it('sees an amount in 元 for one in 万元', () => {
    expect(sentencesOf(fees(2022, 25.1), fees(2023, 251_000))).toMatchInlineSnapshot(`
      [
        [
          "Y-SCALE",
          "warning",
          "行政事业性收费·本年收费金额（单位：万元）：2022年25.1万元，2023年251000万元，为上年的10000倍；元与万元可能混用，哪一年有误不能断定；可信度中等：金额很小的机关也可能真有这样的变化",
          "administrative fees, fees collected in the year: 25.1 万元 in 2022, 251000 万元 in 2023, 10000 times as much; 元 may have been taken for 万元, in which year is open; of some weight: where amounts are small they may really change so much",
        ],
      ]
    `);
    expect(findingsOf(fees(2022, 251_000), fees(2023, 30)).map(({ code }) => code)).toEqual(['Y-SCALE']);
  });

  it.each([
    [25.1, 251],
    [0, 251_000],
    [1, 90_000],
    [25.1, 25.1],
  ])('takes %d and %d for what they are', (before, after) => {
    expect(findingsOf(fees(2022, before), fees(2023, after))).toEqual([]);
  });
});

it('passes over a report without a year', () => {
  expect(checkSeries([reportOf(2020, {}, { year: null })])).toEqual({ findings: new Map(), ledger: [] });
});
