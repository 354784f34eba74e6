import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBlankBorders } from '../../../src/read/text/blank-borders.js';

const LABELS = [
  '一、本年新收',
  '二、上年结转申请数量',
  '1.国家秘密',
  '（七）总计',
  '2.重复',
  '3.其他',
  '（二）部分',
];

/** The rows of a table, each with its label; `-` in a pattern is a blank cell. */
function rows(patterns: readonly string[], gap = ' '): string {
  return LABELS.map((label, at) =>
    [label, ...[...patterns[at % patterns.length]!].map((cell) => (cell === '-' ? '' : cell))].join(gap),
  ).join('\n');
}

const SPARSE = ['3----47', '-2---52', '1-----1'];

describe('blanks that part the cells of a text, blank ones and others', () => {
  it.each([
    ['blanks', ' '],
    ['ideographic ones', '\u3000'],
    ['such as no line is broken at', '\u00a0'],
    ['several', '   '],
  ])('are borders: %s', (_, gap) => {
    expect(drawBlankBorders(rows(SPARSE, gap))).toBe(rows(SPARSE, '\t'.padEnd(gap.length)));
  });

  it('are borders where the blanks at the ends of lines are gone', () => {
    const sparse = [...SPARSE, '31-----'];
    const trimmed = rows(sparse).replaceAll(/ +$/gmu, '');
    expect(drawBlankBorders(trimmed)).toBe(rows(sparse, '\t').replaceAll(/\t+$/gmu, ''));
  });

  it('are borders in the header above the rows, and none in sentences', () => {
    const drawn = drawBlankBorders(
      `本年 共收到 12 件。\n自然人 商业企业 总计\n${rows(SPARSE)}\n无 其他事项。`,
    );
    expect(drawn.split('\n').slice(0, 2)).toEqual(['本年 共收到 12 件。', '自然人\t商业企业\t总计']);
    expect(drawn.split('\n').at(-1)).toBe('无 其他事项。');
  });

  it.each([
    ['figures are set in columns', LABELS.map((label) => `${label.padEnd(12)}3    4      7`).join('\n')],
    ['as many stand between all cells', rows(['3040052'], '  ')],
    ['no cell is blank', rows(['3040052'])],
    ['figures stand right behind labels', rows(SPARSE).replaceAll(/(?<=\p{Script=Han}) (?=\d)/gu, '')],
    ['rows are few', rows(SPARSE).split('\n').slice(0, 5).join('\n')],
    ['rows have fewer cells than others', rows(['3----47', '-2--', '1---1-2---3', '1--2-'])],
  ])('are none where %s', (_, text) => {
    expect(drawBlankBorders(text)).toBe(text);
  });

  it('are looked for however many stand on a line', () => {
    const line = `规章 ${'1 '.repeat(200_000)}`;
    expect(drawBlankBorders(line)).toBe(line);
  });

  it('leave every other sign in its place', () => {
    const cell = fc.constantFrom('', '', '0', '7', '12', '-', '3.5');
    const line = fc.tuple(
      fc.constantFrom(...LABELS, '', '本年。'),
      fc.array(cell, { minLength: 5, maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const text = lines.map(([label, cells]) => [label, ...cells].join(' ')).join('\n');
        expect(drawBlankBorders(text).replaceAll('\t', ' ')).toBe(text);
      }),
    );
  });
});
