import { describe, expect, it } from 'vitest';
import { codesOf, rawsOf } from './page.js';

/** The cells of a page with one table of one row. */
function cellsOf(style: string, cells: string): string[] {
  const body = `<table><tr>${cells}</tr></table>`;
  return rawsOf(`<html><head><style>${style}</style></head><body>${body}</body></html>`).flat();
}

describe('text that a style sheet prints', () => {
  it.each([
    [
      'digits by class',
      '.n1::before{content:"1"}.n2:before{content:"2"}',
      '<td><i class="n1"></i><i class="n2"></i></td>',
      '12',
    ],
    ['an attribute', '.v::after{content:attr(data-v)}', '<td class="v" data-v="37"></td>', '37'],
    [
      'what stands around the content',
      'td::before{content:"共"}td::after{content:"件"}',
      '<td>5</td>',
      '共5件',
    ],
    ['what fills blank cells', 'td:empty::before{content:"0"}', '<td><!-- none --></td>', '0'],
    ['signs by their number', '.n::before{content:"\\31\\32 "}', '<td class="n"></td>', '12'],
  ])('is read: %s', (_, style, cell, text) => {
    expect(cellsOf(style, cell)).toEqual([text]);
  });

  it.each([
    ['signs of icon fonts', 'td::before{content:"\\e601"}'],
    ['bullets', 'td::before{content:"• "}'],
    ['labels that only telephones show', 'td::before{content:attr(data-label);display:none}'],
    ['what fills other cells, that are blank', 'td:empty::before{content:"0"}'],
    ['a hint under the mouse', 'td:hover::after{content:attr(data-label)}'],
    ['what a printer adds', '@media print{td::after{content:" (" attr(data-label) ")"}}'],
  ])('is left out: %s', (_, style) => {
    expect(cellsOf(style, '<td data-label="总计">5</td>')).toEqual(['5']);
  });
});

describe('what a style sheet counts', () => {
  const codes = (style: string, cells: string) =>
    codesOf(`<html><head><style>${style}</style></head><body><table><tr>${cells}</tr></table></body></html>`);

  it.each([
    ['a counter', 'i::before{content:counter(n)}', '<td><i style="counter-reset:n 12"></i></td>'],
    ['a counter with its unit', 'td::after{content:counter(n) "件"}', '<td></td>'],
    ['a variable', 'td::after{content:var(--n)}', `<td style="--n:'12'"></td>`],
    ['digits behind others', 'i::after{content:counters(n, ".")}', '<td>1<i></i></td>'],
  ])('is told: %s', (_, style, cell) => {
    expect(codes(style, cell)).toEqual(['COUNTED_TEXT']);
    expect(cellsOf(style, cell)).toEqual([expect.stringContaining('\ufffd')]);
  });

  it.each([
    ['serial numbers before labels', 'td::before{content:counter(n) "."}', '<td>规章</td>'],
    ['letters of icon fonts', '.up{--i:"\\f062"}i::before{content:var(--i)}', '<td>5<i class="up"></i></td>'],
    ['what is not shown', 'i::before{content:counter(n);display:none}', '<td><i></i></td>'],
  ])('is passed over: %s', (_, style, cell) => {
    expect(codes(style, cell)).toEqual([]);
  });
});

describe('a picture that a style sheet shows', () => {
  const shown = 'td::before{content:url("5.png")}';

  it('is told of where nothing else stands in the cell', () => {
    const codes = (cells: string) =>
      codesOf(`<style>${shown}</style><table><tr><td>规章</td>${cells}</tr></table>`);
    expect(codes('<td></td>')).toEqual(['IMAGE_IN_CELL']);
    expect(codes('<td>5</td>')).toEqual([]);
  });
});
