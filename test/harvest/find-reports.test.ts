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
});
