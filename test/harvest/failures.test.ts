import { describe, expect, it } from 'vitest';
import { cardFor, harvestCards, QUICK, resultsOf, siteWith } from './harvest-site.js';
import {
  broken,
  dripping,
  flood,
  inTurn,
  packed,
  page,
  plainPage,
  redirect,
  status,
} from './site/answers.js';
import { document, listPage, reportLinks, reportPage } from './site/pages.js';
import type { Handler } from './site/site.js';

const REPORT = reportPage('甲县', 2022);

/** Result and requests of one page that is called a report. */
async function resultOf(handler: Handler, more: Readonly<Record<string, Handler>> = {}) {
  const site = await siteWith({ '/a.html': handler, ...more });
  const { manifest } = await harvestCards([cardFor(`${site.origin}/a.html`, { kind: 'report' })], {
    settings: { ...QUICK, retries: 1, limits: { timeoutMs: 300, bodyBytes: 1024 * 1024 } },
  });
  return { result: resultsOf(manifest)['/a.html'], site, manifest };
}

describe('what a site does wrong', () => {
  it.each<readonly [string, Handler, string]>([
    ['there is no such page', status(404), 'failed E_HTTP_NOT_FOUND'],
    ['the page is forbidden', status(403), 'refused E_HTTP_DENIED'],
    ['the site fails', status(500), 'failed E_HTTP_SERVER'],
    ['the site is busy', status(503), 'failed E_HTTP_BUSY'],
    ['a status of its own', status(299 + 300), 'failed E_HTTP_SERVER'],
    ['a status that is no page', status(418), 'failed E_HTTP_STATUS'],
    ['a test for browsers', status(412, {}, '<script>$_ts</script>'), 'refused E_HTTP_CHALLENGE'],
    ['byte by byte', dripping(20), 'failed E_HTTP_TIMEOUT'],
    ['silence', () => {}, 'failed E_HTTP_TIMEOUT'],
    ['half an answer', broken(REPORT), 'failed E_HTTP_BROKEN'],
    ['a reset', (_, response) => void response.destroy(), 'failed E_HTTP_BROKEN'],
    ['no bytes', status(200), 'failed E_PAGE_EMPTY'],
    ['a picture', page(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')), 'failed E_PAGE_KIND'],
    ['a bomb', packed('gzip', 'x'.repeat(30_000_000)), 'failed E_HTTP_TOO_LARGE'],
    ['a bomb in brotli', packed('br', 'x'.repeat(30_000_000)), 'failed E_HTTP_TOO_LARGE'],
    [
      'another compression than it says',
      status(200, { 'content-encoding': 'gzip' }, REPORT),
      'failed E_HTTP_ENCODING',
    ],
    ['an unknown compression', status(200, { 'content-encoding': 'zzz' }, REPORT), 'failed E_HTTP_ENCODING'],
    ['a circle', redirect('/a.html'), 'failed E_HTTP_REDIRECTS'],
    ['a way to nowhere', redirect('ftp://example.org/'), 'failed E_HTTP_ADDRESS'],
    [
      'a page that says it is not there',
      page(document('404', '<p>抱歉，您访问的页面不存在或已被删除</p>')),
      'failed E_PAGE_ERROR',
    ],
    [
      'a frame for scripts',
      page('<html><head><script src="app.js"></script></head><body><div id="app"></div></body></html>'),
      'failed E_PAGE_SCRIPT',
    ],
    [
      'a login',
      page(document('统一身份认证', '<form><input name="u"><input type="password"></form>')),
      'refused E_PAGE_LOGIN',
    ],
    ['another page', page(document('天气', '<p>今天晴，明天多云。</p>'.repeat(50))), 'failed E_PAGE_OTHER'],
  ])('%s', async (_, handler, expected) => {
    const { result, manifest } = await resultOf(handler);
    expect(result).toBe(expected);
    expect(manifest.complete).toBe(false);
    expect(manifest.reasons[0]).toMatchObject({
      count: 1,
      meaning: expect.any(String),
      remedy: expect.any(String),
    });
  });

  it.each<readonly [string, Handler]>([
    ['after a failure', inTurn(status(502), page(REPORT))],
    ['after a reset', inTurn((_, response) => void response.destroy(), page(REPORT))],
    ['packed with gzip', packed('gzip', REPORT)],
    ['packed with brotli', packed('br', REPORT)],
    ['with a wrong content type', page(REPORT, 'application/octet-stream')],
    ['by redirect', redirect('/b.html', 301)],
    ['by a meta tag', page('<html><head><meta http-equiv="Refresh" content="0; URL=/b.html"></head></html>')],
    ['by a script', page('<html><script>window.location.href="/b.html";</script></html>')],
  ])('is no harm: a report %s', async (_, handler) => {
    const { result, manifest } = await resultOf(handler, { '/b.html': page(REPORT) });
    expect([result, manifest.complete]).toEqual(['new', true]);
  });

  it('stops an answer of 3 GB at the limit', async () => {
    const sent = { bytes: 0 };
    const { result } = await resultOf(flood(3 * 1024 ** 3, sent));
    expect(result).toBe('failed E_HTTP_TOO_LARGE');
    expect(sent.bytes).toBeLessThan(64 * 1024 * 1024);
  });

  it('leaves a host alone that fails again and again, and says so for the rest', async () => {
    const links = reportLinks('甲县', [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022]);
    const dead = Object.fromEntries(links.map(({ href }) => [href, status(502)]));
    const site = await siteWith({ '/list.html': page(listPage(links)), ...dead });
    const { manifest } = await harvestCards([cardFor(`${site.origin}/list.html`, { kind: 'list' })], {
      settings: { ...QUICK, retries: 1, circuit: { failures: 4, cooldownMs: 200 } },
    });
    const codes = manifest.items.map(({ code }) => code);
    expect(manifest.counts).toMatchObject({ expected: 8, failed: 8 });
    expect(codes.filter((code) => code === 'E_HTTP_HOST_DOWN').length).toBeGreaterThan(2);
    // Four failures, a pause, one trial.
    expect(site.asked()).toHaveLength(1 + 5);
    expect(manifest).toMatchObject({ complete: false, resumable: true });
  });

  it('follows lists that never end only to their limit, and lists that go round only once', async () => {
    let number = 0;
    const site = await siteWith({
      '/endless.html': plainPage(() =>
        listPage(
          [...reportLinks('甲县', [2022]), { href: `/n${number++}.html`, text: '要闻' }],
          `<a href="/endless.html?page=${number}">下一页</a>`,
        ),
      ),
      '/round.html': (request, response, url) => {
        const next = (Number(url.searchParams.get('page') ?? 0) + 1) % 3;
        page(listPage(reportLinks('甲县', [2022]), `<a href="/round.html?page=${next}">下一页</a>`))(
          request,
          response,
          url,
        );
      },
      '/nb/2022.html': page(REPORT),
    });
    const cards = [
      cardFor(`${site.origin}/endless.html`, { id: 'endless', kind: 'list', maxPages: 6 }),
      cardFor(`${site.origin}/round.html`, { id: 'round', kind: 'list' }),
    ];
    const { manifest } = await harvestCards(cards);
    expect(manifest.sources).toMatchObject([
      { id: 'endless', complete: false, found: 1 },
      { id: 'round', complete: true, found: 1 },
    ]);
    expect(manifest.reasons).toMatchObject([{ code: 'E_LIST_LONG', count: 1 }]);
    expect(site.asked().filter((path) => path.startsWith('/endless'))).toHaveLength(7);
    expect(site.asked().filter((path) => path.startsWith('/round'))).toHaveLength(4);
  });

  it('says that a page of a list is missing, although all others were read', async () => {
    const pager = '<script>createPageHTML(3, 0, "list", "html");</script>';
    const site = await siteWith({
      '/list.html': page(listPage(reportLinks('甲县', [2022]), pager)),
      '/list_1.html': status(500),
      '/list_2.html': page(listPage(reportLinks('甲县', [2021]), pager)),
      '/nb/2022.html': page(REPORT),
      '/nb/2021.html': page(reportPage('甲县', 2021)),
    });
    const { manifest } = await harvestCards([cardFor(`${site.origin}/list.html`, { kind: 'list' })], {
      settings: { ...QUICK, retries: 0 },
    });
    expect(resultsOf(manifest)).toEqual({
      '/list_1.html': 'failed E_HTTP_SERVER',
      '/nb/2021.html': 'new',
      '/nb/2022.html': 'new',
    });
    expect(manifest).toMatchObject({ complete: false, resumable: true });
  });

  it('says that a list leads to no report, or to fewer than expected', async () => {
    const site = await siteWith({
      '/none.html': page(listPage([{ href: '/x.html', text: '机构职能' }], '', '机构职能')),
      '/some.html': page(listPage(reportLinks('甲县', [2022]))),
      '/nb/2022.html': page(REPORT),
    });
    const { manifest } = await harvestCards([
      cardFor(`${site.origin}/none.html`, { id: 'none', kind: 'list' }),
      cardFor(`${site.origin}/some.html`, {
        id: 'some',
        kind: 'list',
        expected: { reports: 2, years: [2021, 2022] },
      }),
    ]);
    expect(manifest.items.map(({ source, code, message }) => [source, code, message])).toEqual([
      ['none', 'E_LIST_EMPTY', expect.any(String)],
      ['some', 'E_EXPECTED', 'no report for 2021; 1 of 2 reports'],
      ['some', null, null],
    ]);
    expect(manifest).toMatchObject({ complete: false, resumable: false, counts: { expected: 2, found: 1 } });
  });

  it('does not go to private addresses by redirect, link or name', async () => {
    const site = await siteWith({ '/a.html': page(REPORT) });
    const { manifest } = await harvestCards([cardFor(`${site.origin}/a.html`)], {
      settings: { ...QUICK, allowPrivate: false },
    });
    expect(resultsOf(manifest)).toEqual({ '/a.html': 'refused E_HTTP_PRIVATE' });
    expect(site.seen).toEqual([]);
  });
});
