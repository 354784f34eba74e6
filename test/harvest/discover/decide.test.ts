import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFault } from '../../../src/harvest/codes/index.js';
import { decide } from '../../../src/harvest/discover/decide.js';
import type { Lead } from '../../../src/harvest/discover/lead.js';
import { bodyOf, postedAddress } from '../../../src/harvest/fetch/exchange/posted.js';
import { document, listPage, reportLinks, reportPage } from '../site/pages.js';

const PAGE = 'http://www.example.gov.cn/xxgk/nb/index.html';

const LEAD: Lead = {
  url: PAGE,
  role: 'list',
  year: null,
  title: '',
  published: null,
  from: null,
  depth: 0,
  isNextPage: false,
};

/** The leads of a page: role, address, year and date of each. */
function leadsOf(body: string, url = PAGE, over: Partial<Lead> = {}) {
  const decision = decide({ ...LEAD, url, ...over }, new TextEncoder().encode(body), url, {});
  if (isFault(decision)) return decision.code;
  return decision.leads.map(({ role, url: found, year, published, isNextPage }) => {
    const { pathname, search } = new URL(found);
    return [isNextPage ? `next ${role}` : role, pathname + search, year, published];
  });
}

const recorded = (name: string) => readFileSync(join(import.meta.dirname, 'recorded', name), 'utf8');

describe('answers of list endpoints', () => {
  it('that hold the list as HTML', () => {
    const parameters = encodeURIComponent('{"pageNo":1,"pageSize":15}');
    const url = `http://www.example.gov.cn/api-gateway/jpaas-publish-server/front/page/build/unit?webId=3&paramJson=${parameters}`;
    const next = new URL(url);
    next.searchParams.set('paramJson', '{"pageNo":2,"pageSize":15}');
    expect(leadsOf(recorded('jpaas-unit.json'), url, { role: 'json' })).toEqual([
      ['report', '/art/2023/1/18/art_1_2022.html', 2022, '2023-01-18'],
      ['report', '/art/2022/1/20/art_1_2021.html', 2021, '2022-01-20'],
      ['next json', next.pathname + next.search, null, null],
    ]);
  });

  it('that count their articles', () => {
    const url = 'http://www.example.gov.cn/gkmlpt/api/all/5?page=1&sid=2';
    expect(leadsOf(recorded('gkmlpt.json'), url, { role: 'json' })).toEqual([
      ['report', '/gkmlpt/content/4/4081/post_4081234.html', 2022, '2023-01-16'],
      ['next json', '/gkmlpt/api/all/5?page=2&sid=2', null, null],
    ]);
  });

  it.each([
    ['light-front-action.json', '/dynamic/zwgk/content.html?infoid=a1b2', '2023-01-19'],
    ['rows.json', '/xxgk/nb/202301/t20230118_1.html', '2023-01-18'],
  ])('that hold all they count: %s', (name, path, published) => {
    const url = `${PAGE}?pageIndex=0&pageNo=1`;
    expect(leadsOf(recorded(name), url, { role: 'json' })).toEqual([['report', path, 2022, published]]);
  });

  it('without the fragments of their links, which are no other pages and no bodies of requests', () => {
    const marked = recorded('rows.json').replace('t20230118_1.html', '$&#post=%');
    const decision = decide({ ...LEAD, role: 'json' }, new TextEncoder().encode(marked), PAGE, {});
    const urls = isFault(decision) ? [] : decision.leads.map(({ url }) => url);
    expect(urls).toEqual(['http://www.example.gov.cn/xxgk/nb/202301/t20230118_1.html']);
  });

  it('that are posted to and count their pages in the body', () => {
    const articles = JSON.stringify({
      rows: [{ title: '甲县2022年政府信息公开工作年度报告', url: '/1.html' }],
      total: 9,
    });
    const next = (body: string) => {
      const decision = decide(
        { ...LEAD, role: 'json' },
        new TextEncoder().encode(articles),
        postedAddress('http://www.example.gov.cn/list', body),
        {},
      );
      return isFault(decision) ? decision.code : decision.leads.map(({ url }) => bodyOf(url)).at(-1);
    };
    expect(next('col=1&pageNo=1')).toBe('col=1&pageNo=2');
    expect(next('{"col": "1", "page": 3}')).toBe('{"col": "1", "page": 4}');
    expect(next('col=1')).toBe(null);
  });

  it('in a call, and those that are none', () => {
    expect(leadsOf(`show(${recorded('rows.json')});`, PAGE, { role: 'json' })).toHaveLength(1);
    expect(leadsOf('{"error": "no"}', PAGE, { role: 'json' })).toBe('E_LIST_EMPTY');
    expect(leadsOf('{"rows": []}', PAGE, { role: 'json' })).toBe('E_LIST_EMPTY');
    expect(leadsOf('{"rows": ', PAGE, { role: 'json' })).toBe('E_LIST_EMPTY');
  });

  it('as XML, or as the same XML inside a page', () => {
    const expected = [
      ['report', '/art/2023/1/18/art_77_1.html', 2022, '2023-01-18'],
      ['report', '/art/2022/1/19/art_77_2.html', 2021, '2022-01-19'],
      [
        'next list',
        '/module/web/jpage/dataproxy.jsp?page=2&appid=1&webid=3&columnid=77&unitid=9',
        null,
        null,
      ],
    ];
    const url = 'http://www.example.gov.cn/module/web/jpage/dataproxy.jsp?page=1';
    expect(leadsOf(recorded('jpage.xml'), url)).toEqual(expected);
    const island = recorded('jpage.xml').replace(/^<\?xml.*\n/, '');
    expect(leadsOf(document('信息公开', `<script type="text/xml">${island}</script>`))).toEqual(expected);
  });

  it('are found through the tag that names endpoint and query', () => {
    const tag = `<script parseType="bulidstatic" url="/api-gateway/jpaas-publish-server/front/page/build/unit"
      queryData="{'parseType':'bulidstatic','webId':'3','tplSetId':'t','pageType':'column','tagId':'列表','pageId':'9'}"></script>`;
    const address = new URL('/api-gateway/jpaas-publish-server/front/page/build/unit', PAGE);
    const query = {
      parseType: 'bulidstatic',
      webId: '3',
      tplSetId: 't',
      pageType: 'column',
      tagId: '列表',
      pageId: '9',
    };
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    address.searchParams.set('paramJson', '{"pageNo":1,"pageSize":15}');
    expect(leadsOf(document('政府信息公开年报', tag))).toEqual([
      ['json', address.pathname + address.search, null, null],
    ]);
  });
});

