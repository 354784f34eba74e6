import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/read/html/read-html.js';
import { codesOf, outlineOf, rawsOf, sourceOf } from './page.js';

const table = (cells: string) => `<table><tr><td>规章</td>${cells}</tr></table>`;

describe('hidden text', () => {
  it.each([
    ['<td>1<b hidden>9</b></td>'],
    ['<td>1<b style="color:red;display:none">9</b></td>'],
    ['<td>1<b style="DISPLAY : NONE">9</b></td>'],
    ['<td>1<b style="visibility:hidden">9</b></td>'],
    ['<td>1</td><td style="display:none">9</td>'],
    ['<td>1<div popover>9</div></td>'],
    ['<td>1<b style="display:inline-block;content-visibility:hidden">9</b></td>'],
    ['<td>1<b style="position:absolute;transform:scale(0)">9</b></td>'],
    ['<td>1<b style="position:absolute;transform:translate(0,4px) scale(0, 1)">9</b></td>'],
  ])('%s is not read, and told', (cells) => {
    expect(rawsOf(table(cells))).toEqual([['规章', '1']]);
    expect(codesOf(table(cells))).toEqual(['HIDDEN_TEXT']);
  });

  it.each(['/', '—', '-'])('in letters of no size or in white is not read beside %s, either', (sign) => {
    for (const style of ['font-size:0', 'color:#fff']) {
      const cells = `<td>${sign}<b style="${style}">9</b></td>`;
      expect(rawsOf(table(cells))).toEqual([['规章', sign]]);
      expect(codesOf(table(cells))).toEqual(['HIDDEN_TEXT']);
    }
  });

  it('in letters of no size is not read, be it no word that tells (a mark of the site in each cell)', () => {
    expect(rawsOf(table('<td>1<b style="font-size:0">example</b></td>'))).toEqual([['规章', '1']]);
  });

  it('keeps the place of a cell that is only invisible', () => {
    expect(rawsOf(table('<td style="visibility:hidden">9</td><td>1</td>'))).toEqual([['规章', '', '1']]);
  });

  it('is told once, with the number of places', () => {
    const { remarks } = readHtml(table('<td hidden>8</td><td hidden>9</td><td>1</td>'));
    expect(remarks).toHaveLength(1);
    expect(remarks[0]?.text).toContain('8 (the first of 2 places)');
  });

  it('is not worth telling where it means nothing or is far from tables', () => {
    expect(codesOf(table('<td>1<b hidden>loading</b></td>'))).toEqual([]);
    expect(codesOf(`<div hidden>分享 12</div><p>一</p>${table('<td>1</td>')}`)).toEqual([]);
    expect(codesOf(`<div hidden>共 12 件</div>${table('<td>1</td>')}`)).toEqual(['HIDDEN_TEXT']);
    expect(codesOf(`<div hidden>${table('<td>1</td>')}</div>`)).toEqual(['HIDDEN_TEXT']);
  });

  it('is not what only looks so', () => {
    expect(
      rawsOf(table('<td style="overflow:hidden">1</td><td data-display="none" class="hidden-xs">2</td>')),
    ).toEqual([['规章', '1', '2']]);
    expect(
      outlineOf('<style>.top h1{color:#fff}</style><div class="top"><h1>年报</h1><p>甲县</p></div>'),
    ).toEqual(['paragraph: 年报', 'paragraph: 甲县']);
    expect(outlineOf('<details><summary>一</summary>二</details>')).toEqual([
      'paragraph: 一',
      'paragraph: 二',
    ]);
  });
});

describe('rules of style sheets', () => {
  const seen = (sheet: string, attributes: string) =>
    outlineOf(`<style>${sheet}</style><p ${attributes}>一</p>`).length > 0;

  it.each([
    ['.x{display:none}', 'class="a x"', false],
    ['#x { color: red; display : none !important }', 'id="x"', false],
    ['p.x{visibility:hidden}', 'class="x"', false],
    ['/* .x{} */ .y,.x{display:none}', 'class="x"', false],
    ['.x{display:none}.x{display:block}', 'class="x"', true],
    ['.x{display:block}.y{display:none}', 'class="y x"', false],
    ['.tab{display:none}.tab.on{display:block}', 'class="tab on"', true],
    ['.tab.on{display:block}.tab{display:none}', 'class="tab on"', true],
    ['.tab{display:none}.tab.on{display:block}', 'class="tab"', false],
    ['.x{display:none}', 'class="x" style="display:block"', true],
    ['.x{display:none}', 'class="xy"', true],
    ['div.x{display:none}', 'class="x"', true],
    ['.a .x{display:none}', 'class="x"', true],
    ['.x{display:none}.open > .x{display:block}', 'class="x"', true],
    ['.x{display:none}a:hover .x{display:block}', 'class="x"', false],
    ['@media print{.x{display:none}.y{}}', 'class="x"', true],
    ['@import "a.css";@media print{.y{display:none}}.x{display:none}', 'class="x"', false],
    ['.x{font-size:0}', 'class="x" style="font-size:14px"', true],
    ['.x{text-decoration:line-through}', 'class="x" style="text-decoration:none"', true],
  ])('%s on %s: seen %s', (sheet, attributes, isSeen) => {
    expect(seen(sheet, attributes)).toBe(isSeen);
  });
});

