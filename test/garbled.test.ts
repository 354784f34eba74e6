import { describe, expect, it } from 'vitest';
import {
  DAMAGED_LAYOUTS,
  DAMAGES,
  type DamagedCase,
  isShown,
  silentIn,
} from './render/garble/damaged-case.js';
import { seeded } from './render/random.js';

const CASES_PER_DAMAGE = 8;
const TIMEOUT_MS = 20_000;

describe('a damaged page never gives a wrong figure without a finding', () => {
  it.each(DAMAGES)(
    '%s',
    async (damage) => {
      const silent: string[] = [];
      for (const each of casesOf(damage)) {
        const { form, layout, seed } = each;
        for (const line of await silentIn(each)) silent.push(`${form} ${layout} ${seed}: ${line}`);
      }
      expect(silent).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

function casesOf(damage: string): DamagedCase[] {
  const random = seeded(DAMAGES.indexOf(damage) + 1);
  const layouts = DAMAGED_LAYOUTS.filter((layout) => isShown({ layout, damage }));
  return Array.from({ length: CASES_PER_DAMAGE }, () => ({
    form: random.pick(['ogi-2021', 'ogi-2019']),
    layout: random.pick(layouts),
    damage,
    seed: random.int(1, 1_000_000),
  }));
}
