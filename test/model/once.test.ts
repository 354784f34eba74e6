import { describe, expect, it } from 'vitest';
import { once } from '../../src/model/once.js';

describe('once', () => {
  it('makes a value once, also for those who ask before it is there', async () => {
    let count = 0;
    const value = once(async () => ++count);
    expect(await Promise.all([value(), value()])).toEqual([1, 1]);
    expect(await value()).toBe(1);
  });

  it('tries again after a failure', async () => {
    let count = 0;
    const value = once(async () => {
      count += 1;
      if (count === 1) throw new RangeError('not yet');
      return count;
    });
    await expect(value()).rejects.toThrow('not yet');
    expect(await value()).toBe(2);
  });
});
