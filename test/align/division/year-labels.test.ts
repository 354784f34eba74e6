import { describe, expect, it } from 'vitest';
import { type PageLine, pageSlot } from '../../../src/align/page/page-line.js';
import { withYearsAsLabels } from '../../../src/align/page/year-labels.js';
import type { Where } from '../../../src/model/place.js';

const NOWHERE: Where = { kind: 'text', start: 0, end: 0 };

function labelsOf(texts: readonly string[], frame: PageLine['frame'] = 'row'): (string | null)[] {
  const slots = texts.map((text, column) => pageSlot(text, column, 1, NOWHERE));
  const [line] = withYearsAsLabels([{ block: 0, frame, slots }]);
  return line!.slots.map(({ label }) => label?.core ?? null);
}

describe('a line of bare years', () => {
  it.each([
    [['2022', '2023']],
    [['2022', '2023', '2022', '2023']],
    [['', '2023', '2022', '2021']],
  ])('names what stands below it: %j', (texts) => {
    expect(labelsOf(texts).filter((label) => label !== null)).toEqual(texts.filter((text) => text !== ''));
  });

  it.each([
    ['a single year', ['2022']],
    ['one year over and over', ['2022', '2022']],
    ['years far from each other', ['2019', '2022']],
    ['years of which one is missing', ['2022', '2023', '2022']],
    ['years in changing order', ['2022', '2023', '2023', '2022']],
    ['years with a figure among them', ['2022', '2023', '12', '2023']],
  ])('is one of figures where it has %s', (_, texts) => {
    expect(labelsOf(texts)).toEqual(texts.map(() => null));
  });

  it('is no line where digits run together', () => {
    expect(labelsOf(['2022', '2023'], 'glued')).toEqual([null, null]);
  });
});

describe('years before the figures of lines below each other', () => {
  const linesOf = (rows: readonly (readonly string[])[]) =>
    withYearsAsLabels(
      rows.map((texts) => ({
        block: 0,
        frame: 'row' as const,
        slots: texts.map((text, column) => pageSlot(text, column, 1, NOWHERE)),
      })),
    ).map(({ slots }) => slots.map(({ label }) => label?.core ?? null));

  it('name these lines', () => {
    const rows = [
      ['行政复议', '2022', '3', '0'],
      ['2023', '5', '1'],
    ];
    expect(linesOf(rows)).toEqual([
      ['行政复议', '2022', null, null],
      ['2023', null, null],
    ]);
  });

  it.each([
    [
      'without cells behind them',
      [
        ['行政许可', '2022'],
        ['行政处罚', '2023'],
      ],
    ],
    [
      'that come in no order',
      [
        ['2022', '1'],
        ['2023', '2'],
        ['2023', '3'],
      ],
    ],
    ['of one line', [['2022', '1']]],
  ])('are figures %s', (_, rows) => {
    const isYear = (label: string | null) => label?.startsWith('20') ?? false;
    expect(linesOf(rows).flat().some(isYear)).toBe(false);
  });
});
