import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import {
  duplicateFinding,
  type LevelVector,
  levelFindings,
  levelSums,
  levelVariables,
  levelVector,
  tableDigests,
} from '../../src/panel/index.js';
import { type Figures, reportOf, withOpenRow } from './synthetic.js';

const BUSY: Figures = {
  t3_new_received__natural_person: 127,
  t3_new_received__business: 31,
  t3_new_received__total: 158,
  t3_granted__natural_person: 83,
  t3_granted__business: 31,
  t3_granted__total: 114,
};

const keysOf = (report: Report) => tableDigests(report).map(({ key }) => key);

describe('tables that stand in two reports', () => {
  const original = reportOf(2022, BUSY);
  const copy = reportOf(2022, { ...BUSY, t2_permits__decisions: 9 }, { reportId: '乙局-2022' });

  it('are found, figure for figure', () => {
    expect(keysOf(copy)).toEqual(keysOf(original));
    expect(
      tableDigests(copy).map((digest) => duplicateFinding(digest, ['某局-2022'])),
    ).toMatchInlineSnapshot(`
      [
        {
          "cells": [
            "t3_new_received__natural_person",
            "t3_new_received__business",
            "t3_new_received__total",
            "t3_granted__natural_person",
            "t3_granted__business",
            "t3_granted__total",
          ],
          "code": "X-COPY",
          "kind": "soft",
          "left": null,
          "messageEn": "the 6 figures of table t3 that are not 0 are those of 某局-2022; sure: chance is out of the question, but open which is the copy, and one body that publishes under two names looks the same",
          "messageZh": "表（t3）的6个非零数字与某局-2022完全相同；可信度高：巧合几无可能，但哪一份照抄不能断定，同一机关以两个名称发布也会如此",
          "quote": null,
          "right": null,
          "severity": "warning",
          "verdict": "source_inconsistent",
        },
      ]
    `);
  });

  it('are none where one figure differs', () => {
    const other = reportOf(2022, { ...BUSY, t3_granted__total: 115 }, { reportId: '乙局-2022' });
    expect(keysOf(other)).not.toEqual(keysOf(original));
  });

  it('take a zero that is left blank for what it is', () => {
    const blank = reportOf(2022, { ...BUSY, t3_partial__total: null }, { reportId: '乙局-2022' });
    expect(keysOf(blank)).toEqual(keysOf(original));
  });

  it('count for nothing where they hold little', () => {
    const rows = ['t3_new_received', 't3_granted', 't3_result_total'];
    const oneRequest = rows.flatMap((row) => [`${row}__natural_person`, `${row}__total`]);
    expect(tableDigests(reportOf(2022))).toEqual([]);
    expect(tableDigests(reportOf(2022, Object.fromEntries(oneRequest.map((id) => [id, 1]))))).toEqual([]);
    expect(tableDigests(reportOf(2022, { t3_new_received__total: 90_000_000 }))).toEqual([]);
  });

  it('cannot be compared where a row is open', () => {
    const cells = ['t3_denied_state_secret__total'];
    expect(tableDigests(withOpenRow(original, { cells, raw: '12', readings: [[1], [12]] }))).toEqual([]);
  });
});

