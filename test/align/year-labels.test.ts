import { describe, expect, it } from 'vitest';
import { type PageLine, pageSlot } from '../../src/align/page/page-line.js';
import { withYearsAsLabels } from '../../src/align/page/year-labels.js';
import type { Where } from '../../src/model/place.js';

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
