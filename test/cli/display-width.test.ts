import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, fitDisplay, padDisplay } from '../../src/cli/terminal/display-width.js';

const text = fc.string({ unit: fc.constantFrom('a', '年', '（', '·', '𠀀', ' ') });

describe('widths on a terminal', () => {
  it('counts Chinese characters as two columns', () => {
    expect(displayWidth('a年报（2022）')).toBe(13);
    expect(padDisplay('发现', 6)).toBe('发现  ');
  });

  it('never cuts to more than the width, and leaves alone what fits', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (given, width) => {
        const fitted = fitDisplay(given, width);
        expect(displayWidth(fitted)).toBeLessThanOrEqual(width);
        if (displayWidth(given) <= width) expect(fitted).toBe(given);
      }),
    );
  });
});
