import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idKeeper } from '../../src/dataset/tables/unique-ids.js';

function keepAll(ids: readonly string[]): string[] {
  return ids.map(idKeeper());
}

describe('idKeeper', () => {
  it('numbers repetitions in their order', () => {
    expect(keepAll(['a', 'b', 'a', 'a', 'b'])).toEqual(['a', 'b', 'a-2', 'a-3', 'b-2']);
  });

  it('passes over a number that another id has already', () => {
    expect(keepAll(['a', 'a-2', 'a', 'a-2'])).toEqual(['a', 'a-2', 'a-3', 'a-2-2']);
    expect(keepAll(['a', 'a', 'a-2'])).toEqual(['a', 'a-2', 'a-2-2']);
  });

  it('never gives an id twice, and changes nothing the second time', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'a-2', 'a-3', 'a-2-2'));
    fc.assert(
      fc.property(ids, (given) => {
        const kept = keepAll(given);
        expect(new Set(kept).size).toBe(given.length);
        expect(keepAll(kept)).toEqual(kept);
      }),
    );
  });
});
