import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyIdOf, partsOfReportId, reportIdOf, resolveAgency } from '../../src/regions/index.js';

const SHA = '0123456789abcdef'.repeat(4);
const idOf = (agency: string | null, year: number | null) =>
  reportIdOf({
    identity: agency === null ? null : resolveAgency(agency, { year }),
    agency,
    year,
    sha256: SHA,
  });

describe('the id of a report', () => {
  it.each([
    ['天津市宝坻区人民政府', 2022, '120115-government-2022'],
    ['天津市宝坻区', 2022, '120115-government-2022'],
    ['上海市人民政府办公厅', 2019, '310000-government_office-2019'],
    ['上海市人民政府办公室', 2019, '310000-government_office-2019'],
    ['平潭县财政局', 2009, '350128-财政局-2009'],
    ['福建省三明市沙县城关镇人民政府', 2020, '350427-城关镇-2020'],
    ['平潭综合实验区', 2015, '3500Z01-管委会-2015'],
    ['平潭综合实验区管理委员会', 2016, '3500Z01-管委会-2016'],
    ['平潭综合实验区管委会办公室', 2023, '3500Z01-管委会办公室-2023'],
    ['沧州市教育局（本级）', 2020, '130900-教育局-2020'],
  ])('of %s in %d', (agency, year, id) => {
    expect(idOf(agency, year)).toBe(id);
  });

  it('keeps the whole name where the region is not certain', () => {
    expect(idOf('鼓楼区人民政府', 2022)).toBe('000000-鼓楼区人民政府-2022');
    expect(idOf('财政局', 2022)).toBe('000000-财政局-2022');
  });

  it('names the source where no agency is printed, or one of marks alone', () => {
    expect(idOf(null, 2022)).toBe('000000-0123456789ab-2022');
    expect(idOf(' — ', 2022)).toBe('000000-0123456789ab-2022');
  });

  it('says that the year is unknown', () => {
    expect(idOf('天津市宝坻区财政局', null)).toBe('120115-财政局-0000');
  });

  it('is safe in file names and addresses, and comes apart into its parts', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('天津市', '宝坻区-财政局', '../鼓楼区/办'),
    );
    const year = fc.option(fc.integer({ min: 2000, max: 2030 }));
    fc.assert(
      fc.property(fc.option(fc.tuple(name, name)), year, (names, reportYear) => {
        const id = idOf(names?.join('') ?? null, reportYear);
        expect(id).toMatch(/^(?:\d{6}|\d{4}Z\d{2})-[\p{L}\p{N}_]+-\d{4}$/u);
        const parts = partsOfReportId(id)!;
        expect([parts.regionCode, parts.body, parts.year].join('-')).toBe(id);
        expect(parts.year).toBe(reportYear === null ? '0000' : String(reportYear));
      }),
    );
  });

  it('has three parts, and a number where it is one of several', () => {
    expect(partsOfReportId('0123456789ab-1')).toBeNull();
    expect(partsOfReportId('120115-财政局-2022-2-1')).toBeNull();
    expect(partsOfReportId('120115-财政局-2022-b')).toBeNull();
    expect(partsOfReportId('120115-财政局-2022')?.ordinal).toBe(1);
    expect(partsOfReportId('120115-财政局-2022-2')).toEqual({
      regionCode: '120115',
      body: '财政局',
      year: '2022',
      ordinal: 2,
    });
    expect(agencyIdOf('120115-财政局-2022-2')).toBe('120115-财政局');
  });
});
