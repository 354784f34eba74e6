import { describe, expect, it } from 'vitest';
import { drawBorders } from '../../../src/read/text/cell-borders.js';

const LABELS = ['一、本年新收', '规章', '1.属于国家秘密', '（七）总计', '行政许可', '3.其他', '二、上年结转'];

function rows(separator: string, cells: readonly string[], beforeCells = separator): string {
  return LABELS.map((label) => label + beforeCells + cells.join(separator)).join('\n');
}

describe('the sign between the figures of nearly all rows', () => {
  it.each([' / ', '、', ' & ', ' → ', '||', '丨', '；', '》《'])('%s is drawn as a tab', (separator) => {
    const text = rows(separator, ['12', '', '0', '-', '5件', '增加3']);
    const drawn = drawBorders(text);
    expect(drawn).toHaveLength(text.length);
    for (const line of drawn.split('\n'))
      expect(
        line
          .split('\t')
          .slice(-6)
          .map((cell) => cell.trim()),
      ).toEqual(['12', '', '0', '-', '5件', '增加3']);
  });

  it('is as long between cells for nothing as between figures', () => {
    const drawn = drawBorders(rows(' || ', ['9', '/', '/', '7', '/', '16']));
    for (const line of drawn.split('\n'))
      expect(
        line
          .split('\t')
          .slice(-6)
          .map((cell) => cell.trim()),
      ).toEqual(['9', '/', '/', '7', '/', '16']);
  });

  it('has a colon in its place where the cells right behind it are for nothing', () => {
    const drawn = drawBorders(rows('、', ['-', '-', '3', '4'], '：')).split('\n');
    expect(drawn[1]).toBe('规章\t-\t-\t3\t4');
  });

  it('is no sign within labels and headings', () => {
    const text = `二、公开行政复议、诉讼情况\n${rows('、', ['1', '2'])}\n制度、培训、公开2次。`;
    const drawn = drawBorders(text).split('\n');
    expect(drawn[0]).toBe('二、公开行政复议、诉讼情况');
    expect(drawn[1]).toBe('一、本年新收\t1\t2');
  });

  it('leaves the sign of a number', () => {
    expect(drawBorders(rows(' - ', ['5', '-3', '8'])).split('\n')[1]).toBe('规章 \t 5 \t -3 \t 8');
  });

  it.each([
    ['dashes are cells', rows(' ', ['5', '-', '3', '-', '8'])],
    ['bars are borders', rows(' | ', ['5', '/', '3'])],
    ['tabs are borders', rows('\t', ['5', '/', '3'])],
    [
      'dates stand in a list',
      Array.from({ length: 20 }, (_, at) => `关于公开的通知 2023-05-${at + 10}`).join('\n'),
    ],
    ['lines are few', rows('/', ['5', '3']).split('\n').slice(0, 4).join('\n')],
  ])('is not looked for where %s', (_, text) => {
    expect(drawBorders(text)).toBe(text);
  });
});

describe('a whole table on one line', () => {
  it.each([' · ', ',', '，', '、', '；', '||', '#', ' / '])('has %s between its cells', (separator) => {
    const cells = LABELS.flatMap((label) => [label, '12', '0', '5件', '17']);
    const text = `公开情况如下。\n${cells.join(separator)}`;
    const drawn = drawBorders(text);
    expect(drawn).toHaveLength(text.length);
    expect(
      drawn
        .split('\n')[1]!
        .split('\t')
        .map((cell) => cell.trim()),
    ).toEqual(cells);
  });

  it('is none where blanks part its cells and dashes are some', () => {
    const text = LABELS.map((label) => `${label} 12 - - 17`).join(' ');
    expect(drawBorders(text)).toBe(text);
  });

  it('is none where a paragraph counts dates', () => {
    const text = Array.from({ length: 9 }, (_, at) => `第${at}次会议于2023-05-${at + 10}召开`).join('，');
    expect(drawBorders(text)).toBe(text);
  });
});
