import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { InputReading } from '../../src/dataset/readings/input-reading.js';
import { writeDataset } from '../../src/dataset/write-dataset.js';
import { loadForms } from '../../src/forms/index.js';
import type { AgencyIdentity } from '../../src/model/agency.js';
import { childRegions } from '../../src/regions/index.js';
import { reportOf } from '../panel/synthetic.js';
import { parseCsv } from './parse-csv.js';
import { temporaryFolder } from './temporary-folder.js';

/** 三沙市 and its two districts. */
const CITY = '460300';
const DISTRICTS = childRegions(CITY, 2022);

/** A government of 2022 with three figures that are not 0, and a table that is no copy of any other. */
function input(
  code: string,
  [received, handled, reviews]: readonly number[],
  over: Partial<InputReading> = {},
) {
  const identity: AgencyIdentity = {
    region: {
      code,
      name: code,
      level: code === CITY ? 'prefecture' : 'county',
      kind: 'division',
      parent: null,
      covers: [],
    },
    ...{ body: 'government', bodyName: '人民政府', publishesFor: null, isCertain: true, alternatives: [] },
  };
  const path = `${code}-${over.status ?? 'found'}.html`;
  const report = reportOf(
    2022,
    {
      ...{ t3_new_received__total: received!, t3_result_total__total: handled!, t4_review__total: reviews! },
      t3_granted__total: handled!,
    },
    {
      ...{ reportId: `${code}-government-2022`, agency: code, identity },
      source: { path, url: null, sha256: null, mediaType: 'text/html', charset: null },
    },
  );
  return { path, key: null, reports: [report], failures: [], ...over } satisfies InputReading;
}

async function findingsOf(inputs: readonly InputReading[]): Promise<string[]> {
  const folder = await temporaryFolder();
  await writeDataset(
    folder,
    async function* () {
      yield* inputs;
    },
    { forms: loadForms() },
  );
  const [header = [], ...rows] = parseCsv(await readFile(join(folder, 'findings.csv'), 'utf8'));
  const [id, code, message] = ['report_id', 'code', 'message_en'].map((name) => header.indexOf(name));
  return rows.map((row) => `${row[id!]} ${row[code!]} ${row[message!]}`);
}

it('holds a parent against its children as they stand now, and says where a former version would fit', async () => {
  expect(DISTRICTS).toHaveLength(2);
  const [one, two] = DISTRICTS as [string, string];
  const seen = (firstSeen: string) => ({ address: 'http://a.example/', firstSeen, lastSeen: firstSeen });
  const inputs = [
    input(CITY, [30, 28, 7]),
    input(one, [10, 9, 3]),
    input(two, [20, 19, 5], { seen: seen('2023-04-01T00:00:00.000Z') }),
    input(two, [20, 19, 4], { seen: seen('2023-01-01T00:00:00.000Z'), status: 'replaced' }),
  ];
  const levels = (await findingsOf(inputs)).filter((line) => line.includes('L-SUM'));
  expect(levels).toHaveLength(1);
  expect(levels[0]).toContain(`${CITY}-government-2022`);
  expect(levels[0]).toContain('t4_review__total 7 against 8');
  expect(levels[0]).toContain(`with another version of ${two}-government-2022`);
  // Without one of its children nothing is compared.
  expect((await findingsOf(inputs.slice(1))).filter((line) => line.includes('L-SUM'))).toEqual([]);
  expect((await findingsOf([inputs[0]!, inputs[1]!])).filter((line) => line.includes('L-SUM'))).toEqual([]);
});

it('names the reports that hold the same table', async () => {
  const copied = {
    t3_new_received__natural_person: 127,
    t3_granted__natural_person: 83,
    t3_new_received__business: 31,
  };
  const totals = { t3_new_received__total: 158, t3_granted__total: 114, t3_granted__business: 30 };
  const twins = ['甲局', '乙局'].map((agency): InputReading => {
    const report = reportOf(2022, { ...copied, ...totals }, { reportId: `${agency}-2022`, agency });
    const path = `${agency}.html`;
    return { path, key: null, failures: [], reports: [{ ...report, source: { ...report.source, path } }] };
  });
  const copies = (await findingsOf(twins)).filter((line) => line.includes('X-COPY'));
  expect(copies.map((line) => line.split(' ')[0])).toEqual(['乙局-2022', '甲局-2022']);
  expect(copies[0]).toContain('甲局-2022');
});
