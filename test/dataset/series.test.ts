import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorrections } from '../../src/dataset/folder/corrections-folder.js';
import { openDataset } from '../../src/dataset/read-dataset.js';
import type { ReadInputs } from '../../src/dataset/readings/gather-readings.js';
import { type DatasetOptions, writeDataset } from '../../src/dataset/write-dataset.js';
import type { AgencyIdentity } from '../../src/model/agency.js';
import type { Failure, Report } from '../../src/model/report.js';
import { parseCsv } from './parse-csv.js';
import { FAILURE, inputsOf, printed, report, SMALL_FORMS, source } from './sample.js';
import { contentsOf, temporaryFolder } from './temporary-folder.js';

const BAODI: AgencyIdentity = {
  region: { code: '120115', name: '宝坻区', level: 'county', kind: 'division', parent: '120000', covers: [] },
  body: 'government',
  bodyName: '人民政府',
  publishesFor: null,
  isCertain: true,
  alternatives: [],
};

/** A report of one agency: its year, where it stands, and the total it prints. */
function reportOn(year: number, path: string, total: string, over: Partial<Report> = {}): Report {
  const sha256 = `${year}${path}${total}`
    .replace(/[^0-9a-f]/g, '')
    .padEnd(64, '0')
    .slice(0, 64);
  return report({
    reportId: `120115-government-${year}`,
    identity: BAODI,
    year,
    published: null,
    source: source({ path, sha256 }),
    cells: new Map([['t3_new_received__total', printed(total, Number(total))]]),
    ...over,
  });
}

const options: DatasetOptions = { forms: SMALL_FORMS, absence: () => 'gone' };

async function write(
  folder: string,
  items: readonly (Report | Failure)[],
  over: Partial<DatasetOptions> = {},
) {
  await writeDataset(folder, inputsOf(items), { ...options, ...over });
}

async function rowsOf(folder: string, name: string): Promise<Record<string, string>[]> {
  const [header, ...rows] = parseCsv(await readFile(join(folder, name), 'utf8'));
  return rows.map((row) => Object.fromEntries(header!.map((column, at) => [column, row[at] ?? ''])));
}

describe('two reports of one year with other figures', () => {
  const first = reportOn(2022, 'in/a.html', '30');
  const further = reportOn(2022, 'in/a.html', '31', { reportId: '120115-government-2022-2' });
  const next = reportOn(2023, 'in/b.html', '32');

  it('are of one agency, which has one state a year', async () => {
    const folder = await temporaryFolder();
    await write(folder, [first, further, next]);
    expect(await rowsOf(folder, 'coverage.csv')).toMatchObject([
      { year: '2022', report_id: '120115-government-2022', coverage: 'found' },
      { year: '2023', report_id: '120115-government-2023', coverage: 'found' },
    ]);
    expect(await rowsOf(folder, 'reports.csv')).toHaveLength(3);
  });
});

describe('several sources of one report', () => {
  const html = reportOn(2022, 'in/a.html', '30');
  const pdf = reportOn(2022, 'in/a.pdf', '31', { published: '2023-01-30' });

  it('shows the newest and keeps the other, with the cells in which it differs', async () => {
    const folder = await temporaryFolder();
    await write(folder, [html, pdf]);
    expect(await rowsOf(folder, 'reports.csv')).toMatchObject([{ source_path: 'in/a.pdf' }]);
    expect(await rowsOf(folder, 'versions.csv')).toMatchObject([
      { version: '1', source_path: 'in/a.pdf', cells_differing: '' },
      { version: '2', source_path: 'in/a.html', cells_differing: 't3_new_received__total' },
    ]);
    const kept = (await rowsOf(folder, 'version-cells.csv')).filter(({ value }) => value !== '');
    expect(kept).toMatchObject([{ version: '2', cell_id: 't3_new_received__total', value: '30' }]);
    const codes = (await rowsOf(folder, 'findings.csv')).map(({ code }) => code);
    expect(codes).toEqual(['V-DIFF']);
    expect(await rowsOf(folder, 'coverage.csv')).toMatchObject([{ coverage: 'replaced' }]);
  });

  it('does not depend on the order in which they are read', async () => {
    const [one, other] = [await temporaryFolder(), await temporaryFolder()];
    await write(one, [html, pdf]);
    await write(other, [pdf, html]);
    expect(await contentsOf(other)).toEqual(await contentsOf(one));
  });
});

