import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/read/pdf/text/glyph-lines.js';
import { glyphText } from '../../../../src/read/pdf/text/glyph-text.js';
import { toChunkLine } from '../../../../src/read/pdf/unruled/chunks.js';
import { columnSets } from '../../../../src/read/pdf/unruled/columns/column-sets.js';
import { withHeaders } from '../../../../src/read/pdf/unruled/columns/flush-figures.js';
import { write } from '../glyphs.js';

describe('figures flush with the left of wide columns', () => {
  it('go to the headers on their right, though the half of one that came apart is nearer', () => {
    const glyphs = [
      ...write('本年制发件数', 310, 700),
      ...write('本年废止', 390, 700),
      ...write('件数', 440, 700),
      ...write('现行有效件数', 480, 700),
      ...[300, 380, 466].flatMap((left) => write('7', left, 680)),
    ];
    const columns = withHeaders(columnSets(linesOf(glyphs).map(toChunkLine)));
    const texts = columns.map((column) => column.map((chunk) => glyphText(chunk.glyphs)).join(' '));
    expect(texts).toEqual(['本年制发件数 7', '本年废止 7', '件数', '现行有效件数 7']);
  });
});
