import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, fitDisplay, onOneLine, padDisplay } from '../../src/cli/terminal/display-width.js';

const text = fc.string({ unit: fc.constantFrom('a', '年', '（', '·', '𠀀', ' ') });

describe('a name on one line', () => {
  it.each([
    ['an escape sequence', 'a\u001b[2Jb'],
    ['a line feed', 'a\nb'],
    ['an order of reading from right to left', 'a\u202eb'],
    ['a sign that has no width', 'a\u200bb'],
    ['the end of a line that only Unicode knows', 'a\u2028b'],
  ])('shows that it holds %s', (_, name) => {
    expect(onOneLine(name)).toMatch(/^a�.*b$/);
  });

  it('is left alone where all of it can be seen', () => {
    expect(onOneLine('年报（2022）·é 𠀀.html')).toBe('年报（2022）·é 𠀀.html');
  });
});

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
