import { describe, expect, it } from 'vitest';
import { foldCharacters } from '../../../../src/read/fold-characters.js';
import { textOfBlock } from '../../../../src/read/pdf/text/block-text.js';
import { linesOf } from '../../../../src/read/pdf/text/glyph-lines.js';
import { textOfLine } from '../../../../src/read/pdf/text/line-text.js';
import { write, writeDown } from '../glyphs.js';

function lineOf(...pieces: ReturnType<typeof write>[]): string {
  return linesOf(pieces.flat()).map(textOfLine).join('/');
}

describe('the text of a line', () => {
  it('glues the figures of one number that come in pieces', () => {
    expect(lineOf(write('30', 100, 50), write('01', 110.8, 50))).toBe('3001');
  });

  it('keeps two numbers apart', () => {
    expect(lineOf(write('30', 100, 50), write('01', 113, 50))).toBe('30 01');
  });

  it('keeps the blanks of spread labels and none of justified text', () => {
    expect(lineOf(write('总', 100, 50), write('计', 120, 50))).toBe('总 计');
    expect(lineOf(write('总', 100, 50), write('计', 113, 50))).toBe('总计');
    expect(lineOf(write('截至', 100, 50), write('2024', 122.5, 50), write('年', 145, 50))).toBe('截至2024年');
    expect(lineOf(write('page', 100, 50), write('two', 123, 50))).toBe('page two');
  });

  it('takes base lines a little apart for one line', () => {
    expect(lineOf(write('收到', 100, 50), write('12', 121, 52.5, 9), write('件', 131, 49))).toBe('收到12件');
    expect(lineOf(write('上', 100, 62), write('下', 100, 50))).toBe('上/下');
  });

  it('puts ideographs for radicals and turned signs, and leaves brackets as they are', () => {
    expect(foldCharacters('⾏政⼈⺠（⼀）︵⻓︶')).toBe('行政人民（一）（长）');
    expect(foldCharacters('（一）１２“三安全一稳定”')).toBe('（一）１２“三安全一稳定”');
  });
});

describe('the text of a cell', () => {
  it('joins labels that are wrapped, or set one character a line', () => {
    expect(textOfBlock([...write('商业企', 10, 62), ...write('业', 20, 50)], 34)).toBe('商业企业');
    expect(textOfBlock(writeDown('三、本年度办理结果', 10, 200), 20)).toBe('三、本年度办理结果');
  });

  it('joins a number wrapped in a narrow column, and no two numbers', () => {
    const wrapped = [...write('398', 10, 62), ...write('57', 12, 50)];
    expect(textOfBlock(wrapped, 24)).toBe('39857');
    expect(textOfBlock(wrapped, 80)).toBe('398\n57');
  });

  it('reads text on its side, upside down, and columns of vertical writing from the right', () => {
    const onSide = [...'不予公开'].map((text, index) => ({
      ...(write(text, 50, 100 + 10 * index)[0] ?? fail()),
      direction: 90,
    }));
    expect(textOfBlock(onSide, 20)).toBe('不予公开');
    const columns = [...writeDown('本年度', 30, 100), ...writeDown('办理结果', 12, 100)];
    expect(textOfBlock(columns, 60)).toBe('本年度办理结果');
  });

  it('reads one letter a line from the top, though the blanks behind them move the last one aside', () => {
    const centred = [...writeDown('结果纠', 30, 100), ...write('正', 35, 64)];
    expect(textOfBlock(centred, 40)).toBe('结果纠正');
  });

  it('is nothing for nothing', () => {
    expect(textOfBlock([], 100)).toBe('');
  });
});

function fail(): never {
  throw new Error('no glyph');
}
