import { describe, expect, it } from 'vitest';
import { type Case, draw, nameOf, read } from '../bench/accuracy/case.js';
import { judge } from '../bench/accuracy/judge.js';
import { ALL_LAYOUTS, layoutOf } from './render/all-layouts.js';
import { type Damage, damageOf, GARBLING_DAMAGES, isReadable } from './render/damage.js';
import { seeded } from './render/random.js';

const CASES_PER_DAMAGE = 8;
const TIMEOUT_MS = 60_000;

/** Cases in which a wrong figure once stood without a finding, one of each kind: form, layout, damage, seed. */
const ONCE_SILENT = [
  ['ogi-2019', 'html-flat-one-paragraph-bars', 'row-twice', 738_353_476],
  ['ogi-2021', 'screen-flex-rows-copied', 'figure-too-many', 1_944_519_993],
  ['ogi-2021', 'rtf-hidden-beside-figures', 'row-twice', 1_304_132_375],
  ['ogi-2021', 'text-bars-cell-lines-headers-cut', 'column-label-renamed', 856_677_054],
  ['ogi-2021', 'half-persons-and-organisations', 't3-unit-column', 206_054_611],
  ['ogi-2021', 'pdf-stroked', 'figure-lost', 15_838],
  ['ogi-2021', 'pdf-filled-over-pages', 'figure-lost', 15_838],
] as const;

describe('a damaged page never gives a wrong figure without a finding', () => {
  it.each(GARBLING_DAMAGES)(
    '$name',
    async (damage) => {
      const silent: string[] = [];
      for (const each of casesOf(damage)) silent.push(...(await silentIn(each)));
      expect(silent).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it.each(ONCE_SILENT)('%s %s %s %d', async (form, layout, damage, seed) => {
    const each = { form, layout: layoutOf(layout), damages: [damageOf(damage)], seed };
    expect(await silentIn(each)).toEqual([]);
  });

  it('tells of a row that the form does not have in a table between bars on one line', async () => {
    const layout = layoutOf('html-flat-one-paragraph-bars');
    const drawn = draw({ form: 'ogi-2019', layout, damages: [damageOf('row-strange')], seed: 1 });
    const { reports } = await read(drawn, layout);
    expect(reports[0]?.findings.map(({ code }) => code)).toContain('READ-ROW-UNREAD');
  });
});

/** What is silently wrong in a case, as a line. */
async function silentIn(each: Case): Promise<string[]> {
  const drawn = draw(each);
  const judgement = judge(each, drawn.sample, await read(drawn, each.layout));
  return judgement.isSilent ? [`${nameOf(each)}: ${judgement.wrong.join('; ')}`] : [];
}

function casesOf(damage: Damage): Case[] {
  const random = seeded(GARBLING_DAMAGES.indexOf(damage) + 1);
  return Array.from({ length: CASES_PER_DAMAGE }, () => {
    const form = random.pick(['ogi-2021', 'ogi-2019']);
    const layout = random.pick(ALL_LAYOUTS.filter((each) => isReadable(damage, each, form)));
    return { form, layout, damages: [damage], seed: random.int(1, 1_000_000) };
  });
}
