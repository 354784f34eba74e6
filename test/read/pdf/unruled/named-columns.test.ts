import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/read/pdf/text/glyph-lines.js';
import { glyphText } from '../../../../src/read/pdf/text/glyph-text.js';
import { toChunkLine } from '../../../../src/read/pdf/unruled/chunks.js';
import { namedColumns } from '../../../../src/read/pdf/unruled/columns/named-columns.js';
import { write } from '../glyphs.js';

describe('columns that the lowest headers name', () => {
  it('hold all lines of a wrapped header, and none of the label of their group', () => {
    const glyphs = [
      ...write('行政诉讼', 140, 740),
      ...[60, 120, 180].flatMap((left) => write('结果维', left, 700)),
      ...[70, 130, 190].flatMap((left) => write('持', left, 688)),
      ...[70, 130, 190].flatMap((left) => write('2', left, 660)),
    ];
    const columns = namedColumns(linesOf(glyphs).map(toChunkLine)) ?? [];
    expect(columns.map((column) => column.map((chunk) => glyphText(chunk.glyphs)).join(' '))).toEqual([
      '2 持 结果维',
      '2 持 结果维',
      '2 持 结果维',
    ]);
  });
});