describe('sums over levels', () => {
  const at = (over: Record<string, number | null>): LevelVector => ({
    reportId: 'x',
    form: 'ogi-2021',
    agency: null,
    year: 2022,
    figures: levelVariables().map(({ id }) => (over[id] === undefined ? 0 : over[id])),
  });
  const figures = (received: number | null, handled: number, reviews: number, upheld: number) =>
    at({
      t3_new_received__total: received,
      t3_result_total__total: handled,
      t4_review__total: reviews,
      t4_review__upheld: upheld,
    });
  const children = [figures(10, 9, 2, 1), figures(5, 5, 1, 1)];
  const own = figures(3, 2, 4, 3);

  it.each([
    ['area_and_office', figures(18, 16, 7, 5), own],
    ['area_without_office', figures(15, 14, 3, 2), own],
    ['own_office', own, own],
    ['area_without_office', figures(15, 14, 3, 2), null],
    ['area_and_office', figures(15, 14, 3, 2), figures(0, 0, 0, 0)],
    ['unknown', figures(99, 98, 97, 96), own],
    ['unknown', figures(15, 14, 7, 5), own],
    ['unknown', figures(18, 98, 97, 96), own],
  ] as const)('tell the scope %s', (scope, parent, office) => {
    expect(levelSums(parent, children, office)).toMatchObject({ scope, findings: [] });
  });

  it('leave the scope open where the children have nothing to add', () => {
    expect(levelSums(own, [at({})], own).scope).toBe('unknown');
  });

  it('find the figure that is not the sum', () => {
    const sums = levelSums(figures(18, 16, 8, 5), children, own);
    expect(sums).toMatchObject({ scope: 'area_and_office', compared: 4, explained: 3 });
    expect(sums.breaks).toEqual([{ variable: 't4_review__total', parent: 8, expected: 7 }]);
    expect(
      sums.findings.map(({ code, messageZh, messageEn }) => [code, messageZh, messageEn]),
    ).toMatchInlineSnapshot(`
      [
        [
          "L-SUM",
          "与2个下级比较的4项中3项为下级与本级机关之和，推断其范围如此，但t4_review__total 8，应为7；可信度有限：范围是推断的，下级报告可能事后更正",
          "of 4 figures compared with 2 children 3 are the sum of the children and its own office, which is taken for its scope, but t4_review__total 8 against 7; of limited weight: the scope is inferred, and children may have been corrected later",
        ],
      ]
    `);
  });

  it('say where another version of a child would fit', () => {
    const current = children.map((child) => ({ current: child, others: [] }));
    const parent = figures(18, 16, 7, 6);
    const before = { ...figures(5, 5, 1, 2), reportId: 'child-2022' };
    const [finding] = levelFindings(parent, [current[0]!, { current: children[1]!, others: [before] }], own);
    expect(finding?.messageEn).toContain('with another version of child-2022 more of them are');
    expect(levelFindings(parent, current, own)[0]?.messageEn).not.toContain('another version');
    expect(levelFindings(figures(18, 16, 7, 5), current, own)).toEqual([]);
  });

  it('name the cells of the form that the parent fills in', () => {
    const other = { t3_other_all__total: 1 };
    const parent = at({ ...other, t3_new_received__total: 4, t4_review__total: 5, t4_review__upheld: 5 });
    const child = at({ t3_new_received__total: 4, t4_review__total: 5, t4_review__upheld: 5 });
    expect(levelSums(parent, [child], null).findings[0]!.cells).toEqual([
      't3_other_no_correction__total',
      't3_other_no_fee__total',
      't3_other_misc__total',
    ]);
  });

  it('leave out what a child does not know, and say nothing of little', () => {
    const sums = levelSums(figures(99, 14, 3, 2), [figures(null, 9, 2, 1), children[1]!], null);
    expect(sums).toMatchObject({ scope: 'area_without_office', compared: 3, findings: [] });
    expect(levelSums(figures(1, 1, 0, 0), [figures(1, 1, 0, 0)], null)).toMatchObject({
      scope: 'unknown',
      compared: 2,
    });
    expect(levelSums(own, [], own).compared).toBe(0);
  });

  it('are made of variables that every form has', () => {
    const ids = levelVariables().map(({ id }) => id);
    expect(ids).toContain('t3_other_all__total');
    expect(ids).not.toContain('t3_other_misc__total');
    const place = ids.indexOf('t3_other_all__total');
    const report = reportOf(2022, { t3_other_misc__total: 4, t3_other_no_fee__total: 1 });
    expect(levelVector(report)).toMatchObject({ reportId: report.reportId, year: 2022 });
    expect(levelVector(report).figures[place]).toBe(5);
  });
});
