import { describe, expect, it } from 'vitest';
import { cardFor, harvestCards, QUICK, resultsOf, siteWith } from './harvest-site.js';
import { inTurn, page, redirect, slowly, status } from './site/answers.js';
import { listPage, reportLinks, reportPage } from './site/pages.js';
import { type Handler, mostAtOnce, type Site, shortestGapMs } from './site/site.js';

const YEARS = [2019, 2020, 2021, 2022, 2023];

function pagesOf(agency: string): Record<string, Handler> {
  const reports = YEARS.map((year) => [`/nb/${year}.html`, slowly(15, page(reportPage(agency, year)))]);
  return { '/list.html': page(listPage(reportLinks(agency, YEARS))), ...Object.fromEntries(reports) };
}

function listCard(site: Site, id: string, over = {}) {
  return cardFor(`${site.origin}/list.html`, { id, agency: id, kind: 'list', ...over });
}

describe('politeness', () => {
  it('asks each host one thing at a time and never faster than its pace, and several hosts at once', async () => {
    const paceMs = 60;
    const sites = [
      await siteWith(pagesOf('甲县'), '127.0.0.1'),
      await siteWith(pagesOf('乙县'), '127.0.0.2'),
      await siteWith(pagesOf('丙县'), '127.0.0.3'),
    ];
    const cards = sites.map((site) => listCard(site, site.host));
    const { manifest } = await harvestCards(cards, { settings: { ...QUICK, paceMs } });
    expect(manifest.counts).toMatchObject({ expected: 15, found: 15 });
    for (const { seen } of sites) {
      expect(seen).toHaveLength(7);
      expect(mostAtOnce(seen)).toBe(1);
      expect(shortestGapMs(seen)).toBeGreaterThanOrEqual(paceMs);
    }
    const all = sites.flatMap(({ seen }) => seen);
    expect(shortestGapMs(all)).toBeLessThan(paceMs);
    // Each host was begun with before any was done with, however busy the machine is.
    const spans = sites.map(({ seen }) => seen.map(({ beganMs }) => beganMs));
    const lastBegun = Math.max(...spans.map((begun) => Math.min(...begun)));
    expect(lastBegun).toBeLessThan(Math.min(...spans.map((begun) => Math.max(...begun))));
  });

  it('takes two sites of one host for one host', async () => {
    const sites = [await siteWith(pagesOf('甲县')), await siteWith(pagesOf('乙县'))];
    await harvestCards(
      sites.map((site, at) => listCard(site, String(at))),
      { settings: { ...QUICK, paceMs: 20 } },
    );
    const all = sites.flatMap(({ seen }) => seen);
    expect(mostAtOnce(all)).toBe(1);
    expect(shortestGapMs(all)).toBeGreaterThanOrEqual(20);
  });

  it('keeps the Crawl-delay of robots.txt and the pace of the card where they are slower', async () => {
    const robots = page('User-agent: *\nCrawl-delay: 0.15\n', 'text/plain');
    const delayed = await siteWith({ ...pagesOf('甲县'), '/robots.txt': robots }, '127.0.0.1');
    const carded = await siteWith(pagesOf('乙县'), '127.0.0.2');
    await harvestCards([listCard(delayed, 'a'), listCard(carded, 'b', { paceSeconds: 0.12 })]);
    expect(shortestGapMs(delayed.seen)).toBeGreaterThanOrEqual(150);
    // The pace of a card holds from the first page on; robots.txt comes before.
    expect(shortestGapMs(carded.seen)).toBeGreaterThanOrEqual(120);
  });

  it('asks a host that slows down less often', async () => {
    const site = await siteWith({
      ...pagesOf('甲县'),
      '/nb/2019.html': slowly(300, page(reportPage('甲县', 2019))),
    });
    await harvestCards([listCard(site, 'a')], { settings: { ...QUICK, concurrency: 1 } });
    const slow = site.seen.findIndex(({ path }) => path === '/nb/2019.html');
    const next = site.seen[slow + 1];
    expect((next?.beganMs ?? 0) - (site.seen[slow]?.endedMs ?? 0)).toBeGreaterThan(100);
  });

  it.each([
    ['seconds', () => '1'],
    ['a date', () => new Date(Math.ceil(Date.now() / 1000) * 1000 + 1000).toUTCString()],
  ])('waits as long as Retry-After says in %s', async (_, retryAfter) => {
    const site = await siteWith({
      '/a.html': inTurn(
        (_request, response) => void response.writeHead(429, { 'retry-after': retryAfter() }).end(),
        page(reportPage('甲县', 2022)),
      ),
    });
    const { manifest } = await harvestCards([cardFor(`${site.origin}/a.html`, { kind: 'report' })]);
    expect(resultsOf(manifest)).toEqual({ '/a.html': 'new' });
    const [, first, second] = site.seen;
    expect((second?.beganMs ?? 0) - (first?.beganMs ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('leaves a host alone that asks to come back much later', async () => {
    const site = await siteWith({
      ...pagesOf('甲县'),
      '/nb/2019.html': status(503, { 'retry-after': '86400' }),
    });
    const { manifest } = await harvestCards([listCard(site, 'a')], { settings: { ...QUICK, paceMs: 30 } });
    expect(resultsOf(manifest)['/nb/2019.html']).toBe('failed E_HTTP_BUSY');
    expect(manifest).toMatchObject({ complete: false, resumable: true });
    const busyAt = site.seen.findIndex(({ path }) => path === '/nb/2019.html');
    expect(site.seen.slice(busyAt + 1)).toEqual([]);
  });

  it('obeys robots.txt, also where a redirect leads', async () => {
    const site = await siteWith({
      ...pagesOf('甲县'),
      '/robots.txt': page(
        'User-agent: *\nDisallow: /nb/2021\nDisallow: /closed/\n\nUser-agent: gouji\nDisallow: /nb/2020\nDisallow: /closed/\n',
        'text/plain',
      ),
      '/nb/2022.html': redirect('/closed/2022.html'),
      '/closed/2022.html': page(reportPage('甲县', 2022)),
    });
    const { manifest } = await harvestCards([listCard(site, 'a')]);
    expect(resultsOf(manifest)).toEqual({
      '/nb/2019.html': 'new',
      '/nb/2020.html': 'refused E_ROBOTS_DENIED',
      '/nb/2021.html': 'new',
      '/nb/2022.html': 'refused E_ROBOTS_DENIED',
      '/nb/2023.html': 'new',
    });
    expect(site.asked()).not.toContain('/nb/2020.html');
    expect(site.asked()).not.toContain('/closed/2022.html');
    expect(site.count('/robots.txt')).toBe(1);
    expect(manifest).toMatchObject({ complete: false, resumable: false });
  });

  it('asks nothing of a site whose robots.txt fails, and everything where there is none or it is no robots.txt', async () => {
    const failing = await siteWith({ ...pagesOf('甲县'), '/robots.txt': status(503) }, '127.0.0.1');
    const broken = await siteWith(
      { ...pagesOf('乙县'), '/robots.txt': page('<html>\u0000<p>首页</p>') },
      '127.0.0.2',
    );
    const { manifest } = await harvestCards([listCard(failing, 'a'), listCard(broken, 'b')]);
    expect(failing.asked()).toEqual([]);
    expect(manifest.items.filter(({ source }) => source === 'a')).toMatchObject([
      { code: 'E_ROBOTS_UNREACHABLE' },
    ]);
    expect(manifest.sources).toMatchObject([{ complete: false }, { complete: true, found: 5 }]);
    expect(manifest).toMatchObject({ complete: false, resumable: true });
  });

  it('names itself and whom to turn to', async () => {
    const site = await siteWith(pagesOf('甲县'));
    await harvestCards([listCard(site, 'a')]);
    expect(new Set(site.seen.map(({ headers }) => headers['user-agent']))).toEqual(
      new Set(['gouji/test (+test@example.org)']),
    );
  });
});
