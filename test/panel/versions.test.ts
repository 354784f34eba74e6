import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.js';
import { chooseCurrent, compareVersions, rankOf } from '../../src/panel/index.js';
import { reportOf, withFigure, withOpenRow } from './synthetic.js';

const version = (path: string, over: Partial<Report> = {}, mediaType = 'text/html') =>
  reportOf(2022, {}, { source: { path, url: null, sha256: null, mediaType, charset: null }, ...over });

describe('versions of one report', () => {
  it('differ in the cells that both have and print otherwise', () => {
    const current = withFigure(version('a.html'), 't3_granted__total', 28);
    const other = withFigure(version('b.pdf', { published: '2023-01-31' }), 't3_granted__total', 27);
    expect(compareVersions(current, other)).toMatchInlineSnapshot(`
      [
        {
          "cells": [
            "t3_granted__total",
          ],
          "code": "V-DIFF",
          "kind": "soft",
          "left": null,
          "messageEn": "another version of the report, b.pdf (published 2023-01-31), has other figures: t3_granted__total 28, there 27; sure that they differ, open which is right",
          "messageZh": "与同一报告的另一版本b.pdf（2023-01-31发布）有1个单元格不同：t3_granted__total 28，另一版本为27；可信度高，哪一版正确不能断定",
          "quote": null,
          "right": null,
          "severity": "warning",
          "verdict": "source_inconsistent",
        },
      ]
    `);
    expect(compareVersions(current, version('c.html', { cells: new Map() }))).toEqual([]);
    expect(compareVersions(current, current)).toEqual([]);
  });

  it('name the first cells of many, and all of them as cells', () => {
    const current = version('a.html');
    const cells = new Map(
      [...current.cells].map(([id, cell]) => [id, { ...cell, resolved: (cell.resolved ?? 0) + 1 }]),
    );
    const [finding] = compareVersions(current, version('b.html', { cells }));
    expect(finding?.cells.length).toBeGreaterThan(100);
    expect(finding?.messageEn.match(/, there /g)).toHaveLength(5);
    expect(finding?.messageEn).toContain(
      `, and ${finding!.cells.length - 5} more in version-cells.csv; sure`,
    );
  });

  it('are not held against a row that is open', () => {
    const cells = ['t2_regulations__issued', 't2_regulations__repealed', 't2_regulations__in_force'];
    const open = withOpenRow(version('a.txt'), { cells, raw: '125', readings: [[1, 2, 5]] });
    expect(compareVersions(withFigure(version('a.html'), cells[2]!, 7), open)).toEqual([]);
  });
});

describe('the current version', () => {
  const incomplete = version('a.html', {
    published: '2024-01-01',
    cells: new Map([...version('a.html').cells].slice(1)),
  });
  const early = version('b.html', { published: '2023-01-31' });
  const late = version('c.html', { published: '2023-03-01' });
  const undated = version('d.html');
  const pdf = version('b.pdf', { published: '2023-03-01' }, 'application/pdf');
  const unknownKind = version('a.x', { published: '2023-03-01' }, 'application/x');

  it.each([
    ['the most complete', [incomplete, undated], undated],
    ['the latest published', [early, late, undated], late],
    ['the page before its attachment', [pdf, late, unknownKind], late],
    ['the attachment before what is not known', [unknownKind, pdf], pdf],
    ['the first path', [version('z.html'), version('y.html')], 'y.html'],
  ])('is %s', (_, versions: readonly Report[], expected: Report | string) => {
    const current = versions[chooseCurrent(versions.map(rankOf))]!;
    expect(typeof expected === 'string' ? current.source.path : current).toBe(expected);
  });

  it('counts a blank as decided, and digits that run together as not', () => {
    const blank = reportOf(2022, { t3_granted__total: null }, { source: version('z.html').source });
    const open = { cells: ['t3_granted__total'], raw: '12', readings: [[1], [12]] };
    const versions = [withOpenRow(version('a.html'), open), blank];
    expect(versions[chooseCurrent(versions.map(rankOf))]).toBe(blank);
  });

  it('does not depend on the order they come in', () => {
    const all = [incomplete, early, late, undated, pdf, unknownKind];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (versions) => {
        expect(versions[chooseCurrent(versions.map(rankOf))]).toBe(late);
      }),
    );
  });

  it('is none where there is none', () => expect(chooseCurrent([])).toBe(-1));
});
