import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankComments, blankEscapedComments } from '../../../src/read/text/blank-comments.js';
import { blankFurniture } from '../../../src/read/text/page-furniture.js';
import { readText } from '../../../src/read/text/read-text.js';

describe('readText', () => {
  it('gives the whole text as one run', () => {
    const text = '规章 0 0\n行政|62|33|\n';
    expect(readText(text)).toEqual({
      title: null,
      blocks: [{ kind: 'run', text, where: { kind: 'text', start: 0, end: text.length } }],
      remarks: [],
    });
  });

  it('reads the tables that Markdown holds as HTML, a row to a line', () => {
    const text =
      '# 年报\n<html><body><table><tr><td rowspan=2>规章</td><td></td><td>0</td></tr><tr><td>3</td></tr></table>';
    const [block] = readText(text).blocks;
    const cells = (block as { text: string }).text
      .split('\n')
      .map((line) => line.split('\t').map((cell) => cell.trim()));
    expect(cells.slice(0, 3)).toEqual([['年报'], ['规章', '', '0', ''], ['3', '']]);
    expect((block as { text: string }).text).toHaveLength(text.length);
  });

  it('gives no block for blank text', () => {
    expect(readText(' \r\n\f').blocks).toEqual([]);
  });

  it.each([
    ['a\r\nb\rc', 'a \nb\nc'],
    ['a\fb\vc\u0085d', 'a\nb\nc\nd'],
    ['1\u00002\u001b3\t4', '1 2 3\t4'],
    ['1\u200b2\u00a03', '1\u200b2\u00a03'],
    ['|&#45;8|', '|-\u200b\u200b\u200b\u200b8|'],
    ['h1(#a). 年报', '        年报'],
    ['h1. {anchor:甲}年报', '               年报'.slice(1)],
    ['@top 年报', '     年报'],
    [
      '一<!--[if gte mso 9]>0 7.8<![endif]-->二',
      `一${' '.repeat('<!--[if gte mso 9]>0 7.8<![endif]-->'.length)}二`,
    ],
  ])('%j reads %j', (text, read) => {
    expect(readText(text).blocks[0]).toMatchObject({ text: read });
  });

  it('takes control characters for the ends of cells only where there are many, in the place of each', () => {
    const read = (text: string) =>
      readText(text).blocks.map((block) => (block.kind === 'run' ? block.text : ''));
    expect(read('12\r\x07'.repeat(19))).toEqual(['12\n '.repeat(19)]);
    expect(read('12\r\x07'.repeat(20))).toEqual(['12 \t'.repeat(20)]);
    expect(read('12\x1f'.repeat(20))).toEqual(['12\t'.repeat(20)]);
  });

  it('moves no offset', () => {
    const scrap = fc.constantFrom(
      '规章',
      '12',
      '\r\n',
      '\r',
      '\f',
      '\0',
      '𠮷',
      '<!--',
      '-->',
      '&lt;!--',
      '--&gt;',
      '<![endif]>',
      '[if x]',
    );
    fc.assert(
      fc.property(fc.array(scrap), (scraps) => {
        const text = scraps.join('');
        for (const block of readText(text).blocks) {
          expect(block.kind === 'run' && block.text).toHaveLength(text.length);
          expect(block.where).toEqual({ kind: 'text', start: 0, end: text.length });
        }
      }),
    );
  });
});

describe('blankFurniture', () => {
  it('blanks the heads and feet of pages, which recur at form feeds or beside page numbers', () => {
    const head = '政府信息公开年度报告 2023 第12期';
    const text = `${head}\n规章 1 2 3\n- 1 - / 3\n\f${head}\n公文 4 5 6\n- 2 - / 3\n\f${head}\n文件 7 8 9`;
    const rows = ['规章 1 2 3', '公文 4 5 6', '文件 7 8 9'];
    expect(blankFurniture(text).split(/\s*\n\s*/u)).toEqual([head, ...rows]);
    expect(blankFurniture(`${head}\n${rows[0]}\n\f${head}\n${rows[1]}`)).not.toMatch(/2023[\s\S]*2023/u);
  });

  it('leaves rows that begin several pages alike', () => {
    const text =
      '甲\n\f一、本年新收政府信息公开申请数量 1 0 3 4\n乙\n\f一、本年新收政府信息公开申请数量 5 0 6 7\n丙';
    expect(blankFurniture(text)).toBe(text);
  });

  it('keeps digits of rows that run together beside page numbers', () => {
    const text = (first: string, second: string) =>
      `2.重复申请\n${first}\n- 2 -\n3.要求提供公开出版物\n0000000\n4.其他\n${second}\n- 3 -\n（七）总计`;
    expect(blankFurniture(text('301000031', '110000011'))).toContain('301000031');
    expect(blankFurniture(text('23 0000023', '11 0000011'))).toContain('11 0000011');
    expect(blankFurniture(text('2024/1/31 10:22', '2024/1/31 10:22'))).not.toContain('10:22');
  });
});

describe('blankComments', () => {
  it.each([
    ['1<!-- 9 -->2', '1          2'],
    [
      '&lt;!--[if !x]--&gt;（一）&lt;!--[endif]--&gt;公开',
      '                    （一）                    公开',
    ],
    ['<!--[if gte mso 9]><xml>\n<w>0</w></xml><![endif]-->2', /^ {24}\n {26}2$/],
    ['&lt;![if !x]&gt;1&lt;![endif]&gt;2', /^ {16}1 {16}2$/],
    ['<!--[if x]>1 2 3', '           1 2 3'],
    ['<!-- 1 <!-- 2 --> 3', '     1            3'],
    ['1 -- 2 --> 3', '1 -- 2 --> 3'],
  ])('%j', (text, blanked) => {
    const result = blankComments(text);
    expect(result).toHaveLength(text.length);
    if (typeof blanked === 'string') expect(result).toBe(blanked);
    else expect(result).toMatch(blanked);
  });

  it('is linear', () => {
    expect(blankComments('<!--[if '.repeat(200_000))).toHaveLength(1_600_000);
    expect(blankComments('<!-- 1 -->'.repeat(100_000)).trim()).toHaveLength(0);
  });
});

describe('blankEscapedComments', () => {
  it('leaves tags and real comments', () => {
    const page = '<!-- a -->&lt;!--[if x]&gt;<b>0</b>&lt;![endif]--&gt;1';
    const erased = blankEscapedComments(page);
    expect(erased.replaceAll('\u200b', '')).toBe('<!-- a --><b></b>1');
    expect(erased).toHaveLength(page.length);
  });
});

describe('lostRepeats', () => {
  const labels = Array.from({ length: 45 }, (_, at) => `第${at}行的行名`);
  const told = (text: string) => readText(text).remarks.map(({ code }) => code);

  it('tells of a text of which no line stands twice', () => {
    expect(
      told(labels.flatMap((label, at) => (at % 9 === 0 ? [label, String(at)] : [label])).join('\n\n')),
    ).toEqual(['REPEATS_LOST']);
  });

  it.each([
    ['lines repeat', labels.flatMap((label) => [label, '0']).join('\n')],
    ['each line is a row of cells', labels.map((label, at) => `${label} ${at} 0 ${at}`).join('\n')],
    ['cells stand between bars', labels.map((label) => `${label} | 0`).join('\n')],
    ['lines name their figures', labels.map((label, at) => `${label}自然人${at}件`).join('\n')],
    ['lines name their blank cells', labels.map((label) => `${label}-自然人：—`).join('\n')],
    ['the text is short', labels.slice(0, 30).join('\n')],
  ])('says nothing where %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
