import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/model/document.js';
import { readHtml } from '../../../src/read/html/read-html.js';
import { sourceOf, tablesOf } from './page.js';

describe('places', () => {
  const page =
    '\r\n<html><body>\r\n<p>𠮷&amp;</p>\r\n<div>一<p>二</p>三<b>四</b></div><table><tr>\r\n<td>甲</td><th>乙</th><td>丙</td></tr></table></body></html>';
  const blocks = readHtml(page).blocks;

  it('give the source of a block, of its part, of a slot', () => {
    expect(blocks.map((block) => sourceOf(page, block.where))).toEqual([
      '<p>𠮷&amp;</p>',
      '一',
      '<p>二</p>',
      '三<b>四',
      page.slice(page.indexOf('<table'), page.indexOf('</body')),
    ]);
    expect(tablesOf(page)[0]?.rows[0]?.map((slot) => sourceOf(page, slot.where))).toEqual([
      '<td>甲</td>',
      '<th>乙</th>',
      '<td>丙</td>',
    ]);
  });

  it('have paths that lead to the element', () => {
    const $ = load(page);
    const paths = blocks.map((block) => pathOf(block));
    expect(paths).toEqual(['body > p', 'body > div', 'body > div > p', 'body > div', 'body > table']);
    const slots = tablesOf(page)[0]?.rows[0] ?? [];
    expect(slots.map((slot) => $(pathOf(slot)).text())).toEqual(['甲', '乙', '丙']);
    expect(slots.map(pathOf)[2]).toBe('body > table > tbody > tr > td:nth-of-type(2)');
  });

  it('escape what CSS would misread', () => {
    const source = '<o:div><p>一</p></o:div>';
    const path = pathOf(readHtml(source).blocks[0]);
    expect(load(source)(path).text()).toBe('一');
  });

  it('of text behind a table are those of the block around it', () => {
    const source = '<div><table><tr><td>1</table>一</div>';
    expect(pathOf(readHtml(source).blocks[1])).toBe('body > div');
  });

  it('of fragments lie in the fragment', () => {
    const source = '<td>1</td><td>2</td>';
    expect(tablesOf(source)[0]?.rows[0]?.map((slot) => sourceOf(source, slot.where))).toEqual([
      '<td>1</td>',
      '<td>2</td>',
    ]);
  });

  it('stay true behind erased comments', () => {
    const source = '<p>&lt;!--[if gte mso 9]&gt;𠮷&lt;![endif]--&gt;</p><p>一</p>';
    expect(sourceOf(source, readHtml(source).blocks[0]?.where)).toBe('<p>一</p>');
  });
});

describe('the title', () => {
  it('is that of the head', () => {
    expect(readHtml('<title> 某市\n年报 </title><p>一</p>').title).toBe('某市 年报');
    expect(readHtml('<title></title><svg><title>图</title></svg>').title).toBeNull();
  });

  it('is no block', () => {
    expect(readHtml('<title>年报</title>').blocks).toEqual([]);
  });
});

function pathOf(piece: Pick<Block, 'where'> | undefined): string {
  return piece?.where.kind === 'html' ? piece.where.path : '';
}