describe('a source that is lost', () => {
  const both = [reportOn(2020, 'in/2020.html', '5'), reportOn(2022, 'in/2022.html', '7')];

  it('keeps its last reading as withdrawn where it is gone', async () => {
    const folder = await temporaryFolder();
    await write(folder, both);
    await write(folder, both.slice(0, 1));
    expect((await rowsOf(folder, 'reports.csv')).map(({ year }) => year)).toEqual(['2020', '2022']);
    expect(await rowsOf(folder, 'coverage.csv')).toMatchObject([
      { year: '2020', coverage: 'found' },
      { year: '2021', coverage: 'missing' },
      { year: '2022', coverage: 'withdrawn' },
    ]);
    await write(folder, both);
    expect((await rowsOf(folder, 'coverage.csv')).map(({ coverage }) => coverage)).toEqual([
      'found',
      'missing',
      'found',
    ]);
  });

  it('keeps its last reading as unreadable where it gives no report any more', async () => {
    const folder = await temporaryFolder();
    await write(folder, both);
    const failure: Failure = { ...FAILURE, source: source({ path: 'in/2022.html' }) };
    await write(folder, [both[0]!, failure]);
    expect((await rowsOf(folder, 'coverage.csv')).at(-1)).toMatchObject({
      year: '2022',
      coverage: 'unreadable',
    });
    expect(await rowsOf(folder, 'failures.csv')).toMatchObject([{ source_path: 'in/2022.html' }]);
  });

  it('is none where its bytes are found under another name', async () => {
    const named = (path: string) =>
      reportOn(2022, path, '7', { source: source({ path, sha256: 'f'.repeat(64) }) });
    const folder = await temporaryFolder();
    await write(folder, [named('in/b.html')]);
    await write(folder, [named('in/c.html')]);
    expect(await rowsOf(folder, 'reports.csv')).toMatchObject([{ source_path: 'in/c.html' }]);
    expect(await rowsOf(folder, 'versions.csv')).toMatchObject([
      { status: 'found', source_path: 'in/c.html' },
    ]);
    // The same bytes of another agency, as folders tell them apart, are another report.
    const elsewhere = { ...named('in/d.html'), reportId: '120114-government-2022' };
    await write(folder, [elsewhere]);
    expect(await rowsOf(folder, 'versions.csv')).toMatchObject([
      { report_id: '120114-government-2022', status: 'found' },
      { report_id: '120115-government-2022', status: 'withdrawn' },
    ]);
  });

  it('gives way to one that is there and gives as much', async () => {
    const folder = await temporaryFolder();
    const full = new Map(
      ['t3_new_received__total', 't3_new_received__natural_person'].map((cell) => [cell, printed('7', 7)]),
    );
    await write(folder, [reportOn(2022, 'in/b.html', '7', { published: '2023-02-01' })]);
    await write(folder, [reportOn(2022, 'in/c.html', '8')]);
    expect(await rowsOf(folder, 'versions.csv')).toMatchObject([
      { version: '1', status: 'found', source_path: 'in/c.html' },
      { version: '2', status: 'withdrawn', source_path: 'in/b.html' },
    ]);
    expect(await rowsOf(folder, 'coverage.csv')).toMatchObject([{ coverage: 'replaced' }]);
    const fuller = await temporaryFolder();
    await write(fuller, [reportOn(2022, 'in/b.html', '7', { cells: full })]);
    await write(fuller, [reportOn(2022, 'in/c.html', '8')]);
    expect(await rowsOf(fuller, 'reports.csv')).toMatchObject([{ source_path: 'in/b.html' }]);
  });

  it('forgets what nobody asked for this time', async () => {
    const folder = await temporaryFolder();
    await write(folder, both);
    await write(folder, both.slice(0, 1), { absence: () => null });
    expect((await rowsOf(folder, 'reports.csv')).map(({ year }) => year)).toEqual(['2020']);
  });
});

