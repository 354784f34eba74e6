import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesPath, LOG_FILE } from '../../src/harvest/archive/layout.js';
import {
  type ArchivedReport,
  archivedReports,
  verifyArchive,
  viewArchive,
  WHOLE_RUN,
} from '../../src/harvest/index.js';
import { statusTable } from '../../src/harvest/status/status-table.js';
import { cardFor, harvestCards, QUICK, resultsOf, siteWith } from './harvest-site.js';
import { page, plainPage, redirect, status } from './site/answers.js';
import { document, listPage, reportLinks, reportPage } from './site/pages.js';
import type { Handler, Site } from './site/site.js';

const YEARS = [2020, 2021, 2022];

async function smallSite(): Promise<Site> {
  return await siteWith({
    '/list.html': page(listPage(reportLinks('甲县', YEARS))),
    ...Object.fromEntries(YEARS.map((year) => [`/nb/${year}.html`, page(reportPage('甲县', year))])),
  });
}

const listCard = (site: Site) => cardFor(`${site.origin}/list.html`, { kind: 'list' });

async function reportsOf(folder: string): Promise<ArchivedReport[]> {
  const reports: ArchivedReport[] = [];
  for await (const report of archivedReports(await viewArchive(folder))) reports.push(report);
  return reports.filter(({ isLatest }) => isLatest);
}

async function textsOf(folder: string): Promise<string[]> {
  return (await reportsOf(folder)).map(({ bytes }) => new TextDecoder().decode(bytes));
}