describe('pagers', () => {
  const list = (after: string) => listPage(reportLinks('甲县', [2022]), after);

  it.each([
    [
      '<script>createPageHTML(3,0,"index","html")</script>',
      ['/xxgk/nb/index_1.html', '/xxgk/nb/index_2.html'],
    ],
    ["<script>createPageHTML('pages',2,0,'list','shtml',30)</script>", ['/xxgk/nb/list_1.shtml']],
    ['<script>var countPage = 2//共多少页\nvar currentPage = 0;</script>', ['/xxgk/nb/index_1.html']],
    [
      '<script>var m_nRecordCount = "45"; var m_nPageSize = 20; var m_sPageName = "index"; var m_sPageExt = "htm";</script>',
      ['/xxgk/nb/index_1.htm', '/xxgk/nb/index_2.htm'],
    ],
    ['<script>createPageHTML(1,0,"index","html")</script>', []],
    ['<script>createPageHTML(99999,0,"index","html")</script>', []],
    ['<a href="?page=2">下一页</a>', ['/xxgk/nb/index.html?page=2']],
    ['<a href="index_1.html">[ 下一页 ]</a><a href="index_4.html">尾页</a>', ['/xxgk/nb/index_1.html']],
    [
      '<a href="?p=1">1</a><a href="?p=2">2</a><a href="?p=3">3</a>',
      ['?p=1', '?p=2', '?p=3'].map((query) => `/xxgk/nb/index.html${query}`),
    ],
    ['<a href="javascript:void(0)">下一页</a>', []],
    ['<a href="http://other.example/">下一页</a>', []],
    ['<p><a href="/floor/3.html">3</a>楼</p>', []],
  ])('%s', (after, expected) => {
    const leads = leadsOf(list(after));
    const next = Array.isArray(leads) ? leads.filter(([role]) => String(role).startsWith('next')) : leads;
    expect(next).toEqual(expected.map((path) => ['next list', path, null, null]));
  });
});

describe('words of links', () => {
  const roles = (text: string, title = '信息公开', url = PAGE) => {
    const leads = leadsOf(
      listPage([{ href: '/x.html', text }], '<a href="/y.html">2020年政府信息公开工作年度报告</a>', title),
      url,
    );
    return Array.isArray(leads)
      ? leads.filter(([, path]) => path === '/x.html').map(([role, , year]) => [role, year])
      : leads;
  };

  it.each([
    ['天津市宝坻区人民政府2022年政府信息公开工作年度报告', 2022],
    ['2022年度政府信息公开工作报告', 2022],
    ['宝山县气象局政府信息公开2022年年度报告', 2022],
    ['县审计局二〇二二年政府信息公开年报', 2022],
    ['政务公开工作2022年度报告[2023-01-20]', 2022],
    ['2023年1月20日 关于2022年政府信息公开工作年度报告', 2022],
    ['某镇政府信息公开年度报告', null],
    ['宝山县2022年政府信息公开工作…', 2022],
  ])('%s is a report', (text, year) => {
    expect(roles(text)).toEqual([['report', year]]);
  });

  it.each([
    '2022年法治政府建设情况年度报告',
    '2022年政府信息公开工作年度报告解读',
    '关于做好2022年政府信息公开年报编制工作的通知',
    '政府信息公开指南',
    '2022年度部门预算',
    '2022年政府工作报告',
    '2022年国民经济和社会发展统计公报',
    '图解：2022年政府信息公开工作年度报告',
    '',
  ])('%s is none', (text) => {
    expect(roles(text)).toEqual([]);
  });

  it('may be short in a column of reports only', () => {
    expect(roles('2022年度报告', '政府信息公开年报')).toEqual([['report', 2022]]);
    expect(roles('2022年度报告', '国有企业', 'http://www.example.gov.cn/gq/')).toEqual([]);
    expect(roles('2022', '政府信息公开年度报告')).toEqual([['page', 2022]]);
  });
});

