import { inventFigures } from './figures.js';
import { planTables } from './plan.js';
import type { Random } from './random.js';
import { printed, type Sample, type SampleReport } from './sample.js';

/** How many requests a report tells of: none or two in a town, hundreds in a city. `dense` fills nearly every cell. */
export type Scale = 'town' | 'county' | 'city' | 'dense';

/** What is asked of a made-up report; the rest is chosen at random. */
export interface Wish {
  readonly form: string;
  readonly scale?: Scale;
  readonly undivided?: boolean;
  readonly agency?: string;
  readonly year?: number;
  readonly published?: string | null;
}

/** Bodies that do not exist. */
const AGENCIES = [
  '青川市人民政府',
  '云泽县人民政府',
  '临河区人民政府办公室',
  '南屏市卫生健康委员会',
  '北岭县财政局',
  '东塬镇人民政府',
  '西浦街道办事处',
  '松江渡经济开发区管理委员会',
  '白石县市场监督管理局',
  '长汀口市自然资源和规划局',
];

/** A report with figures that hold every identity of its form, and the tables it is printed in. */
export function inventReport(wish: Wish, random: Random): Sample {
  const scale = wish.scale ?? random.pick(['town', 'county', 'city'] as const);
  const undivided = new Set(wish.undivided ? ['t3_other'] : []);
  const values = inventFigures(wish.form, scale, undivided, random);
  const year = wish.year ?? (wish.form === 'ogi-2021' ? random.int(2021, 2024) : random.int(2019, 2020));
  const report: SampleReport = {
    form: wish.form,
    agency: wish.agency ?? random.pick(AGENCIES),
    year,
    published: wish.published === undefined ? `${year + 1}-01-${random.int(10, 31)}` : wish.published,
    undivided,
    figures: new Map([...values].map(([id, value]) => [id, printed(value)])),
  };
  return { report, tables: planTables(report), findings: [] };
}