describe('a second run', () => {
  it('downloads nothing that is unchanged', async () => {
    const site = await smallSite();
    const { folder } = await harvestCards([listCard(site)]);
    const first = site.seen.length;
    const { manifest } = await harvestCards([listCard(site)], { folder });
    const again = site.seen.slice(first).filter(({ path }) => path !== '/robots.txt');
    expect(again.map((request) => request.status)).toEqual([304, 304, 304, 304]);
    expect(manifest).toMatchObject({
      complete: true,
      counts: { expected: 3, found: 3, unchanged: 3, new: 0 },
    });
    expect((await verifyArchive(folder)).problems).toEqual([]);
  });

  it('asks with the date of a page only at its own address', async () => {
    const dated: Handler = (request, response) => {
      const since = Date.parse(request.headers['if-modified-since'] ?? '');
      if (since >= Date.parse('2015-01-01')) response.writeHead(304).end();
      else response.writeHead(404).end();
    };
    const lastModified = 'Tue, 31 Jan 2023 08:00:00 GMT';
    const site = await smallSite();
    const headers = { 'content-type': 'text/html; charset=utf-8', 'last-modified': lastModified };
    site.pages.set('/nb/2021.html', status(200, headers, reportPage('甲县', 2021)));
    const { folder } = await harvestCards([listCard(site)]);
    site.pages.set('/nb/2021.html', redirect('/404.html'));
    site.pages.set('/404.html', dated);
    const { manifest } = await harvestCards([listCard(site)], { folder });
    expect(manifest.items.find(({ url }) => url.endsWith('/nb/2021.html'))?.result).toBe('vanished');
  });

  it('goes on asking with a date that an unchanged answer leaves out, and reads packed answers without a body', async () => {
    const asked: (string | undefined)[] = [];
    const lastModified = 'Tue, 31 Jan 2023 08:00:00 GMT';
    const site = await smallSite();
    site.pages.set('/nb/2021.html', (request, response) => {
      const since = request.headers['if-modified-since'];
      asked.push(since);
      if (since === lastModified) response.writeHead(304, { 'content-encoding': 'gzip' }).end();
      else {
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'last-modified': lastModified,
        });
        response.end(reportPage('甲县', 2021));
      }
    });
    const { folder } = await harvestCards([listCard(site)]);
    await harvestCards([listCard(site)], { folder });
    const { manifest } = await harvestCards([listCard(site)], { folder });
    expect(asked).toEqual([undefined, lastModified, lastModified]);
    expect(manifest.counts).toMatchObject({ found: 3, unchanged: 3 });
  });

  it('asks for everything in full with --refresh', async () => {
    const site = await smallSite();
    const { folder } = await harvestCards([listCard(site)]);
    const first = site.seen.length;
    const { manifest } = await harvestCards([listCard(site)], {
      folder,
      options: { ...WHOLE_RUN, refresh: true },
    });
    expect(site.seen.slice(first).filter((request) => request.status === 304)).toEqual([]);
    expect(manifest.counts).toMatchObject({ unchanged: 3 });
  });

  it('tells a changed table from changed furniture, and keeps both versions', async () => {
    const site = await smallSite();
    let visitors = 0;
    site.pages.set(
      '/nb/2020.html',
      plainPage(() => `${reportPage('甲县', 2020)}<p>浏览 ${visitors++} 次</p>`),
    );
    const { folder } = await harvestCards([listCard(site)]);
    site.pages.set('/nb/2021.html', page(reportPage('甲县', 2021, 29)));
    const { manifest } = await harvestCards([listCard(site)], { folder });
    expect(resultsOf(manifest)).toEqual({
      '/nb/2020.html': 'unchanged',
      '/nb/2021.html': 'changed',
      '/nb/2022.html': 'unchanged',
    });
    const versions: (string | number | boolean)[][] = [];
    for await (const { bytes, version, isLatest } of archivedReports(await viewArchive(folder))) {
      versions.push([version, isLatest, new TextDecoder().decode(bytes)]);
    }
    expect(versions).toEqual([
      [1, true, `${reportPage('甲县', 2020)}<p>浏览 1 次</p>`],
      [2, true, reportPage('甲县', 2021, 29)],
      [1, false, reportPage('甲县', 2021)],
      [1, true, reportPage('甲县', 2022)],
    ]);
    expect((await textsOf(folder))[1]).toBe(reportPage('甲县', 2021, 29));
  });

  it.each([
    ['is gone', status(404)],
    ['is replaced by an error page', page(document('出错了', '<p>您访问的页面不存在</p>'))],
  ])('records that a report %s, and keeps the last good version', async (_, handler) => {
    const site = await smallSite();
    const { folder } = await harvestCards([listCard(site)]);
    const before = await textsOf(folder);
    site.pages.set('/nb/2021.html', handler);
    const { manifest } = await harvestCards([listCard(site)], { folder });
    expect(resultsOf(manifest)['/nb/2021.html']).toBe('vanished E_VANISHED');
    expect(manifest).toMatchObject({ complete: true, counts: { expected: 3, found: 2, vanished: 1 } });
    expect(await textsOf(folder)).toEqual(before);
    const [row] = statusTable((await viewArchive(folder)).history).rows;
    expect(Object.fromEntries(row?.marks ?? [])).toEqual({ 2020: 'have', 2021: 'vanished', 2022: 'have' });
  });

  it('knows a report that moved as one that is there, and calls it by its first name', async () => {
    const site = await siteWith({
      '/list.html': page(listPage(reportLinks('甲县', [2021]))),
      '/nb/2021.html': page(reportPage('甲县', 2021)),
    });
    const { folder } = await harvestCards([listCard(site)]);
    site.pages.set('/nb/2021.html', status(404));
    site.pages.set('/new/2021.html', page(reportPage('甲县', 2021)));
    site.pages.set('/list.html', page(listPage(reportLinks('甲县', [2021], '/new'))));
    await harvestCards([listCard(site)], { folder });
    const moved = await reportsOf(folder);
    expect(moved).toMatchObject([{ url: `${site.origin}/new/2021.html`, isGone: false }]);
    const renamed = reportPage('甲县', 2021, 30).replaceAll('工作年度报告', '年度报告');
    site.pages.set('/new/2021.html', page(renamed));
    site.pages.set(
      '/list.html',
      page(listPage([{ href: '/new/2021.html', text: '甲县2021年政府信息公开年度报告' }])),
    );
    await harvestCards([listCard(site)], { folder });
    const changed = await reportsOf(folder);
    expect(changed.map(({ url, title, isGone }) => [new URL(url).pathname, title, isGone])).toEqual([
      ['/nb/2021.html', '甲县2021年政府信息公开工作年度报告', true],
      ['/new/2021.html', '甲县2021年政府信息公开年度报告', false],
    ]);
    expect(changed[1]?.name).toBe(moved[0]?.name);
  });

  it.each([
    ['a login', page(document('登录', '<form><input type="password"></form>')), 'refused E_PAGE_LOGIN'],
    ['an empty page', page('<html><body></body></html>'), 'failed E_PAGE_EMPTY'],
    ['a failure', status(500), 'failed E_HTTP_SERVER'],
    ['a way to the home page', redirect('/list.html'), 'vanished E_VANISHED'],
  ])('never takes %s for the latest version', async (_, handler, expected) => {
    const site = await smallSite();
    const { folder } = await harvestCards([listCard(site)]);
    const before = await textsOf(folder);
    site.pages.set('/nb/2021.html', handler);
    const settings = { ...QUICK, retries: 0 };
    const { manifest } = await harvestCards([listCard(site)], { folder, settings });
    expect(resultsOf(manifest)['/nb/2021.html']).toBe(expected);
    expect(await textsOf(folder)).toEqual(before);
    site.pages.set('/nb/2021.html', page(reportPage('甲县', 2021)));
    const { manifest: healed } = await harvestCards([listCard(site)], { folder });
    expect(healed.counts).toMatchObject({ unchanged: 3, found: 3 });
  });

  it('finds out what became of reports that nothing links to any more', async () => {
    const site = await smallSite();
    const { folder } = await harvestCards([listCard(site)]);
    site.pages.set('/list.html', page(listPage(reportLinks('甲县', [2022]))));
    site.pages.delete('/nb/2020.html');
    const { manifest } = await harvestCards([listCard(site)], { folder });
    expect(resultsOf(manifest)).toEqual({
      '/nb/2020.html': 'vanished E_VANISHED',
      '/nb/2021.html': 'unchanged',
      '/nb/2022.html': 'unchanged',
    });
  });

  it('asks only for what failed with --only-failed, again and again', async () => {
    const site = await smallSite();
    site.pages.set('/nb/2021.html', status(404));
    const { folder } = await harvestCards([listCard(site)]);
    const options = { ...WHOLE_RUN, onlyFailed: true };
    const askedBy = async () => {
      const before = site.seen.length;
      const { manifest } = await harvestCards([listCard(site)], { folder, options });
      return { manifest, asked: site.seen.slice(before).map(({ path }) => path) };
    };
    const still = await askedBy();
    expect(still.asked).toEqual(['/robots.txt', '/nb/2021.html']);
    expect(still.manifest).toMatchObject({ complete: false, counts: { new: 2, failed: 1 } });
    site.pages.set('/nb/2021.html', page(reportPage('甲县', 2021)));
    const mended = await askedBy();
    expect(mended.asked).toEqual(['/robots.txt', '/nb/2021.html']);
    expect(mended.manifest).toMatchObject({ complete: true, resumed: true, counts: { new: 3, found: 3 } });
    expect((await askedBy()).asked).toEqual([]);
  });

  it('fetches again what is lost from the archive', async () => {
    const site = await smallSite();
    const { folder } = await harvestCards([listCard(site)]);
    const [report] = [...(await viewArchive(folder)).history.urls.values()].filter(
      ({ last }) => last.year === 2021,
    );
    await truncate(bytesPath(folder, report?.last.sha256 ?? ''), 10);
    expect((await verifyArchive(folder)).problems).toMatchObject([{ code: 'E_ARCHIVE_BYTES' }]);
    await expect(textsOf(folder)).rejects.toMatchObject({ code: 'E_UNREADABLE' });
    await harvestCards([listCard(site)], { folder });
    expect((await verifyArchive(folder)).problems).toEqual([]);
  });
});

