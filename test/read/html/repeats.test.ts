import { describe, expect, it } from 'vitest';
import { codesOf, outlineOf } from './page.js';

const T2 = '<table><tr><td>规章</td><td>1</td></tr></table>';
const T3 = '<table><tr><td>予以公开</td><td>2</td></tr></table>';
const T4 = '<table><tr><td>结果维持</td></tr><tr><td>3</td></tr></table>';

describe('a page that says a thing twice in a row', () => {
  it.each([
    [
      'a table for wide screens and for telephones',
      `<div>${T2}</div><div>${T2}</div><div>${T3}</div><div>${T3}</div>`,
      2,
    ],
    ['three copies of a table', `${T2}${T2}${T2}`, 1],
    ['a whole article', `<p>报告</p>${T2}<p>三</p>${T3}<p>报告</p>${T2}<p>三</p>${T3}`, 2],
  ])('%s is read once', (_, html, tables) => {
    expect(outlineOf(html).filter((line) => line.startsWith('table'))).toHaveLength(tables);
    expect(codesOf(html)).toContain('REPEATED_TABLE');
  });

  it.each([
    ['two reports with one equal table', `<p>甲</p>${T2}${T3}<p>乙</p>${T4}${T3}`, 4],
    [
      'two reports of which only the names differ',
      `<p>甲</p>${T2}<p>三</p>${T3}<p>乙</p>${T2}<p>三</p>${T3}`,
      4,
    ],
  ])('%s are both kept', (_, html, tables) => {
    expect(outlineOf(html).filter((line) => line.startsWith('table'))).toHaveLength(tables);
    expect(codesOf(html)).toEqual([]);
  });
});