describe('versions of an archive', () => {
  const ADDRESS = 'http://www.example.gov.cn/nb/2022.html';
  const id = '120115-government-2022';
  const day = (text: string) => `2023-${text}T03:00:00.000Z`;

  /** What an archive gives, the latest version first, as a harvest does. */
  function archived(
    versions: readonly (readonly [total: string, first: string, last: string])[],
  ): ReadInputs {
    return async function* () {
      for (const [at, [total, first, last]] of versions.entries()) {
        const path = `in/archive/v${versions.length - at}`;
        yield {
          ...{ path, key: null, failures: [], reports: [reportOn(2022, path, total)] },
          status: at === 0 ? 'found' : 'replaced',
          seen: { address: ADDRESS, firstSeen: day(first), lastSeen: day(last) },
        };
      }
    };
  }

  const history = [
    ['36', '05-01', '06-01'],
    ['35', '04-01', '04-01'],
    ['30', '01-20', '03-01'],
  ] as const;

  it('tell each revision with its times, also to a dataset that is written from nothing', async () => {
    const folder = await temporaryFolder();
    await writeDataset(folder, archived(history), options);
    expect(await rowsOf(folder, 'versions.csv')).toMatchObject([
      {
        version: '1',
        status: 'found',
        first_seen: '2023-05-01T03:00:00Z',
        last_seen: '',
      },
      { version: '2', status: 'replaced', first_seen: '2023-04-01T03:00:00Z' },
      { version: '3', status: 'replaced', last_seen: '2023-03-01T03:00:00Z' },
    ]);
    expect(await rowsOf(folder, 'changes.csv')).toMatchObject([
      {
        ...{ report_id: id, change_id: '1', cause: 'source', raw_before: '30', raw_after: '35' },
        ...{ last_seen_before: '2023-03-01T03:00:00Z', first_seen_after: '2023-04-01T03:00:00Z' },
      },
      { report_id: id, change_id: '2', cause: 'source', raw_before: '35', raw_after: '36' },
    ]);
    const findings = await rowsOf(folder, 'findings.csv');
    expect(findings.map(({ code }) => code)).toEqual(['V-REVISED', 'V-REVISED']);
    expect(findings[0]?.message_en).toContain('“30” → “35”');
  });

  it('tell it once where the former dataset showed the former version', async () => {
    const [grown, fresh] = [await temporaryFolder(), await temporaryFolder()];
    for (let known = 1; known <= history.length; known += 1) {
      await writeDataset(grown, archived(history.slice(-known)), options);
    }
    await writeDataset(fresh, archived(history), options);
    const changesIn = async (folder: string) => (await contentsOf(folder))['changes.csv'];
    expect(await changesIn(grown)).toEqual(await changesIn(fresh));
  });

  it('are one where only the furniture of the page changed', async () => {
    const folder = await temporaryFolder();
    await writeDataset(
      folder,
      archived([
        ['30', '05-01', '06-01'],
        ['30', '01-20', '03-01'],
      ]),
      options,
    );
    expect(await rowsOf(folder, 'versions.csv')).toMatchObject([
      { first_seen: '2023-01-20T03:00:00Z', last_seen: '' },
    ]);
    expect(await rowsOf(folder, 'coverage.csv')).toMatchObject([{ coverage: 'found' }]);
    expect(await rowsOf(folder, 'findings.csv')).toEqual([]);
  });

  it('show the newest one, and an older one where the newest lost its tables', async () => {
    const full = new Map(
      ['t3_new_received__total', 't3_new_received__natural_person'].map((cell) => [cell, printed('30', 30)]),
    );
    const inputs: ReadInputs = async function* () {
      const seen = { address: ADDRESS, firstSeen: day('05-01'), lastSeen: day('05-01') };
      yield { path: 'in/v2', key: null, failures: [], reports: [reportOn(2022, 'in/v2', '31')], seen };
      yield {
        ...{ path: 'in/v1', key: null, failures: [] },
        reports: [reportOn(2022, 'in/v1', '30', { cells: full })],
        status: 'replaced',
        seen: { address: ADDRESS, firstSeen: day('01-20'), lastSeen: day('03-01') },
      };
    };
    const folder = await temporaryFolder();
    await writeDataset(folder, inputs, options);
    expect(await rowsOf(folder, 'reports.csv')).toMatchObject([{ source_path: 'in/v1' }]);
    expect(await rowsOf(folder, 'coverage.csv')).toMatchObject([{ coverage: 'replaced' }]);
  });
});

describe('changes.csv', () => {
  it('lists the cells that read otherwise than before, and nothing the second time', async () => {
    const folder = await temporaryFolder();
    await write(folder, [reportOn(2022, 'in/a.html', '30')]);
    expect(await rowsOf(folder, 'changes.csv')).toEqual([]);
    await write(folder, [reportOn(2022, 'in/a.html', '35')]);
    expect(await rowsOf(folder, 'changes.csv')).toMatchObject([
      {
        report_id: '120115-government-2022',
        cell_id: 't3_new_received__total',
        cause: 'source',
        resolved_before: '30',
        resolved_after: '35',
      },
    ]);
    await write(folder, [reportOn(2022, 'in/a.html', '35')]);
    expect(await rowsOf(folder, 'changes.csv')).toEqual([]);
  });
});