describe('the scope of a run', () => {
  it.each([
    ['a year', { year: 2021 }, ['/nb/2021.html']],
    ['a date', { since: '2022-01-01' }, ['/nb/2021.html', '/nb/2022.html']],
    ['a region', { region: '13' }, []],
  ])('is narrowed to %s', async (_, over, expected) => {
    const site = await smallSite();
    const card = { ...listCard(site), region: '120115' };
    const { manifest } = await harvestCards([card], { options: { ...WHOLE_RUN, ...over } });
    expect(Object.keys(resultsOf(manifest))).toEqual(expected);
    expect(site.asked().filter((path) => path.startsWith('/nb'))).toEqual(expected);
  });

  it('is a sample that never passes for the whole', async () => {
    const site = await smallSite();
    const { manifest } = await harvestCards([listCard(site)], { options: { ...WHOLE_RUN, sample: 2 } });
    expect(manifest).toMatchObject({ complete: false, resumable: false, counts: { found: 2 } });
    expect(manifest.reasons).toMatchObject([{ code: 'E_SAMPLE' }]);
  });
});

describe('the archive', () => {
  it('drops a torn line at the end of its log, and refuses a damaged one in the middle', async () => {
    const site = await smallSite();
    const { folder } = await harvestCards([listCard(site)]);
    const log = join(folder, LOG_FILE);
    const whole = await readFile(log, 'utf8');
    await appendFile(log, '{"kind":"fetch","url":"http');
    expect(await verifyArchive(folder)).toMatchObject({ tornBytes: 27, problems: [] });
    await harvestCards([listCard(site)], { folder });
    expect((await readFile(log, 'utf8')).startsWith(whole)).toBe(true);
    expect(await verifyArchive(folder)).toMatchObject({ tornBytes: 0, problems: [] });

    await writeFile(log, whole.replace('"kind":"fetch"', '"kind";"fetch"'));
    expect((await verifyArchive(folder)).problems).toMatchObject([
      { code: 'E_ARCHIVE_LOG', place: 'log.ndjson:2' },
    ]);
    await expect(harvestCards([listCard(site)], { folder })).rejects.toMatchObject({ code: 'E_UNREADABLE' });
  });

  it('keeps a second run out', async () => {
    const site = await smallSite();
    const first = harvestCards([listCard(site)]);
    const { folder } = await first;
    const both = [harvestCards([listCard(site)], { folder }), harvestCards([listCard(site)], { folder })];
    const ended = await Promise.allSettled(both);
    expect(ended.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('has a manifest for every run, and nothing but what its layout says', async () => {
    const site = await smallSite();
    const { folder, manifest } = await harvestCards([listCard(site)]);
    await harvestCards([listCard(site)], { folder });
    expect((await readdir(folder)).sort()).toEqual(['bytes', 'log.ndjson', 'manifest.json', 'runs']);
    const runs = (await readdir(join(folder, 'runs'))).sort();
    expect(runs).toHaveLength(2);
    expect(JSON.parse(await readFile(join(folder, 'runs', runs[0] ?? ''), 'utf8'))).toEqual(manifest);
    expect(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))).toMatchObject({
      counts: { unchanged: 3 },
    });
  });

  it('is ended in order by an interruption, says so, and is gone on with', async () => {
    const site = await smallSite();
    const interruption = new AbortController();
    site.pages.set('/nb/2021.html', () => interruption.abort());
    const { folder, manifest } = await harvestCards([listCard(site)], { signal: interruption.signal });
    expect(manifest).toMatchObject({ complete: false, resumable: true });
    expect(manifest.reasons).toMatchObject([{ code: 'E_INTERRUPTED' }]);
    const had = Object.keys(resultsOf(manifest));
    const before = site.seen.length;
    site.pages.set('/nb/2021.html', page(reportPage('甲县', 2021)));
    const { manifest: rest } = await harvestCards([listCard(site)], { folder });
    expect(rest).toMatchObject({ complete: true, resumed: true, counts: { new: 3 } });
    const asked = site.seen.slice(before).map(({ path }) => path);
    expect(asked).toContain('/nb/2021.html');
    expect(asked.filter((path) => had.includes(path) || path === '/list.html')).toEqual([]);
  });
});
