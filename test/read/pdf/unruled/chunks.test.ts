import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/read/pdf/text/glyph-lines.js';
import { toChunkLine } from '../../../../src/read/pdf/unruled/chunks.js';
import { write } from '../glyphs.js';

/** The chunks of a line of texts, each so far (in points, of letters of ten) behind the one before. */
function chunksOf(...written: readonly (readonly [gap: number, text: string])[]): string[] {
  let x = 60;
  const glyphs = written.flatMap(([gap, text]) => {
    const placed = write(text, x + gap, 700);
    x = placed.at(-1)!.box[2];
    return placed;
  });
  return linesOf(glyphs)
    .flatMap((line) => toChunkLine(line).chunks)
    .map(({ glyphs: members }) => members.map(({ text }) => text).join(''));
}

describe('the chunks of a line', () => {
  it.each([
    '—',
    '-',
    '/',
  ])('part a figure at the right of its column from a %s at the left of the next', (sign) => {
    expect(chunksOf([0, '予以公开'], [40, '57'], [2.1, sign], [30, '104'])).toEqual([
      '予以公开',
      '57',
      sign,
      '104',
    ]);
  });

  it('keep dates and numbers with a sign together', () => {
    expect(chunksOf([0, '2023'], [0, '-'], [0, '12'])).toEqual(['2023-12']);
    expect(chunksOf([0, '其他'], [40, '-'], [2, '12'])).toEqual(['其他', '-12']);
  });
});
