import { describe, expect, it } from 'vitest';
import { codesOf, tablesOf } from './page.js';

const DIRECTLY = '<table><tr><td>规章</td><td>1</td></tr></table>';
const REQUESTS = '<table><tr><td>予以公开</td><td>2</td></tr></table>';

/** The texts of every table of a page, row by row. */
const rowsOf = (html: string) =>
  tablesOf(html).flatMap(({ rows }) => rows.map((row) => row.map(({ raw }) => raw)));

/** A page with a pane in sight and another out of it. */
const page = (tabs: string, pane: string, hidden = REQUESTS) =>
  `${tabs}<div id="a">${DIRECTLY}</div><div ${pane} style="display:none">${hidden}</div>`;

describe('a pane that is out of sight', () => {
  it.each([
    ['<a href="#b">依申请公开</a>', 'id="b"'],
    ['<button data-bs-target="#b">依申请公开</button>', 'id="b"'],
    ['<li onclick="show(\'b\')">依申请公开</li>', 'id="b"'],
    ['<li onclick="setTab(this, &quot;b&quot;)">依申请公开</li>', 'id="b"'],
    ['', 'role="tabpanel"'],
  ])('is read and told where the page offers to show it: %s %s', (tabs, pane) => {
    expect(rowsOf(page(tabs, pane))).toEqual([
      ['规章', '1'],
      ['予以公开', '2'],
    ]);
    expect(codesOf(page(tabs, pane))).toEqual(['UNCOVERED']);
  });

  const folded = (title: string, style: string) =>
    `<div>${DIRECTLY}</div><section>${title}<div style="${style}">${REQUESTS}</div></section>`;

  it.each([
    ['<button>依申请公开</button>', 'display:none'],
    ['<button>依申请公开</button>', 'max-height:0;overflow:hidden'],
    ['<h3>依申请公开</h3>', 'display:none'],
    ['<p role="button">依申请公开</p>', 'visibility:hidden'],
    ['<div onclick="fold(this)">依申请公开</div>', 'display:none'],
  ])('is read where what stands right before it unfolds it: %s %s', (title, style) => {
    expect(rowsOf(folded(title, style))).toEqual([
      ['规章', '1'],
      ['予以公开', '2'],
    ]);
  });

  it.each([
    '<p>依申请公开</p>',
    '<button>打印</button><p>依申请公开</p>',
  ])('is not read behind a mere text: %s', (title) => {
    expect(rowsOf(folded(title, 'display:none'))).toEqual([['规章', '1']]);
  });

  const turned = (pane: string, hidden = REQUESTS) =>
    `<div id="p1" class="page on">${DIRECTLY}</div><div id="p2" ${pane} style="display:none">${hidden}</div>`;

  it('is read where it is the next page of an article, beside the first one', () => {
    expect(rowsOf(turned('class="page"'))).toEqual([
      ['规章', '1'],
      ['予以公开', '2'],
    ]);
    expect(codesOf(turned('class="page"'))).toEqual(['UNCOVERED']);
  });

  it('is not read where it is of another kind than what stands before it, or holds the like of it', () => {
    expect(rowsOf(turned('class="old"'))).toEqual([['规章', '1']]);
    const other = '<table><tr><td>规章</td><td>7</td></tr></table>';
    expect(rowsOf(turned('class="page"', other))).toEqual([['规章', '1']]);
  });

  it('is not read where nothing shows it', () => {
    expect(rowsOf(page('<a href="#c">依申请公开</a>', 'id="b"'))).toEqual([['规章', '1']]);
  });

  it('is not read where it holds the like of what is in sight', () => {
    const other = '<table><tr><td>规章</td><td>7</td></tr></table>';
    expect(rowsOf(page('<a href="#b">2021年</a>', 'id="b"', other))).toEqual([['规章', '1']]);
  });

  it('shows nothing else that is hidden', () => {
    const hidden = '<table><tr><td>予以公开</td><td>2</td><td hidden>9</td></tr></table>';
    expect(rowsOf(page('<a href="#b">依申请公开</a>', 'id="b"', hidden)).at(-1)).toEqual(['予以公开', '2']);
  });
});
