import { describe, expect, it } from 'vitest';
import { codesOf, outlineOf, rawsOf } from './page.js';

const prose = '全年主动公开政府信息一百余条，办理依申请公开二十九件，均在法定期限内答复。'.repeat(9);
const form = `<table>${'<tr><td>规章</td><td>0</td><td>0</td></tr>'.repeat(3)}</table>`;

describe('layout tables', () => {
  it('give the blocks of their cells', () => {
    const page = `<table><tr><td colspan=2>首页</td></tr><tr><td><p>导航</p></td><td><h3>二、主动公开</h3>${form}<p>三、申请</p>${form}</td></tr></table>`;
    expect(outlineOf(page)).toEqual([
      'paragraph: 首页',
      'paragraph: 导航',
      'paragraph: 二、主动公开',
      'table: 3 x 3',
      'paragraph: 三、申请',
      'table: 3 x 3',
    ]);
  });

  it('may frame each other many times', () => {
    const frame = (inner: string) => `<table><tbody><tr><td>${inner}</td></tr></tbody></table>`;
    expect(outlineOf(frame(frame(frame(`<p>一</p>${form}`))))).toEqual(['paragraph: 一', 'table: 3 x 3']);
  });

  it('may frame an article', () => {
    expect(outlineOf(`<table><tr><td><p>${prose}</p></td></tr></table>`)).toEqual([`paragraph: ${prose}`]);
    expect(outlineOf(`<table><tr><td>${prose}</td><td>侧栏</td></tr></table>`)).toEqual([
      `paragraph: ${prose}`,
      'paragraph: 侧栏',
    ]);
  });
});

describe('data tables', () => {
  it('stay tables with a small table in a cell, which follows them', () => {
    const nested = '<table><tr><td>一</td><td>二</td></tr></table>';
    const page = `<table><tr><td>规章</td><td>1</td><td>2</td><td>另${nested}见</td></tr></table><p>后</p>`;
    expect(outlineOf(page)).toEqual(['table: 1 x 4', 'table: 1 x 2', 'paragraph: 后']);
    expect(rawsOf(page)).toEqual([['规章', '1', '2', '另\n见']]);
  });

  it('say that a cell is blank only for its nested table', () => {
    const page =
      '<table><tr><td>规章</td><td>1</td><td><table><tr><td>一</td><td>二</td></tr></table></td></tr></table>';
    expect(rawsOf(page)).toEqual([['规章', '1', '']]);
    expect(codesOf(page)).toEqual(['NESTED_TABLE']);
  });

  it('keep the text of a one-cell table in their cell', () => {
    expect(
      rawsOf('<table><tr><td>规章</td><td><table><tr><td>12</td></tr></table></td></tr></table>'),
    ).toEqual([['规章', '12']]);
  });

  it('may have a wordy cell', () => {
    const page = `<table>${'<tr><td>规章</td><td>0</td></tr>'.repeat(4)}<tr><td>说明</td><td>${prose}</td></tr></table>`;
    expect(outlineOf(page)).toEqual(['table: 5 x 2']);
  });

  it('may be blank or have a single cell', () => {
    expect(outlineOf('<table><tr><td></td><td>&nbsp;</td></tr></table>')).toEqual(['table: 1 x 2']);
    expect(outlineOf('<table><tr><td>12</td></tr></table>')).toEqual(['table: 1 x 1']);
    expect(outlineOf('<table></table><table><tr></tr></table>')).toEqual([]);
  });
});
