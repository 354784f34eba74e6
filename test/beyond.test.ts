import { describe, expect, it } from 'vitest';
import { draw, read } from '../bench/accuracy/case.js';
import { judge } from '../bench/accuracy/judge.js';
import { layoutOf } from './render/all-layouts.js';
import { damageOf } from './render/damage.js';

/** Pages of which cells were once certain and wrong, most of them beyond what is read: form, layout, damage, seed. */
const ONCE_CERTAIN = [
  ['ogi-2021', 'half-persons-and-organisations', 't3-line-numbers', 1_723_024_008],
  ['ogi-2019', 'turned-requests', 'zeros-blank', 526_026_580],
  ['ogi-2021', 'turned-tables', 'zeros-blank', 1_658_427_109],
] as const;

describe('a page of an uncommon layout', () => {
  it.each(
    ONCE_CERTAIN,
  )('has no wrong cell that is called certain: %s, %s, %s', async (form, layout, damage, seed) => {
    const each = { form, layout: layoutOf(layout), damages: [damageOf(damage)], seed };
    const drawn = draw(each);
    expect(judge(each, drawn.sample, await read(drawn, each.layout)).certainButWrong).toEqual([]);
  });
});

describe('a table turned on its side', () => {
  it.each(
    ['turned-tables', 'turned-requests', 'turned-disputes'].flatMap((layout) =>
      ['none', 'zeros-blank'].flatMap((damage) =>
        ['ogi-2021', 'ogi-2019'].map((form) => [form, layout, damage] as const),
      ),
    ),
  )('is read as if it stood upright: %s, %s, %s', async (form, layout, damage) => {
    const each = { form, layout: layoutOf(layout), damages: [damageOf(damage)], seed: 5 };
    const drawn = draw(each);
    const { wrong, falseFindings } = judge(each, drawn.sample, await read(drawn, each.layout));
    expect([...wrong, ...falseFindings]).toEqual([]);
  });
});

describe('a table for each group of rows or columns, under a heading', () => {
  it.each(
    ['none', 'zeros-blank', 'labels-half-width'].flatMap((damage) =>
      ['ogi-2021', 'ogi-2019'].map((form) => [form, damage] as const),
    ),
  )('is read as one table: %s, %s', async (form, damage) => {
    const layout = layoutOf('beyond-markdown-tables-of-groups');
    const each = { form, layout, damages: [damageOf(damage)], seed: 5 };
    const drawn = draw(each);
    const { wrong, falseFindings } = judge(each, drawn.sample, await read(drawn, layout));
    expect([...wrong, ...falseFindings]).toEqual([]);
  });
});
