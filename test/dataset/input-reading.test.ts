import { expect, it } from 'vitest';
import { decodeReading, encodeReading } from '../../src/dataset/readings/input-reading.js';
import { extractReports } from '../../src/extract.js';

const PAGE = [
  '甲县2022年政府信息公开工作年度报告',
  '2022年收到申请30件，同比增长50%。',
  '三、收到和处理政府信息公开申请情况',
].join('\n');
const TABLE = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（七）总计',
  '四、结转下年度继续办理',
];

it('a reading of an earlier program says null where it did not say yet what a growth compares with', async () => {
  const rows = TABLE.map((label) => `${label} | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`).join('\n');
  const header = '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';
  const bytes = new TextEncoder().encode(`${PAGE}\n${header}\n${rows}`);
  const { reports } = await extractReports(bytes, { path: 'a.txt', url: null });
  const [report] = reports;
  const claims = report!.claims.map(({ comparedWith: _, ...claim }) => claim);
  expect(claims.some(({ kind }) => kind === 'growth')).toBe(true);
  const older = { ...report!, claims } as unknown as NonNullable<typeof report>;
  const kept = decodeReading(encodeReading({ path: 'a.txt', key: null, reports: [older], failures: [] }));
  expect(kept.reports[0]?.claims.map(({ comparedWith }) => comparedWith)).toEqual(claims.map(() => null));
});
