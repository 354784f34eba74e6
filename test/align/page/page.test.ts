import { describe, expect, it } from 'vitest';
import { cutByLabels } from '../../../src/align/page/cut-by-labels.js';
import { type PageLine, pageSlot } from '../../../src/align/page/page-line.js';
import { splitCells } from '../../../src/align/page/split-cells.js';
import { labelPattern } from '../../../src/align/page/vocabulary.js';
import { loadForms } from '../../../src/forms/index.js';

const place = (text: string) => ({ kind: 'text', start: 0, end: text.length }) as const;
const shown = (lines: readonly PageLine[]) => lines.map((line) => line.slots.map((slot) => slot.raw));

describe('a slot', () => {
  it.each([
    '2.',
    '\n2.',
    ' （3）',
  ])('takes the serial number %j for the beginning of a label, blanks or not', (raw) => {
    expect(pageSlot(raw, 0, 1, place(raw)).label).not.toBeNull();
  });

  it.each(['*', ' 2O '])('takes %j for a cell that cannot be read', (raw) => {
    expect(pageSlot(raw, 0, 1, place(raw))).toMatchObject({ label: null, figure: { state: 'text' } });
  });

  it('is told from a label in the time of its length where its signs are also letters of figures', () => {
    const raw = `${'〇'.repeat(26)}甲`;
    const start = performance.now();
    expect(pageSlot(raw, 0, 1, place(raw)).label).not.toBeNull();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('text split into cells', () => {
  const split = (text: string, empty: Parameters<typeof splitCells>[3] = 'nothing') =>
    shown(splitCells(text, place(text), 0, empty));

  it.each([
    ['规章 | 0 | 1 | 2 |', [['规章', '0', '1', '2']]],
    ['| 规章 | 0 | 1 | 2 |', [['规章', '0', '1', '2']]],
    ['规章 | 0 | 1 | 2', [['规章', '0', '1', '2']]],
    ['行政许可 | 0 | ||', [['行政许可', '0']]],
    ['|\n||\n0 |', [[''], ['', ''], ['0']]],
    [
      '行政许可\n12\n行政处罚\n｜74\n行政强制\n0\n规章\n9|\n5\n7',
      [['行政许可'], ['12'], ['行政处罚'], ['｜74'], ['行政强制'], ['0'], ['规章'], ['9|'], ['5'], ['7']],
    ],
    [
      '行政许可\n12|\n行政处罚\n|74\n行政强制\n0',
      [['行政许可'], ['12'], ['行政处罚'], ['74'], ['行政强制'], ['0']],
    ],
    ['规章｜0│1┃2', [['规章', '0', '1', '2']]],
    ['规章\t0\t\t2', [['规章', '0', '', '2']]],
    [
      'a | b |\n|---|:--:|\n1 | 2 |',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a | b\n:-:|-:\n1 | -',
      [
        ['a', 'b'],
        ['1', '-'],
      ],
    ],
    ['┌──┬──┐\n│ a │ b │\n└──┴──┘', [['a', 'b']]],
    ['- | -- | — |', [['-', '--', '—']]],
    [
      '- 规章 | 0 | 1\n- 36 | 0 | 36',
      [
        ['规章', '0', '1'],
        ['36', '0', '36'],
      ],
    ],
    [
      '规章,0,1\n"文件, 通知",,"1,024"\n许可,4,',
      [
        ['规章', '0', '1'],
        ['文件, 通知', '', '1,024'],
        ['许可', '4', ''],
      ],
    ],
    [
      '规章;0;1\n许可;4;5\n"处罚ab";;',
      [
        ['规章', '0', '1'],
        ['许可', '4', '5'],
        ['处罚ab', '', ''],
      ],
    ],
    ['规章 |\n- |\n- |\n3 |', [['规章'], ['-'], ['-'], ['3']]],
    [
      '许可,"80,241","80,241"\n处罚,"2,872","2,872"\n强制,810,810',
      [
        ['许可', '80,241', '80,241'],
        ['处罚', '2,872', '2,872'],
        ['强制', '810', '810'],
      ],
    ],
    // Commas that may all belong to numbers, and lines that do not stand together, part nothing.
    [
      '规章 1,024 2,048\n许可 4,096 8,192\n处罚 1,000 2,000',
      [['规章 1,024 2,048'], ['许可 4,096 8,192'], ['处罚 1,000 2,000']],
    ],
    ['a,b,c\nd,e,f', [['a,b,c'], ['d,e,f']]],
  ])('%j', (text, cells) => {
    expect(split(text)).toEqual(cells);
  });

  it('splits a long line of quotes in no more time than it has signs', () => {
    const line = `${'"'.repeat(200_000)},a,b`;
    expect(split([line, line, line].join('\n'))).toHaveLength(3);
  });

  it('gives empty lines the meaning it is told', () => {
    expect(split('a\n\n\nb')).toEqual([['a'], ['b']]);
    expect(split('a\n\n\nb', 'blank_cells')).toEqual([['a'], [''], [''], ['b']]);
    expect(split('a\n\nb\n\n\n\nc\n\nd', 'surplus_is_blank')).toEqual([['a'], ['b'], [''], ['c'], ['d']]);
  });

  it('keeps the place of every cell', () => {
    const text = '标题\r\n| 规章 |  12 |\r\n';
    const [, row] = splitCells(text, place(text), 0, 'nothing');
    const { where } = row!.slots[1]!;
    expect(where.kind === 'text' && text.slice(where.start, where.end)).toBe('12');
  });
});

describe('text cut at the labels of the forms', () => {
  const labels = labelPattern(loadForms());
  const cut = (text: string) => cutByLabels(text, place(text), 0, labels);

  it('takes digits run together, which are no single figure, for no label', () => {
    const slots = cut('其他对外管理服务事项190-1015,656').flatMap((line) => line.slots);
    expect(slots.map(({ raw, label }) => [raw, label === null])).toEqual([
      ['其他对外管理服务事项', false],
      ['190', true],
      ['-1015,656', true],
    ]);
  });

  it.each([
    [
      '三、本年度办理结果（一）予以公开3（二）部分公开（区分处理的，只计这一情形，不计其他情形）4',
      [
        ['三、本年度办理结果'],
        ['（一）予以公开', '3'],
        ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '4'],
      ],
    ],
    [
      '规章007规范性文件7777166',
      [
        ['规章', '007'],
        ['规范性文件', '7777166'],
      ],
    ],
    [
      '1.属于国家秘密00000002.重复申请1',
      [
        ['1.属于国家秘密', '0000000'],
        ['2.重复申请', '1'],
      ],
    ],
    ['一、本年新收政府信息公开申请数量230 000023', [['一、本年新收政府信息公开申请数量', '230', '000023']]],
    ['行政处罚2648-18538行政强制', [['行政处罚', '2648', '-18538'], ['行政强制']]],
    ['政府集中采购2笔 984361元 三、', [['政府集中采购', '2笔', '984361元'], ['三、']]],
    ['规章 6宗 6份 7个 1人次', [['规章', '6宗', '6份', '7个', '1人次']]],
    [
      '规章 6 个人 7',
      [
        ['规章', '6'],
        ['个人', '7'],
      ],
    ],
    ['政府集中采购 2 3.9E+06 三、', [['政府集中采购', '2', '3.9E+06'], ['三、']]],
    ['法律服务 机构 其他 3', [['法律服务 机构'], ['其他', '3']]],
    ['本年增/减(指2020年，如-8)处理决定数量', [['本年增/减(指2020年，如-8)'], ['处理决定数量']]],
    ['行政许可 4 4 - 行政处罚', [['行政许可', '4', '4', '-'], ['行政处罚']]],
    [
      '（1）属于国家秘密 0 3（4）重复申请 1（5）涉外事项 2',
      [
        ['（1）属于国家秘密', '0', '3'],
        ['（4）重复申请', '1'],
        ['（5）涉外事项 ', '2'],
      ],
    ],
    ['属于过程性信息 0 81\n、本', [['属于过程性信息', '0', '81'], ['、本']]],
    [
      '行政许可 564.\n行政处罚 3',
      [
        ['行政许可', '564.'],
        ['行政处罚', '3'],
      ],
    ],
    ['行政许可564.行政处罚12、行政强制', [['行政许可', '564.'], ['行政处罚', '12、'], ['行政强制']]],
    [
      '1、行政许可562、行政处罚123、行政强制',
      [['1、行政许可', '56'], ['2、行政处罚', '12'], ['3、行政强制']],
    ],
    [
      '1.属于国家密00000002.其他法律行政止公开1',
      [['1.属于国家密', '0000000'], ['2.其他'], ['法律行政止公开', '1']],
    ],
    ['3.其它情形0000000', [['3.其它'], ['情形', '0000000']]],
  ])('%s', (text, lines) => {
    expect(shown(cut(text))).toEqual(lines);
  });

  it.each([
    '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '四、政府信息公开被提起行政复议和行政诉讼的情况',
    '（四）行政复议和行政诉讼情况',
    '四、因政府信息公开\n申请行政复议、提起\n行政诉讼情况',
  ])('takes the heading of a table that names its labels for one label: %s', (heading) => {
    expect(shown(cut(`0 0 ${heading}行政复议行政诉讼`)).slice(1)).toEqual([
      [heading],
      ['行政复议'],
      ['行政诉讼'],
    ]);
  });

  it('tells digits that stand against their label from digits that stand apart', () => {
    expect(cut('二、上年结转政府信息公开申请数量0000000')[0]!.frame).toBe('glued');
    expect(cut('二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0')[0]!.frame).toBe('none');
  });

  it('keeps the place of every figure', () => {
    const text = '（七）总计 20 0 00 0 121';
    const figures = cut(text)[0]!.slots.slice(1);
    const read = figures.map(({ where }) =>
      where.kind === 'text' ? text.slice(where.start, where.end) : '',
    );
    expect(read).toEqual(['20', '0', '00', '0', '121']);
  });
});
