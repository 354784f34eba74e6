import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveAgency } from '../../src/regions/index.js';
import type { RegionRow } from '../../src/regions/region-row.js';
import { regionTable } from '../../src/regions/region-table.js';

const table = regionTable();
const rows = Array.from({ length: table.size }, (_, number) => table.rowAt(number));
/** A year in and around which no name of a county changed. */
const YEAR = 2022;
const current = rows.filter(
  (row) =>
    row.kind === 'division' && row.validFrom <= '2020-06' && (row.validTo === '' || row.validTo > '2025'),
);
const counties = current.filter((row) => row.level === 'county');
const parentOf = (row: RegionRow) => current.find((each) => each.code === row.parent)!;

function pathOf(row: RegionRow): string {
  return row.parent === null ? row.name : pathOf(parentOf(row)) + row.name;
}

/** Codes of the regions that the name may mean, as one would find them by going through the whole table. */
function codesInUse(name: string, year: number): string[] {
  const inUse = rows.filter(
    (row) =>
      (row.name === name || row.otherNames.includes(name)) &&
      row.notBefore <= `${year + 1}-06` &&
      (row.validTo === '' || row.validTo > `${year}-01`),
  );
  return inUse.map((row) => row.code).sort();
}

describe('every region', () => {
  it('is found by its full name', () => {
    const wrong = current.filter(
      (row) => resolveAgency(pathOf(row), { year: YEAR }).region?.code !== row.code,
    );
    expect(wrong.map(pathOf)).toEqual([]);
  });

  it('is found by its full name before a government and a department', () => {
    const anyCounty = fc.constantFrom(...counties);
    const anyBody = fc.constantFrom(
      '人民政府',
      '人民政府办公室',
      '财政局',
      '卫生健康委员会',
      '公安局',
      '水务局',
    );
    fc.assert(
      fc.property(anyCounty, anyBody, (county, body) => {
        const identity = resolveAgency(pathOf(county) + body, { year: YEAR });
        expect([identity.region?.code, identity.bodyName]).toEqual([county.code, body]);
      }),
      { numRuns: 500 },
    );
  });

  it('is found by its bare name where only one bears it, and offered with all others where several do', () => {
    const wrong = counties.filter((county) => {
      const { region, alternatives } = resolveAgency(county.name, { year: YEAR });
      const codes = region ? [region.code] : alternatives.map((each) => each.code);
      return codes.join() !== codesInUse(county.name, YEAR).join();
    });
    expect(wrong.map((row) => row.name)).toEqual([]);
  });

  it('is never another one in any year', () => {
    const anyRow = fc.constantFrom(...rows.filter((row) => row.kind === 'division'));
    fc.assert(
      fc.property(anyRow, fc.integer({ min: 2003, max: 2025 }), (row, year) => {
        const { region } = resolveAgency(row.name, { year });
        if (region !== null) expect(codesInUse(row.name, year)).toContain(region.code);
      }),
      { numRuns: 1000 },
    );
  });

  it('that is a zone is found by its name, behind the name of its province too', () => {
    const zones = rows.filter((row) => row.kind === 'functional_zone' && row.validTo === '');
    const wrong = zones.filter((zone) => resolveAgency(zone.name, { year: YEAR }).region?.code !== zone.code);
    expect(wrong.map((row) => row.name)).toEqual([]);
  });
});

describe('a department without a region', () => {
  const departments = [
    '发展和改革委员会',
    '教育局',
    '科学技术局',
    '工业和信息化局',
    '公安局',
    '公安分局',
    '公安交通管理局',
    '民政局',
    '司法局',
    '财政局',
    '人力资源和社会保障局',
    '自然资源和规划局',
    '资源规划局',
    '生态环境局',
    '住房和城乡建设局',
    '城市管理局',
    '交通运输局',
    '水利局',
    '水务局',
    '农业农村局',
    '商务局',
    '文化和旅游局',
    '文化广电和旅游局',
    '卫生健康委员会',
    '退役军人事务局',
    '应急管理局',
    '审计局',
    '国有资产监督管理委员会',
    '市场监督管理局',
    '体育局',
    '统计局',
    '医疗保障局',
    '信访局',
    '林业和草原局',
    '金融工作局',
    '人民防空办公室',
    '行政审批服务局',
    '政务服务管理局',
    '大数据管理局',
    '合作交流办公室',
    '港口管理局',
    '港航管理局',
    '海洋与渔业局',
    '园林绿化局',
    '民族宗教事务局',
    '外事办公室',
    '机关事务管理局',
    '乡村振兴局',
    '粮食和物资储备局',
    '城乡建设委员会',
    '经济和信息化委员会',
    '新闻出版局',
    '通信管理局',
    '气象局',
    '烟草专卖局',
    '税务局',
    '消防救援支队',
    '住房公积金管理中心',
    '供销合作社联合社',
    '残疾人联合会',
    '档案馆',
    '地震局',
    '邮政管理局',
    '知识产权局',
    '房产管理局',
    '安全生产监督管理局',
    '质量技术监督局',
    '环境保护局',
    '国土资源局',
    '规划局',
    '旅游局',
    '文广新局',
    '新华书店',
    '平安建设办公室',
    '通道管理处',
    '南部新城管委会',
    '运河管理处',
    '太湖水利管理处',
    '黄河河务局',
    '长江水利委员会',
  ];

  it.each(departments)('%s', (name) => {
    const identity = resolveAgency(name, { year: YEAR });
    expect([identity.region, identity.alternatives]).toEqual([null, []]);
  });

  it.each(departments)('%s of a city stays with the city', (name) => {
    expect(resolveAgency(`荆州市${name}`, { year: YEAR }).region?.code).toBe('421000');
  });
});
