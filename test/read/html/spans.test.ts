import { describe, expect, it } from 'vitest';
import { slotsOf, tablesOf } from './page.js';

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('spans', () => {
  it('put slots at their true places', () => {
    expect(
      slotsOf(
        '<table><tr><td rowspan=2>a<td colspan=2>b<td rowspan=3>c<tr><td>d<td>e<tr><td>f<td>g<td>h</table>',
      ),
    ).toEqual([
      ['0,0 2x1: a', '0,1 1x2: b', '0,3 3x1: c'],
      ['1,1 1x1: d', '1,2 1x1: e'],
      ['2,0 1x1: f', '2,1 1x1: g', '2,2 1x1: h'],
    ]);
  });

  it.each([
    ['2px', 2],
    [' +2', 2],
    ['2.9', 2],
    ['', 1],
    ['x', 1],
    ['-2', 1],
    ['0', 1],
  ])('colspan="%s" is %i', (attribute, span) => {
    const page = `<table><tr><td colspan="${attribute}">a</td><td>b</td></tr>${row('1', '2', '3').repeat(2)}</table>`;
    expect(tablesOf(page)[0]?.rows[0]?.[0]?.columnSpan).toBe(span);
  });

  it('end with their row group, and 0 means its end', () => {
    const page = (span: string) =>
      `<table><thead><tr><td rowspan="${span}">a<td>b<tr><td>c<tbody><tr><td>d<td>e<tr><td>f<td>g</table>`;
    for (const span of ['0', '9', '65534', '999999999999']) {
      expect(slotsOf(page(span))).toEqual([
        ['0,0 2x1: a', '0,1 1x1: b'],
        ['1,1 1x1: c'],
        ['2,0 1x1: d', '2,1 1x1: e'],
        ['3,0 1x1: f', '3,1 1x1: g'],
      ]);
    }
  });

  it('cannot hang into rows that are complete without them', () => {
    const page = `<table><tr><td rowspan=3>一<td>a<td>1${row('b', '2')}${row('二', 'c', '3')}${row('三', 'd', '4')}</table>`;
    expect(slotsOf(page)).toEqual([
      ['0,0 2x1: 一', '0,1 1x1: a', '0,2 1x1: 1'],
      ['1,1 1x1: b', '1,2 1x1: 2'],
      ['2,0 1x1: 二', '2,1 1x1: c', '2,2 1x1: 3'],
      ['3,0 1x1: 三', '3,1 1x1: d', '3,2 1x1: 4'],
    ]);
  });

  it('stay where the row they begin in is as wide as those they hang into', () => {
    const page = `<table>${row('a', '1').repeat(5)}<tr><td rowspan=2>一<td>b<td>2</tr>${row('c', '3')}</table>`;
    expect(slotsOf(page).slice(5)).toEqual([
      ['5,0 2x1: 一', '5,1 1x1: b', '5,2 1x1: 2'],
      ['6,1 1x1: c', '6,2 1x1: 3'],
    ]);
  });

  it('of titles do not widen the table', () => {
    const [table] = tablesOf(`<table><tr><td colspan=1000>一</td></tr>${row('a', '1').repeat(3)}</table>`);
    expect(table?.columnCount).toBe(2);
    expect(table?.rows[0]?.[0]?.columnSpan).toBe(2);
  });

  it('of a title above a single row do not widen it either', () => {
    expect(slotsOf(`<table><tr><td colspan=9>一</td></tr>${row('a', '1')}</table>`)[0]).toEqual([
      '0,0 1x2: 一',
    ]);
  });

  it('end at 1,000 columns, where cells still follow', () => {
    expect(slotsOf('<table><tr><td colspan=5000>a<td colspan=5>b<td>c</table>')).toEqual([
      ['0,0 1x1000: a', '0,1000 1x1: b', '0,1001 1x1: c'],
    ]);
  });

  it('that overlap lose no slot', () => {
    expect(
      slotsOf(`<table>${row('a', 'b', 'c')}<tr><td>d<td rowspan=2>e<td>f<tr><td colspan=3>g<td>h</table>`),
    ).toEqual([
      ['0,0 1x1: a', '0,1 1x1: b', '0,2 1x1: c'],
      ['1,0 1x1: d', '1,1 2x1: e', '1,2 1x1: f'],
      ['2,0 1x1: g', '2,3 1x1: h'],
    ]);
  });

  it('leave empty rows where they cover them', () => {
    const [table] = tablesOf('<table><tr><td rowspan=2>a<td rowspan=2>1</tr><tr></tr><tr><td>b<td>2</table>');
    expect(table?.rows.map((cells) => cells.length)).toEqual([2, 0, 2]);
  });
});

describe('row groups', () => {
  it('come in the order in which they are seen', () => {
    const group = (tag: string, text: string) => `<${tag}>${row(text, '1')}</${tag}>`;
    const page = `<table>${group('tfoot', '合计')}${group('tbody', 'a')}${group('thead', '指标')}${group('tbody', 'b')}</table>`;
    expect(tablesOf(page)[0]?.rows.map((cells) => cells[0]?.raw)).toEqual(['指标', 'a', 'b', '合计']);
  });
});

describe('sloppy tables', () => {
  it.each([
    ['<table><td>a<td>b<tr><td>c<td>d</table>'],
    ['<table><tr><td><span>a<td>b<tr><td><b><font>c</td><td>d</table>'],
    [
      '<table><tr><td>a</p></td><td>b</div></font></td></tr></tbody><tbody><tr><td>c</td><td>d</td></tr></table>',
    ],
    ['<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>'],
    ['<td>a</td><td>b</td><tr><td>c</td><td>d</td>'],
  ])('%s', (page) => {
    expect(tablesOf(page)[0]?.rows.map((cells) => cells.map((slot) => slot.raw))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});
