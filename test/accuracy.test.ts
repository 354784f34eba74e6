import { describe, expect, it } from 'vitest';
import { below, type Floors, floorsOf } from '../bench/accuracy/floors.js';
import pinned from '../bench/accuracy/floors.json' with { type: 'json' };
import { measure } from '../bench/accuracy/measure.js';

const TIMEOUT_MS = 240_000;
const floors: Floors = pinned;

describe('accuracy', () => {
  it(
    'stands at its floors or above, on the documents that they were measured on',
    async () => {
      const reached = floorsOf(await measure(floors.sample), floors.sample);
      expect(reached.digest).toBe(floors.digest);
      expect(below(reached, floors)).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it('has floors that allow no silent error and nothing certain but wrong', () => {
    const all = Object.values(floors.families);
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ silent, certainButWrong }) => silent + certainButWrong > 0)).toEqual([]);
  });

  it('has floors that only rise', () => {
    const [name, floor] = Object.entries(floors.families)[0]!;
    const fallen = (change: Partial<typeof floor>) =>
      below({ ...floors, families: { ...floors.families, [name]: { ...floor, ...change } } }, floors);
    expect(fallen({})).toEqual([]);
    expect(fallen({ exact: floor.exact - 1 })).toHaveLength(1);
    expect(fallen({ perfect: floor.perfect - 1 })).toHaveLength(1);
    expect(fallen({ silent: floor.silent + 1, falseFindings: floor.falseFindings + 1 })).toHaveLength(2);
    expect(below({ ...floors, families: {} }, floors)).toHaveLength(Object.keys(floors.families).length);
  });
});