describe('style sheets in the address of their link', () => {
  const row = '<table><tr><td>规章</td><td><b class="old">9</b>1</td></tr></table>';
  const rules = '.old{display:none}';

  it.each([
    ['', `data:text/css,${encodeURIComponent(rules)}`, '1'],
    ['', `data:text/css;charset=utf-8;base64,${Buffer.from(rules).toString('base64')}`, '1'],
    ['media="screen"', `data:text/css,${rules}`, '1'],
    ['media="print"', `data:text/css,${rules}`, '91'],
    ['', `data:text/plain,${rules}`, '91'],
  ])('are obeyed: %s %s', (media, address, read) => {
    expect(rawsOf(`<link rel="stylesheet" ${media} href="${address}">${row}`)).toEqual([['规章', read]]);
  });
});

describe('rules for cells in some place or state', () => {
  const cells = (sheet: string) =>
    rawsOf(
      `<style>${sheet}</style><table><tr><td>a</td><td data-of="last year">b</td><th>c</th><td>d</td></tr></table>`,
    )[0]?.join('');

  it.each([
    ['td:nth-child(2){display:none}', 'acd'],
    ['td:nth-child( 2n + 1 ){display:none}', 'bcd'],
    ['td:nth-child(even){display:none}', 'ac'],
    ['td:nth-child(-n+2){display:none}', 'cd'],
    ['td:nth-child(n+4){display:none}', 'abc'],
    ['td:nth-last-child(3){display:none}', 'acd'],
    ['td:nth-of-type(3){display:none}', 'abc'],
    ['tr > td:first-child{display:none}', 'bcd'],
    ['tr:first-child td:last-child{display:none}', 'abc'],
    ['tr:last-of-type th:only-of-type{display:none}', 'abd'],
    ['tr:nth-child(2) td{display:none}', 'abcd'],
    ['td[data-of]{display:none}', 'acd'],
    ['td[data-of^="last"]{display:none}', 'acd'],
    ['td[data-of=last]{display:none}', 'abcd'],
    ['td[data-of~=year]{display:none}', 'acd'],
    ['td:nth-child(x){display:none}', 'abcd'],
  ])('%s leave %s', (sheet, left) => {
    expect(cells(sheet)).toBe(left);
  });
});

describe('rules of tags with a hyphen, as applications have them', () => {
  it('are obeyed', () => {
    const page =
      '<style>uni-view{display:block}.x{display:none}</style><uni-view>一</uni-view><p class="x">二</p>';
    expect(outlineOf(page)).toEqual(['paragraph: 一']);
    expect(outlineOf('<style>x-old{display:none}</style><p>一</p><x-old>二</x-old>')).toEqual([
      'paragraph: 一',
    ]);
  });
});

describe('pages without content of their own', () => {
  it.each([
    ['<body><div id="app"></div><script src="app.js"></script></body>', ['SCRIPT_SHELL']],
    ['<head><script src="app.js"></script></head><div id="app"></div>', ['SCRIPT_SHELL']],
    ['<noscript>请启用脚本</noscript><script>1</script>', ['SCRIPT_SHELL']],
    ['<iframe src="report.pdf"></iframe>', ['EMBEDDED_DOCUMENT']],
    ['<frameset><frame src="a.htm"><frame src="about:blank"></frameset>', ['EMBEDDED_DOCUMENT']],
    ['<object data="a.pdf"></object>', ['EMBEDDED_DOCUMENT']],
    ['', []],
    ['<p>&nbsp;</p>', []],
  ])('%s', (page, codes) => {
    expect(readHtml(page).blocks).toEqual([]);
    expect(codesOf(page)).toEqual(codes);
  });

  it('name the embedded document', () => {
    expect(readHtml('<p>年报</p><iframe src="/a/report.pdf"></iframe>').remarks[0]?.text).toContain(
      '/a/report.pdf',
    );
  });

  it('are not pages with tables and a map beside them', () => {
    expect(codesOf(`${table('<td>1</td>')}<iframe src="map.html"></iframe><script>1</script>`)).toEqual([]);
  });
});

describe('cut pages', () => {
  const whole = `<html><body><p>一</p>${table('<td>1</td><td>2</td>')}</body></html>`;

  it.each([
    ['within a row', whole.indexOf('2</td>')],
    ['within a tag', whole.indexOf('<td>2') + 2],
    ['behind a row', whole.indexOf('</table>')],
  ])('are told %s, and give what is there', (_, end) => {
    const page = whole.slice(0, end);
    const [remark] = readHtml(page).remarks;
    expect(remark?.code).toBe('TRUNCATED');
    expect(sourceOf(page, remark?.where)).toBe(page.slice(page.indexOf('<table')));
    expect(rawsOf(page)[0]?.slice(0, 2)).toEqual(['规章', '1']);
  });

  it('may end within a tag or a comment anywhere', () => {
    expect(codesOf('<p>一</p><p cla')).toEqual(['TRUNCATED']);
    expect(codesOf('<p>一</p><!-- <table>')).toEqual(['TRUNCATED']);
  });

  it.each([
    [whole],
    ['<html><body><table><tr><td>规章<td>1</body></html>'],
    ['<p>一<p>二'],
    ['<div><table><tr><td>规章<td>1</table>'],
    ['<p>1 < 2'],
    ['<tr><td>规章</td><td>1</td></tr>'],
  ])('are not %s', (page) => {
    expect(codesOf(page)).toEqual([]);
  });

  it('may be bare rows', () => {
    expect(codesOf('<tr><td>规章</td><td>1')).toEqual(['TRUNCATED']);
  });
});
