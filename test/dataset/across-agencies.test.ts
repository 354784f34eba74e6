import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/corrections/index.js';
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

async function findingsOf(
  inputs: readonly InputReading[],
  corrections: readonly Correction[] = [],
): Promise<string[]> {
  const folder = await temporaryFolder();
  await writeDataset(
    folder,
    async function* () {
      yield* inputs;
    },
    { forms: loadForms(), corrections },
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

describe('a child that the dataset shows otherwise than it was read last', () => {
  const [one, two] = DISTRICTS as [string, string];
  const levelsOf = async (...given: Parameters<typeof findingsOf>) =>
    (await findingsOf(...given)).filter((line) => line.includes('L-SUM'));
  const parentAnd = (...children: InputReading[]) => [
    input(CITY, [30, 28, 7]),
    input(one, [10, 9, 3]),
    ...children,
  ];

  it('counts as it was corrected', async () => {
    const child = input(two, [20, 19, 5]);
    const sourceSha256 = 'd'.repeat(64);
    const reports = child.reports.map((report) => ({
      ...report,
      source: { ...report.source, sha256: sourceSha256 },
    }));
    const correction: Correction = {
      ...{
        reportId: `${two}-government-2022`,
        cellId: 't4_review__total',
        sourceSha256,
        oldRaw: '5',
        newValue: '4',
      },
      ...{ reason: '误植', who: 'editor', correctedOn: '2024-05-31', file: '2024.csv', line: 2 },
    };
    const inputs = parentAnd({ ...child, reports });
    expect(await levelsOf(inputs)).toHaveLength(1);
    expect(await levelsOf(inputs, [correction])).toEqual([]);
  });

  it('counts as the version before, where the latest lost cells', async () => {
    const at = (firstSeen: string) => ({ address: 'http://a.example/', firstSeen, lastSeen: firstSeen });
    const cut = input(two, [20, 19, 5], { seen: at('2023-04-01T00:00:00.000Z') });
    const reports = cut.reports.map((report) => ({
      ...report,
      cells: new Map([...report.cells].filter(([id]) => id.endsWith('__total'))),
    }));
    const before = input(two, [20, 19, 4], { seen: at('2023-01-01T00:00:00.000Z'), status: 'replaced' });
    expect(await levelsOf(parentAnd({ ...cut, reports }, before))).toEqual([]);
  });

  it('counts as the report that years are held against, not as a second one with other figures', async () => {
    const further = input(two, [20, 19, 5]);
    const reports = [...input(two, [20, 19, 4]).reports, ...further.reports].map((report, at) => ({
      ...report,
      reportId: at === 0 ? report.reportId : `${report.reportId}-2`,
      published: at === 0 ? null : '2023-02-01',
    }));
    expect(await levelsOf(parentAnd({ ...further, reports }))).toEqual([]);
  });
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
