import { describe, expect, it } from 'vitest';
import { cardFor, harvestCards, resultsOf, siteWith } from './harvest-site.js';
import { gbkPage, page } from './site/answers.js';
import { document, listPage, PDF, reportLinks, reportPage } from './site/pages.js';
import type { Handler } from './site/site.js';

const AGENCY = '宝山县人民政府';

/** Reports of some years under `/nb/`. */
function reports(...years: readonly number[]): Record<string, Handler> {
  return Object.fromEntries(years.map((year) => [`/nb/${year}.html`, page(reportPage(AGENCY, year))]));
}

const NEW_2020_TO_2023 = {
  '/nb/2020.html': 'new',
  '/nb/2021.html': 'new',
  '/nb/2022.html': 'new',
  '/nb/2023.html': 'new',
};

describe('reports are found', () => {
  it('on a list, by their titles, whatever else is on it', async () => {
    const site = await siteWith({
      ...reports(2022, 2023),
      '/list.html': page(
        listPage([
          ...reportLinks(AGENCY, [2022, 2023]),
          { href: '/a.html', text: '一图读懂2022年政府信息公开工作年度报告' },
          { href: '/b.html', text: '2022年法治政府建设年度报告' },
          { href: '/c.html', text: '关于报送2022年政府信息公开工作年度报告的通知' },
          { href: '/d.html', text: '2022年部门决算' },
        ]),
      ),
    });
    const { manifest } = await harvestCards([cardFor(`${site.origin}/list.html`, { kind: 'list' })]);
    expect(resultsOf(manifest)).toEqual({ '/nb/2022.html': 'new', '/nb/2023.html': 'new' });
    expect(manifest).toMatchObject({ complete: true, counts: { expected: 2, found: 2, new: 2 } });
    expect(manifest.items.map(({ year }) => year)).toEqual([2022, 2023]);
  });

  it.each([
    ['2022年度报告', '政府信息公开年报'],
    ['2022年年报', '政府信息公开年报'],
    ['2022年', '政府信息公开年报'],
    ['<span title="x">宝山县2022年政府信息公开工作年…</span>', '年报'],
  ])('by the words %s in a column %s', async (text, column) => {
    const site = await siteWith({
      ...reports(2022),
      '/list.html': page(listPage([{ href: '/nb/2022.html', text }], '', column)),
    });
    const { manifest } = await harvestCards([cardFor(`${site.origin}/list.html`)]);
    expect(resultsOf(manifest)).toEqual({ '/nb/2022.html': 'new' });
  });

  it('over a pager that is counted in a script', async () => {
    const pager = '<script>createPageHTML(2, 0, "index", "html");</script>';
    const site = await siteWith({
      ...reports(2020, 2021, 2022, 2023),
      '/nb/index.html': page(listPage(reportLinks(AGENCY, [2022, 2023]), pager)),
      '/nb/index_1.html': page(listPage(reportLinks(AGENCY, [2020, 2021]), pager.replace('2, 0', '2, 1'))),
    });
    const { manifest } = await harvestCards([cardFor(`${site.origin}/nb/index.html`, { kind: 'list' })]);
    expect(resultsOf(manifest)).toEqual(NEW_2020_TO_2023);
  });

  it.each([
    ['下一页', '/list.html?page=2'],
    ['&gt;', '/list.html?page=2'],
    ['2', '/list.html?page=2'],
  ])('over a pager with the words %s', async (words, href) => {
    const pager = `<div><a href="/list.html">1</a> <a href="${href}">${words}</a> <a href="/list.html">首页</a></div>`;
    const site = await siteWith({
      ...reports(2020, 2021, 2022, 2023),
      '/list.html': (request, response, url) => {
        const years = url.searchParams.get('page') === '2' ? [2020, 2021] : [2022, 2023];
        page(listPage(reportLinks(AGENCY, years), pager))(request, response, url);
      },
    });
    const { manifest } = await harvestCards([cardFor(`${site.origin}/list.html`, { kind: 'list' })]);
    expect(resultsOf(manifest)).toEqual(NEW_2020_TO_2023);
  });

  it('behind landing pages: a linked file, a viewer, a frame, a script', async () => {
    const title = (year: number) => `${AGENCY}${year}年政府信息公开工作年度报告`;
    const pdf = page(PDF, 'application/pdf');
    const site = await siteWith({
      '/list.html': page(listPage(reportLinks(AGENCY, [2020, 2021, 2022, 2023]))),
      '/nb/2020.html': page(
        document(
          title(2020),
          '<p>附件：<a href="/files/P020210120.docx">word版</a><a href="/files/P020210120.pdf">下载</a></p>',
        ),
      ),
      '/nb/2021.html': page(
        document(title(2021), '<iframe src="/pdfjs/web/viewer.html?file=/files/P020220120.pdf"></iframe>'),
      ),
      '/nb/2022.html': page(document(title(2022), '<iframe src="frame.html"></iframe>')),
      '/nb/frame.html': page(reportPage(AGENCY, 2022)),
      '/nb/2023.html': page(
        document(title(2023), '<script>PDFObject.embed("/files/P020240120.pdf", "#a")</script>'),
      ),
      '/files/P020210120.docx': page(
        'PK\u0003\u0004\u0014\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0011\u0000\u0000\u0000word/document.xml',
        'application/octet-stream',
      ),
      '/files/P020210120.pdf': pdf,
      '/files/P020220120.pdf': pdf,
      '/files/P020240120.pdf': pdf,
    });
    const { manifest } = await harvestCards([cardFor(`${site.origin}/list.html`, { kind: 'list' })]);
    expect(resultsOf(manifest)).toEqual({
      '/files/P020210120.docx': 'new',
      '/files/P020220120.pdf': 'new',
      '/nb/frame.html': 'new',
      '/files/P020240120.pdf': 'new',
    });
    expect(manifest.items.map(({ year }) => year).sort()).toEqual([2020, 2021, 2022, 2023]);
  });

  it('on a page in GBK that does not say so', async () => {
    const site = await siteWith({
      '/list.html': gbkPage(listPage(reportLinks(AGENCY, [2022]))),
      '/nb/2022.html': gbkPage(reportPage(AGENCY, 2022)),
    });
    const { manifest } = await harvestCards([cardFor(`${site.origin}/list.html`, { kind: 'list' })]);
    expect(resultsOf(manifest)).toEqual({ '/nb/2022.html': 'new' });
  });

  it('over a column, pages of years, and a collection of bodies', async () => {
    const site = await siteWith({
      ...reports(2022),
      '/': page(
        document('宝山县人民政府', '<a href="/nb/">政府信息公开年报</a><a href="/other/">其他栏目</a>'),
      ),
      '/nb/': page(listPage([{ href: '/nb/y2022/', text: '2022年' }])),
      '/nb/y2022/': page(
        listPage(
          [
            { href: '/nb/2022.html', text: '县教育局' },
            { href: '/nb/traffic.html', text: '县交通运输局' },
          ],
          '',
          '2022年度各部门政府信息公开年报汇总',
        ),
      ),
      '/nb/traffic.html': page(reportPage('宝山县交通运输局', 2022)),
    });
    const { manifest } = await harvestCards([cardFor(`${site.origin}/`)]);
    expect(resultsOf(manifest)).toEqual({ '/nb/2022.html': 'new', '/nb/traffic.html': 'new' });
  });

  it('by the selectors of a card', async () => {
    const links =
      '<ul class="plain"><li><a href="/a.html">全文</a></li></ul><div class="z"><a href="/b.html">全文</a></div>';
    const site = await siteWith({
      '/list.html': page(document('专栏', links)),
      '/b.html': page(reportPage(AGENCY, 2022)),
    });
    const card = cardFor(`${site.origin}/list.html`, { kind: 'list', selectors: { report: 'div.z > a' } });
    const { manifest } = await harvestCards([card]);
    expect(resultsOf(manifest)).toEqual({ '/b.html': 'new' });
    expect(site.count('/a.html')).toBe(0);
  });

  it('where the entry is the report, its landing page, or its file', async () => {
    const site = await siteWith({
      ...reports(2022),
      '/landing.html': page(document('公告', '<a href="/x.pdf">附件</a>')),
      '/x.pdf': page(PDF, 'application/pdf'),
    });
    const entries = [
      { url: `${site.origin}/nb/2022.html`, kind: 'report' as const },
      { url: `${site.origin}/landing.html`, kind: 'attachment' as const, year: 2021 },
      { url: `${site.origin}/x.pdf#page=1` },
    ];
    const { manifest } = await harvestCards([cardFor('', { entries })]);
    expect(resultsOf(manifest)).toEqual({ '/nb/2022.html': 'new', '/x.pdf': 'new' });
  });

  it('from the home page of a site, over its columns', async () => {
    const site = await siteWith({
      ...reports(2022),
      '/': page(document('甲县人民政府', '<a href="/zfxxgk/">政府信息公开</a><a href="/hd/">互动交流</a>')),
      '/zfxxgk/': page(
        document('政府信息公开', '<a href="/nb/">政府信息公开年报</a><a href="/ml/">目录</a>'),
      ),
      '/nb/': page(listPage(reportLinks(AGENCY, [2022]))),
    });
    const { manifest } = await harvestCards([cardFor(`${site.origin}/`)]);
    expect(resultsOf(manifest)).toEqual({ '/nb/2022.html': 'new' });
    expect(site.asked()).not.toContain('/hd/');
    expect(manifest.complete).toBe(true);
  });

  it('in one of several frames', async () => {
    const frames =
      '<frameset><frame src="/top.html"><frame src="/left.html"><frame src="/list.html"></frameset>';
    const site = await siteWith({
      ...reports(2022),
      '/index.html': page(`<html><head><title>信息公开</title></head>${frames}</html>`),
      '/top.html': page('<html><body><img src="logo.gif"></body></html>'),
      '/left.html': page(document('', '<a href="/zn.html">指南</a>')),
      '/list.html': page(listPage(reportLinks(AGENCY, [2022]))),
    });
    const card = cardFor(`${site.origin}/index.html`);
    const { manifest } = await harvestCards([card]);
    expect(resultsOf(manifest)).toEqual({ '/nb/2022.html': 'new' });
    expect(manifest.complete).toBe(true);
    site.pages.set('/list.html', page(document('', '<p>建设中</p>')));
    const again = await harvestCards([card]);
    expect(resultsOf(again.manifest)).toEqual({ '/index.html': 'failed E_LIST_EMPTY' });
  });

  it('as far as pagers have addresses, and told where they have none', async () => {
    const pager = `<a href="javascript:gotoPage(2)">下一页</a>`;
    const site = await siteWith({
      ...reports(2021, 2022),
      '/list.html': page(listPage(reportLinks(AGENCY, [2022]), pager)),
      '/list_2.html': page(listPage(reportLinks(AGENCY, [2021]))),
    });
    const alone = await harvestCards([cardFor(`${site.origin}/list.html`, { kind: 'list' })]);
    expect(resultsOf(alone.manifest)).toEqual({
      '/list.html': 'failed E_LIST_PAGER',
      '/nb/2022.html': 'new',
    });
    const entries = ['list.html', 'list_2.html'].map((name) => ({ url: `${site.origin}/${name}` }));
    const named = await harvestCards([cardFor('', { kind: 'list', entries })]);
    expect(resultsOf(named.manifest)).toEqual({ '/nb/2021.html': 'new', '/nb/2022.html': 'new' });
    expect(named.manifest.complete).toBe(true);
  });

  it('with a word of each list whose pages have no addresses, whatever was read of another list', async () => {
    const pager = `<a href="javascript:gotoPage(2)">下一页</a>`;
    const site = await siteWith({
      ...reports(2021, 2022),
      '/a/list.html': page(listPage(reportLinks(AGENCY, [2022]), pager)),
      '/b/list.html': page(listPage(reportLinks(AGENCY, [2021]), pager)),
    });
    const entries = ['a/list.html', 'b/list.html'].map((name) => ({ url: `${site.origin}/${name}` }));
    const { manifest } = await harvestCards([cardFor('', { kind: 'list', entries })]);
    expect(resultsOf(manifest)).toEqual({
      '/a/list.html': 'failed E_LIST_PAGER',
      '/b/list.html': 'failed E_LIST_PAGER',
      '/nb/2021.html': 'new',
      '/nb/2022.html': 'new',
    });
  });

  it('with a word of those that go on on further pages', async () => {
    const site = await siteWith({
      '/list.html': page(listPage(reportLinks(AGENCY, [2022]))),
      '/nb/2022.html': page(
        `${reportPage(AGENCY, 2022)}<b>1</b> <a href="2022_1.html">2</a> <a href="2022_1.html">下一页</a>`,
      ),
    });
    const { manifest } = await harvestCards([cardFor(`${site.origin}/list.html`)]);
    expect(manifest.reasons.map(({ code }) => code)).toEqual(['E_PAGE_PARTS']);
    expect(manifest.counts.found).toBe(1);
  });

  it('of bodies in a collection, and no navigation with them', async () => {
    const bodies = ['县水利局', '新闻中心', '县融媒体中心'].map((text, at) => ({
      href: `/b/${at}.html`,
      text,
    }));
    const site = await siteWith({
      '/list.html': page(listPage(bodies, '', '2022年各部门政府信息公开年报汇总')),
      '/b/0.html': page(reportPage('县水利局', 2022)),
      '/b/2.html': page(reportPage('县融媒体中心', 2022)),
    });
    const { manifest } = await harvestCards([cardFor(`${site.origin}/list.html`)]);
    expect(resultsOf(manifest)).toEqual({ '/b/0.html': 'new', '/b/2.html': 'new' });
  });

  it('over the pages of an endpoint that has to be posted to', async () => {
    const posted: string[] = [];
    const site = await siteWith({
      ...reports(2020, 2021, 2022, 2023),
      '/rest/lightfrontaction/getgovinfolist': (request, response) => {
        let body = '';
        request.on('data', (chunk) => {
          body += chunk;
        });
        request.on('end', () => {
          posted.push(`${request.method} ${request.headers['content-type']?.split(';')[0]}`);
          const { pageIndex } = JSON.parse(new URLSearchParams(body).get('params') ?? '');
          const years = [2023, 2022, 2021, 2020].slice(pageIndex * 2, pageIndex * 2 + 2);
          const data = reportLinks(AGENCY, years).map(({ href, text, date }) => ({
            ...{ infourl: href, title: text, infodate: date },
          }));
          response.end(JSON.stringify({ custom: { total: 4, data } }));
        });
      },
    });
    const url = `${site.origin}/rest/lightfrontaction/getgovinfolist`;
    const post = 'params={"categorynum":"003002","pageIndex":0,"pageSize":2}';
    const card = cardFor('', { entries: [{ url, kind: 'json', post }] });
    const { manifest, folder } = await harvestCards([card]);
    expect(resultsOf(manifest)).toEqual(NEW_2020_TO_2023);
    expect(new Set(posted)).toEqual(new Set(['POST application/x-www-form-urlencoded']));
    const again = await harvestCards([card], { folder });
    expect(again.manifest).toMatchObject({ complete: true, counts: { unchanged: 4 } });
    expect(posted).toHaveLength(6);
  });
});
