import { describe, expect, it } from 'vitest';
import { figuresBehindLabels } from '../../../src/align/page/figures-within-labels.js';
import { isFigure, joined, readTorn, rowsOf, silentCells, wrongCells } from '../torn-page.js';

const FORMS = ['ogi-2021', 'ogi-2019'];
/** Ways in which a label is cut over the lines of a page: before its figures, beside them, behind them. */
const CUTS: readonly (readonly [name: string, before: number, beside: number])[] = [
  ['between two lines of it', 8, 0],
  ['beside its middle line', 6, 6],
  ['beside its first line', 0, 10],
];

describe('text copied from the pages of a PDF', () => {
  it.each(
    FORMS.flatMap((form) => CUTS.map(([name, ...cut]) => [form, name, cut] as const)),
  )('has the figures of a row where its label was wrapped (%s, %s)', async (form, _, [before, beside]) => {
    const torn = await readTorn(form, (table) =>
      rowsOf(table)
        .map((row) => {
          const label = row.flatMap((cell) => (isFigure(cell) ? [] : [cell.text])).join(' ');
          const figures = row.flatMap((cell) => (isFigure(cell) ? [cell.text] : [])).join(' ');
          if (figures === '' || label.length <= before + beside + 2) return `${label} ${figures}`.trim();
          const parts = [
            label.slice(0, before),
            `${label.slice(before, before + beside)} ${figures}`.trim(),
            label.slice(before + beside),
          ];
          return parts.filter((part) => part !== '').join('\n');
        })
        .join('\n'),
    );
    expect(wrongCells(torn)).toEqual([]);
    expect(torn.report.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it.each(FORMS)('has bare page numbers among its rows, which count on by one (%s)', async (form) => {
    const torn = await readTorn(form, joined(' '), {
      finish: (page) =>
        page
          .split('\n')
          .map((line, at) => (at % 12 === 11 ? `${line}\n${(at + 1) / 12}` : line))
          .join('\n'),
    });
    expect(wrongCells(torn)).toEqual([]);
  });

  it.each(
    FORMS,
  )('names the row below a group that prints its sums while the row prints nothing (%s)', async (form) => {
    const torn = await readTorn(form, (table) =>
      rowsOf(table)
        .map((row) => {
          const isFirst = row.some(({ text }) => text.startsWith('（四）'));
          const isLater = row.some(({ text }) => /^[23]\.(?:没有现成|补正后)/u.test(text));
          const labels = row.filter((cell) => !isFigure(cell)).map(({ text }) => text);
          if (isLater) return labels.join(' ');
          const figures = row.filter(isFigure).map(({ text }) => text);
          return isFirst
            ? `${labels[0]} ${figures.join(' ')}\n${labels.slice(1).join(' ')}`
            : [...labels, ...figures].join(' ');
        })
        .join('\n'),
    );
    const named = torn.report.findings.filter(({ code }) => code === 'READ-ROW-UNREAD');
    expect(named.flatMap(({ cells }) => cells)).toContain('t3_unavailable_not_held__natural_person');
    expect(silentCells(torn).filter((id) => id.startsWith('t3_unavailable_not_held'))).toEqual([]);
  });
});

describe('figures within a label', () => {
  const labels = /(?:本年新收政府信息公开申请数量|规章|行政许可|部分公开[\p{P}\p{S}]{0,4})/gu;
  const inOrder = (text: string) => figuresBehindLabels(text, labels).text;

  it('stand behind it, and know where they were', () => {
    const text = '一、本年新收政府\n7 0 12\n信息公开申请数量\n';
    const { text: ordered, originOf } = figuresBehindLabels(text, labels);
    expect(ordered).toBe('一、本年新收政府\n信息公开申请数量\n7 0 12\n');
    expect([...ordered].map((_, at) => text[originOf(at)]).join('')).toBe(ordered);
  });

  it('go on behind it, where half of the row stands on the next line', () => {
    const text = '一、本年新收政府   7 0\n信息公开申请数量      12 19\n';
    expect(inOrder(text)).toBe('一、本年新收政府信息公开申请数量\n   7 0      12 19\n');
  });

  it('stand behind it where their digits run together, or the row has but one', () => {
    expect(inOrder('一、本年新收政府\n70012\n信息公开申请数量\n')).toBe(
      '一、本年新收政府\n信息公开申请数量\n70012\n',
    );
    expect(inOrder('行政\n12\n许可\n行政处罚 3\n')).toBe('行政\n许可\n12\n行政处罚 3\n');
  });

  it.each([
    '一、本年新收政府\n12\n信息公开申请数量\n7 0 3 0 0 0 10',
    '一、本年新收政府   7 0\n信息公开申请数量  12 19',
    '规章     7 0 12\n行政许可          5 6 7',
    '一、本年新收政府  O 7 0\n信息公开申请数量 3 0 o O 7O 764',
    '规章\n7 0 12\n行政许可 5 6 7',
    '（二）部分公开（区分处理的）  1   1\n（三）不予公开 1.属于国家秘密',
    '（二）部分公开  1 0  1\n（三）不予公开 1.属于国家秘密',
    '规章\n7 0 12\n行政许可\n5 6 7',
    '本年新收政府\n7 0 12\n\n信息公开申请数量',
    '本年新收政府\n共7件\n信息公开申请数量',
  ])('are not found in %j', (text) => {
    expect(inOrder(text)).toBe(text);
  });
});