describe('addresses', () => {
  it('are the same in every visit', () => {
    const links = [
      { href: `show.jsp;jsessionid=0A1B?id=1`, text: '甲县2022年政府信息公开工作年度报告' },
      { href: `show.php?PHPSESSID=ab&id=2#top`, text: '甲县2021年政府信息公开工作年度报告' },
    ];
    expect(leadsOf(listPage(links))).toEqual([
      ['report', '/xxgk/nb/show.jsp?id=1', 2022, '2023-01-20'],
      ['report', '/xxgk/nb/show.php?id=2', 2021, '2023-01-20'],
    ]);
  });

  it('may stand in a list to choose a page from', () => {
    const choice =
      '<select><option value="index.html">第1页</option><option value="index_2.html">第2页</option><option value="2">x</option></select>';
    expect(leadsOf(listPage(reportLinks('甲县', [2022]), choice))).toContainEqual([
      'next list',
      '/xxgk/nb/index_2.html',
      null,
      null,
    ]);
  });
});

describe('files of a report', () => {
  const TITLE = '甲县2022年政府信息公开工作年度报告';
  const files = (body: string) => leadsOf(document(TITLE, body), PAGE, { role: 'report' });

  it.each([
    ['<a href="/download.jsp?id=23">点击下载附件</a>', '/download.jsp?id=23'],
    ['<a href="/attach/0/ab12">附件</a><a href="/app/">客户端下载</a>', '/attach/0/ab12'],
    ['<embed src="/u/2022.pdf#toolbar=0">', '/u/2022.pdf'],
  ])('%s', (body, path) => {
    expect(files(body)).toEqual([['report', path, 2022, null]]);
  });

  it('are taken by their names where they have some', () => {
    expect(files('<a href="/download.jsp?id=2">下载</a><a href="/u/1.pdf">附件</a>')).toEqual([
      ['report', '/u/1.pdf', 2022, null],
    ]);
  });
});

describe('pages that have no address', () => {
  const count = (after: string, over: Partial<Lead> = {}) => {
    const body = listPage(reportLinks('甲县', [2022]), after);
    const decision = decide({ ...LEAD, ...over }, new TextEncoder().encode(body), PAGE, {});
    return isFault(decision) ? decision.code : decision.pageCount;
  };

  it.each([
    [2, `<a href="javascript:__doPostBack('pager','2')">下一页</a>`],
    [3, `<a href="javascript:gotoPage(2)">2</a><a href="#" onclick="gotoPage('3')">3</a>`],
    [5, '<span>共5页</span><a href="javascript:void(0)">下一页</a>'],
    [4, '<span>第1/4页</span>'],
    [1, '<span>共1页</span><a href="javascript:void(0)">下一页</a>'],
    [1, '<a href="javascript:show(7)">打印</a>'],
    [1, '<span>共5页</span><a href="?page=2">下一页</a>'],
  ])('%i: %s', (expected, after) => {
    expect(count(after)).toBe(expected);
    expect(count(after, { isNextPage: true })).toBe(1);
  });
});

describe('a report that goes on on further pages', () => {
  const parts = (url: string, after: string) => {
    const body = reportPage('甲县', 2022).replace('</body>', `${after}</body>`);
    const decision = decide({ ...LEAD, url, role: 'report' }, new TextEncoder().encode(body), url, {});
    return isFault(decision)
      ? decision.code
      : decision.parts?.map((part) => new URL(part).pathname + new URL(part).search);
  };
  const own = 'http://www.example.gov.cn/nb/2022.html';

  it.each([
    [own, '<a href="2022_2.html">下一页</a>', ['/nb/2022_2.html']],
    ['http://www.example.gov.cn/show?id=7', '<a href="?id=7&page=2">下一页</a>', ['/show?id=7&page=2']],
    [own, '<a href="index_2.html">下一页</a>', []],
    [own, '<a href="2021.html">下一篇</a><a href="2022.pdf">2</a>', []],
  ])('%s %s', (url, after, expected) => {
    expect(parts(url, after)).toEqual(expected);
  });
});