describe('changes of bodies of one name of which no region is known', () => {
  const town = (path: string, total: string) =>
    reportOn(2022, path, total, { reportId: '东塬镇人民政府-2022', identity: null });
  const changesIn = async (folder: string) =>
    (await rowsOf(folder, 'changes.csv')).map((row) => `${row.raw_before} ${row.raw_after}`);

  it('are told of each by itself', async () => {
    const folder = await temporaryFolder();
    const [a, b, c] = [town('in/a.html', '1'), town('in/b.html', '2'), town('in/c.html', '3')];
    await write(folder, [a, b]);
    await write(folder, [a, b, c]);
    expect(await changesIn(folder)).toEqual([]);
    await write(folder, [town('in/a.html', '4'), b, c]);
    expect(await changesIn(folder)).toEqual(['1 4']);
    // Under another name, and read otherwise.
    await write(folder, [{ ...town('in/d.html', '5'), source: { ...b.source, path: 'in/d.html' } }, c]);
    expect(await changesIn(folder)).toEqual(['2 5']);
  });
});

describe('corrections', () => {
  const own = reportOn(2022, 'in/a.html', '30');
  const line = (fields: Partial<Record<string, string>>) =>
    Object.values({
      report_id: own.reportId,
      cell_id: 't3_new_received__total',
      source_sha256: own.source.sha256,
      old_raw: '30',
      new_value: '31',
      reason: '原文误植',
      who: 'editor',
      corrected_on: '2024-05-31',
      ...fields,
    }).join(',');
  const HEADER = 'report_id,cell_id,source_sha256,old_raw,new_value,reason,who,corrected_on';

  async function writeWith(lines: readonly string[]) {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'corrections'));
    await writeFile(join(folder, 'corrections', '2024.csv'), [HEADER, ...lines, ''].join('\n'));
    const { corrections, problems } = await readCorrections(join(folder, 'corrections'));
    await write(folder, [own], { corrections });
    return { folder, problems };
  }

  it('stand in the cells, keep what is printed, and are listed', async () => {
    const { folder, problems } = await writeWith([
      line({}),
      line({ cell_id: 't2_fees__amount', old_raw: '9' }),
    ]);
    expect(problems).toEqual([]);
    const cells = await rowsOf(folder, 'cells.csv');
    expect(cells.find((row) => row.cell_id === 't3_new_received__total')).toMatchObject({
      raw: '30',
      value: '30',
      resolved: '31',
      basis: 'corrected',
    });
    expect((await rowsOf(folder, 'errata.csv')).map(({ outcome }) => outcome).sort()).toEqual([
      'applied',
      'refused',
    ]);
    const dataset = await openDataset(folder, { forms: SMALL_FORMS });
    const found = await dataset.load(own.reportId);
    expect(found?.report.cells.get('t3_new_received__total')?.resolved).toBe(31);
    expect(await dataset.load('120115-government-1999')).toBeNull();
    expect(dataset.ids).toEqual([own.reportId]);
    await dataset.close();
  });

  it('are refused where the source is another than the one that was corrected', async () => {
    const { folder } = await writeWith([line({ source_sha256: 'f'.repeat(64) })]);
    expect(await rowsOf(folder, 'errata.csv')).toMatchObject([
      { outcome: 'refused', refusal: 'source_changed' },
    ]);
    const total = (await rowsOf(folder, 'cells.csv')).find((row) => row.cell_id === 't3_new_received__total');
    expect(total?.resolved).toBe('30');
  });
});

describe('what is remembered of inputs', () => {
  it('is given back under the key it was kept with', async () => {
    const folder = await temporaryFolder();
    const key = 'e'.repeat(64);
    const reading = { path: 'in/a.html', key, reports: [reportOn(2022, 'in/a.html', '30')], failures: [] };
    await writeDataset(
      folder,
      async function* () {
        yield reading;
      },
      options,
    );
    const first = await contentsOf(folder);
    const asked: unknown[] = [];
    const again: ReadInputs = async function* (remember) {
      asked.push(await remember('f'.repeat(64)));
      const remembered = await remember(key);
      asked.push(remembered);
      yield { path: 'in/a.html', key, ...remembered! };
    };
    await writeDataset(folder, again, options);
    expect(asked[0]).toBeNull();
    expect(asked[1]).toEqual({ reports: reading.reports, failures: [] });
    expect(await contentsOf(folder)).toEqual(first);
  });

  it('is read again where the file that keeps it is torn', async () => {
    const folder = await temporaryFolder();
    await write(folder, [reportOn(2020, 'in/a.html', '5'), reportOn(2021, 'in/b.html', '6')]);
    const path = join(folder, '.gouji-readings');
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, bytes.length - 3));
    const dataset = await openDataset(folder, { forms: SMALL_FORMS });
    expect(dataset.ids).toEqual(['120115-government-2020']);
    await dataset.close();
  });
});
