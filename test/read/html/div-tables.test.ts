import { describe, expect, it } from 'vitest';
import { outlineOf, rawsOf, slotsOf } from './page.js';

const FORM = [
  ['信息内容', '本年制发件数'],
  ['规章', '0'],
  ['行政规范性文件', ''],
];

/** The form with every row and cell wrapped as told. */
function wrapped(row: (cells: string) => string, cell: (text: string) => string): string {
  return FORM.map((texts) => row(texts.map(cell).join('\n'))).join('\n');
}

/** The same cells, the last one first. */
function reversed(cells: string): string {
  return cells.split('\n').reverse().join('\n');
}

describe('tables without <table>', () => {
  it.each([
    [
      'ARIA roles',
      `<div role="table"><div role="rowgroup">${wrapped(
        (cells) => `<div role="row">${cells}</div>`,
        (text) => `<span role="cell">${text}</span>`,
      )}</div></div>`,
    ],
    [
      'ARIA grid without groups',
      `<section role="grid">${wrapped(
        (cells) => `<p></p><div role="ROW">${cells}</div>`,
        (text) => `<div role="gridcell">${text}</div>`,
      ).replaceAll('<p></p>', '')}</section>`,
    ],
    [
      'CSS display',
      `<div style="display:table">${wrapped(
        (cells) => `<div style="display: table-row">${cells}</div>`,
        (text) => `<span style="display:table-cell">${text}</span>`,
      )}</div>`,
    ],
    [
      'CSS display by rules',
      `<style>.r{display:table-row}.c{display:table-cell}</style><div>${wrapped(
        (cells) => `<div class="r">${cells}</div>`,
        (text) => `<div class="c">${text}</div>`,
      )}</div>`,
    ],
    [
      'class words',
      `<div class="table-box">${wrapped(
        (cells) => `<div class="table-row">${cells}</div>`,
        (text) => `<div class="tableCell"><p>${text}</p></div>`,
      )}</div>`,
    ],
    [
      'class words on the tags of applications',
      `<uni-view class="table">${wrapped(
        (cells) => `<uni-view class="tr">${cells}</uni-view>`,
        (text) => `<uni-view class="td"><uni-text><span>${text}</span></uni-text></uni-view>`,
      )}</uni-view>`,
    ],
    [
      'class words td',
      `<div>${wrapped(
        (cells) => `<dl class="tr">${cells}</dl>`,
        (text) => `<dd class="td2">${text}</dd>`,
      )}</div>`,
    ],
    [
      'lists as rows',
      `<div class="grid">${wrapped(
        (cells) => `<ul>${cells}</ul>`,
        (text) => `<li>${text}</li>`,
      )}</div>`,
    ],
    [
      'rows in list items',
      `<ul>${wrapped(
        (cells) => `<li class="line">${cells}</li>`,
        (text) => `<span class="col">${text}</span>`,
      )}</ul>`,
    ],
    [
      'flex rows',
      `<div>${wrapped(
        (cells) => `<div style="display:flex">${cells}</div>`,
        (text) => `<div style="flex:1">${text}</div>`,
      )}</div>`,
    ],
    [
      'lines of boxes',
      `<div>${wrapped(
        (cells) => `<div style="white-space:nowrap">${cells}</div>`,
        (text) => `<span style="display:inline-block">${text}</span>`,
      )}</div>`,
    ],
    [
      'paragraphs of boxes',
      wrapped(
        (cells) => `<p>${cells}</p>`,
        (text) => `<span style="display:inline-block;width:40%">${text}</span>`,
      ),
    ],
    [
      'lines of boxes of which nothing else is said',
      `<section>${wrapped(
        (cells) => `<section>${cells}</section>`,
        (text) => `<section style="display: inline-block"><p>${text}</p></section>`,
      )}</section>`,
    ],
    [
      'lines of boxes that a sheet makes',
      `<style>.c{display:inline-block;width:40%}</style><div>${wrapped(
        (cells) => `<div class="r">${cells}</div>`,
        (text) => `<span class="c">${text}</span>`,
      )}</div>`,
    ],
    [
      'flex rows from right to left',
      `<div>${wrapped(
        (cells) => `<div style="display:flex;flex-direction:row-reverse">${reversed(cells)}</div>`,
        (text) => `<div style="flex:1">${text}</div>`,
      )}</div>`,
    ],
    [
      'flex rows whose boxes have an order',
      `<style>.c{order:2}.c:last-child{order:1;border:1px solid}</style><div>${wrapped(
        (cells) => `<div style="display:flex">${reversed(cells)}</div>`,
        (text) => `<div class="c">${text}</div>`,
      )}</div>`,
    ],
    [
      'lines of floats',
      `<div>${wrapped(
        (cells) => `<div style="overflow:hidden">${cells}</div>`,
        (text) => `<div style="float:left;width:40%">${text}</div>`,
      )}</div>`,
    ],
    [
      'lines of floats that pile up from the right',
      `<div>${wrapped(
        (cells) => `<div style="overflow:hidden">${reversed(cells)}</div>`,
        (text) => `<div style="float:right;width:40%">${text}</div>`,
      )}</div>`,
    ],
    [
      'grid tracks',
      `<div style="display:grid;grid-template-columns:2fr 1fr">${wrapped(
        (cells) => cells,
        (text) => `<div>${text}</div>`,
      )}</div>`,
    ],
  ])('%s', (_, page) => {
    expect(rawsOf(`<p>前</p>${page}<p>后</p>`)).toEqual(FORM);
    expect(outlineOf(`<p>前</p>${page}<p>后</p>`)).toEqual([
      'paragraph: 前',
      'table: 3 x 2',
      'paragraph: 后',
    ]);
  });

  it('have spans', () => {
    const aria =
      '<div role="table"><div role="row"><b role="cell" aria-colspan="2">a</b></div><div role="row"><b role="cell">b</b><b role="cell">c</b></div></div>';
    expect(slotsOf(aria)).toEqual([['0,0 1x2: a'], ['1,0 1x1: b', '1,1 1x1: c']]);
    const tracks =
      '<div style="display:grid;grid-template-columns:repeat(3, 1fr)"><i style="grid-column: 1 / -1">a</i><i>b</i><i style="grid-column:span 2">c</i></div>';
    expect(slotsOf(tracks)).toEqual([['0,0 1x3: a'], ['1,0 1x1: b', '1,1 1x2: c']]);
  });

  it('are cut by what stands between their rows', () => {
    const row = '<div class="row"><b class="cell">规章</b><b class="cell">0</b></div>';
    expect(outlineOf(`<div>${row}${row}<h3>三、申请</h3>${row}${row}</div>`)).toEqual([
      'table: 2 x 2',
      'paragraph: 三、申请',
      'table: 2 x 2',
    ]);
  });

  it('may hold a real table in a cell', () => {
    const row =
      '<div class="row"><div class="col">规章</div><div class="col">0</div><table class="col"><tr><td>1</td></tr></table></div>';
    expect(rawsOf(`<div>${row}${row}</div>`)).toEqual([
      ['规章', '0', '1'],
      ['规章', '0', '1'],
    ]);
  });

  it.each([
    ['a single row', '<div><div class="row"><div class="col">一</div><div class="col">二</div></div></div>'],
    [
      'rows with text outside their cells',
      `<div>${'<div class="row"><b class="col">一</b><b class="col">二</b>三</div>'.repeat(2)}</div>`,
    ],
    [
      'flex rows of different lengths',
      '<div><div style="display:flex"><i>一</i><i>二</i></div><div style="display:flex"><i>三</i><i>四</i><i>五</i></div></div>',
    ],
    [
      'lines that hold boxes and other things',
      `<div>${'<p class="r">一</p><div class="r"><b style="display:inline-block">二</b><i>三</i></div>'.repeat(4)}</div>`,
    ],
    [
      'lines of boxes of different lengths',
      `<div>${['一二', '一二三', '一二', '一二三']
        .map((line) => [...line].map((sign) => `<b style="display:inline-block">${sign}</b>`).join(''))
        .map((boxes) => `<div class="r">${boxes}</div>`)
        .join('')}</div>`,
    ],
    [
      'flex columns',
      `<div>${'<div style="display:flex;flex-direction:column"><div>一</div><div>二</div></div>'.repeat(2)}</div>`,
    ],
    ['lists that are lists', '<div><ul><li>一</li><li>二</li></ul><ul><li>三</li><li>四</li></ul></div>'],
  ])('are not made of %s', (_, page) => {
    expect(outlineOf(page).some((line) => line.startsWith('table'))).toBe(false);
  });

  it('are not made of the columns of a page', () => {
    const article = `<h2>一</h2><p>${'全年主动公开政府信息一百余条。'.repeat(30)}</p><table><tr><td>规章</td><td>0</td></tr></table>`;
    const page = `<body><div class="row"><div class="col-md-3">首页</div><div class="col-md-9">搜索</div></div><div class="row"><div class="col-md-3">导航</div><div class="col-md-9">${article}</div></div></body>`;
    expect(outlineOf(page)).toEqual([
      'paragraph: 首页',
      'paragraph: 搜索',
      'paragraph: 导航',
      'paragraph: 一',
      expect.stringMatching(/^paragraph: 全年/),
      'table: 1 x 2',
    ]);
  });
});
