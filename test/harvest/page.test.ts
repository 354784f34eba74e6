import { describe, expect, it } from 'vitest';
import { addressOn } from '../../src/harvest/page/address.js';
import { readWebPage } from '../../src/harvest/page/web-page.js';
import { dateIn } from '../../src/harvest/page/wording.js';
import { understoodSelectors } from '../../src/read/html/selectors/matches.js';

const PAGE = 'http://www.example.gov.cn/a/index.html';

describe('a page', () => {
  it('leads where a reader gets to by clicking', () => {
    const { links } = readWebPage(
      `<base href="/b/"><ul><li><a href="1.html#top" title="2022年政府信息公开工作年度报告"> 2022年政府
        信息… </a><i>2023-01-20</i></li></ul>
       <a href="javascript:window.open('/2.html')">二</a><span onclick="location.href='3.html'">三</span>
       <a href="javascript:;">四</a><a href="mailto:a@example.gov.cn">五</a><a href="http://[bad/">六</a>`,
      PAGE,
    );
    expect(links).toEqual([
      {
        url: 'http://www.example.gov.cn/b/1.html',
        text: '2022年政府信息公开工作年度报告',
        context: '2022年政府 信息… 2023-01-20',
      },
      { url: 'http://www.example.gov.cn/2.html', text: '二', context: '' },
      { url: 'http://www.example.gov.cn/b/3.html', text: '三', context: '' },
    ]);
  });

  it('says what it is in its tags for government sites before its title', () => {
    const { title, column, refresh } = readWebPage(
      '<title>宝山县人民政府</title><meta name="ArticleTitle" content="2022年 年报"><meta name="ColumnName" content="年报"><meta http-equiv="refresh" content="3; url=\'b.html\'">',
      PAGE,
    );
    expect([title, column, refresh]).toEqual(['2022年年报', '年报', { address: 'b.html', delayS: 3 }]);
  });

  it('has text that is neither script, style nor hint for browsers without scripts', () => {
    const html =
      '<p>甲 乙</p><script>丙</script><style>丁</style><noscript>戊</noscript><template>己</template>';
    expect(readWebPage(html, PAGE).text).toBe('甲乙');
  });
});

describe('a date in words', () => {
  it.each([
    ['2023-01-31', '2023-01-31'],
    ['（2024年2月29日）', '2024-02-29'],
    ['2023年2月30日', null],
    ['2023-0-5', null],
    ['2023年', null],
  ])('%s', (text, date) => expect(dateIn(text)).toBe(date));
});

describe('an address on a page', () => {
  it('loses the number of the visit, and nothing else of its parameters', () => {
    expect(addressOn('http://a.example/', 'x.jsp?a=%C4%E3&jsessionid=1')).toBe(
      'http://a.example/x.jsp?a=%C4%E3',
    );
    expect(addressOn('http://a.example/', 'x.jsp?jsessionid=1#top')).toBe('http://a.example/x.jsp');
  });
});

describe('selectors', () => {
  const html =
    '<div id="main"><ul class="list wide"><li><a href="1">一</a></li></ul><p><b><a href="/2.pdf" target="_blank">二</a></b></p></div><a href="3">三</a>';
  const chosen = (selector: string) =>
    (readWebPage(html, PAGE, { report: selector }).selected.report ?? []).map((url) => url.at(-1));

  it.each([
    ['a', '1f3'],
    ['#main a', '1f'],
    ['ul.list a', '1'],
    ['.wide.list > li > a', '1'],
    ['#main > a', ''],
    ['div p a', 'f'],
    ['a[href$=".pdf"]', 'f'],
    ["a[target='_blank'], ul", '1f'],
    ['a[href^="/2"]', 'f'],
    ['*', '1f3'],
    ['ul[class~=wide] a', '1'],
    ['a[href*="pdf"]', 'f'],
  ])('%s', (selector, expected) => {
    expect(chosen(selector).join('')).toBe(expected);
  });

  it.each([
    '',
    'a,',
    'a:hover',
    'a >',
    '> a',
    'a:nth-child(x)',
    'a || b',
    'a[',
    'a{}',
  ])('%s is not understood', (selector) => {
    expect(understoodSelectors(selector)).toBeNull();
  });
});
