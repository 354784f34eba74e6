import { describe, expect, it } from 'vitest';
import { type Case, draw, nameOf, read } from '../bench/accuracy/case.js';
import { judge } from '../bench/accuracy/judge.js';
import { ALL_LAYOUTS } from './render/all-layouts.js';
import { type Damage, GARBLING_DAMAGES, isReadable } from './render/damage.js';
import { seeded } from './render/random.js';

const CASES_PER_DAMAGE = 8;
const TIMEOUT_MS = 60_000;

describe('a damaged page never gives a wrong figure without a finding', () => {
  it.each(GARBLING_DAMAGES)(
    '$name',
    async (damage) => {
      const silent: string[] = [];
      for (const each of casesOf(damage)) {
        const drawn = draw(each);
        const judgement = judge(each, drawn.sample, await read(drawn, each.layout));
        if (judgement.isSilent) silent.push(`${nameOf(each)}: ${judgement.wrong.join('; ')}`);
      }
      expect(silent).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

function casesOf(damage: Damage): Case[] {
  const random = seeded(GARBLING_DAMAGES.indexOf(damage) + 1);
  return Array.from({ length: CASES_PER_DAMAGE }, () => {
    const form = random.pick(['ogi-2021', 'ogi-2019']);
    const layout = random.pick(ALL_LAYOUTS.filter((each) => isReadable(damage, each, form)));
    return { form, layout, damages: [damage], seed: random.int(1, 1_000_000) };
  });
}
