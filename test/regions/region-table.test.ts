import { describe, expect, it } from 'vitest';
import { contains, type RegionRow } from '../../src/regions/region-row.js';
import { regionTable } from '../../src/regions/region-table.js';

const table = regionTable();
const rows = Array.from({ length: table.size }, (_, number) => table.rowAt(number));
const divisions = rows.filter((row) => row.kind === 'division');
const zones = rows.filter((row) => row.kind === 'functional_zone');

const validAt = (row: RegionRow, date: string) =>
  row.validFrom <= date && (row.validTo === '' || row.validTo > date);
const overlap = (a: RegionRow, b: RegionRow) =>
  (a.validTo === '' || a.validTo > b.validFrom) && (b.validTo === '' || b.validTo > a.validFrom);
const nameAt = (code: string, date: string) =>
  table.rowsOf(code).find((row) => validAt(row, date))?.name ?? null;
const label = (row: RegionRow) => `${row.code} ${row.name} ${row.validFrom}`;

describe('the dated table', () => {
  it('holds the divisions of the country', () => {
    const now = divisions.filter((row) => row.validTo === '');
    const count = (level: string) => now.filter((row) => row.level === level).length;
    expect([count('province'), count('prefecture'), count('county')]).toEqual([34, 333, 2847]);
  });

  it('is sorted by code and date', () => {
    const keys = rows.map((row) => `${row.code},${row.validFrom}`);
    expect(keys).toEqual(keys.toSorted());
  });

  it('has only sound fields', () => {
    const unsound = rows.filter(
      (row) =>
        !/^(?:\d{6}|\d{4}Z\d{2})$/.test(row.code) ||
        row.name.length < 2 ||
        !['province', 'prefecture', 'county'].includes(row.level) ||
        !/^(?:\d{4}-\d{2})?$/.test(row.validFrom) ||
        !/^(?:\d{4}-\d{2})?$/.test(row.validTo) ||
        (row.validTo !== '' && row.validTo <= row.validFrom) ||
        row.notBefore > row.validFrom ||
        row.source === '',
    );
    expect(unsound.map(label)).toEqual([]);
  });

  it('tells zones from divisions by their codes', () => {
    expect(divisions.filter((row) => !/^\d{6}$/.test(row.code)).map(label)).toEqual([]);
    expect(zones.filter((row) => !/^\d{4}Z\d{2}$/.test(row.code)).map(label)).toEqual([]);
    expect(new Set(zones.map((row) => row.code)).size).toBe(zones.length);
  });

  it('gives a code one name at a time', () => {
    const twice = rows.filter((row) =>
      table.rowsOf(row.code).some((other) => other !== row && overlap(row, other)),
    );
    expect(twice.map(label)).toEqual([]);
  });

  it('has a parent for every region but the provinces, and at every time', () => {
    const orphans = rows.filter((row) => {
      if (row.level === 'province' && row.kind === 'division') return row.parent !== null;
      const parents = row.parent === null ? [] : table.rowsOf(row.parent);
      const ends = [row.validFrom || '2002-12', row.validTo === '' ? '2026-06' : before(row.validTo)];
      return !ends.every((date) => parents.some((parent) => validAt(parent, date)));
    });
    expect(orphans.map(label)).toEqual([]);
  });

  it('has what its zones cover, and finds it within them', () => {
    const covered = zones.flatMap((zone) =>
      zone.covers.map((code) => [zone, table.rowsOf(code).at(-1)] as const),
    );
    expect(covered.length).toBeGreaterThan(8);
    expect(covered.filter(([zone, row]) => !row || !contains(zone, row) || !contains(row, zone))).toEqual([]);
  });

  it.each([
    ['330114', '钱塘区', '2021-12', '2020-01'],
    ['450181', '横州市', '2021-12', '2020-01'],
    ['659012', '白杨市', '2023-12', '2022-06'],
    ['540481', '米林市', '2023-12', '2022-06'],
    ['653228', '和康县', '2024-12', '2024-11'],
    ['653229', '和安县', '2024-12', '2024-11'],
  ])('knows %s %s since it was set up', (code, name, since, earlier) => {
    expect(nameAt(code, since)).toBe(name);
    expect(nameAt(code, earlier)).toBeNull();
  });

  it.each([
    ['110103', '2009-12', '崇文区'],
    ['110103', '2011-01', null],
    ['320803', '2010-01', '楚州区'],
    ['320803', '2013-01', '淮安区'],
    ['130682', '2016-01', '定州市'],
    ['341400', '2009-01', '巢湖市'],
    ['341400', '2012-01', null],
    ['500112', '2025-06', '渝北区'],
    ['500112', '2025-12', null],
    ['350128', '2022-01', '平潭县'],
  ])('%s at %s: %s', (code, date, name) => {
    expect(nameAt(code, date)).toBe(name);
  });
});

/** The month before the one in which a row is valid no more. */
function before(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return number === 1 ? `${year! - 1}-12` : `${year}-${String(number! - 1).padStart(2, '0')}`;
}
