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
    expect(textsOf(glyphs)).toEqual(['本年制发件数 7', '本年废止 7', '件数', '现行有效件数 7']);
  });
});

describe('figures flush with the right, under headers flush with the left', () => {
  const glyphs = [
    ...write('自然人', 200, 700),
    ...write('商业企业', 248, 700),
    ...write('其他', 296, 700),
    ...write('总计', 344, 700),
  ];

  it('go to the headers on their left, where the last stand right of all of them', () => {
    const all = [...glyphs, ...[240, 384].flatMap((left) => write('7', left, 680))];
    expect(textsOf(all)).toEqual(['自然人 7', '商业企业', '其他', '总计 7']);
  });

  it('go to the headers on their left, where all columns are full and each stands nearer to the next header', () => {
    const all = [...glyphs, ...[240, 290, 336, 384].flatMap((left) => write('7', left, 680))];
    expect(textsOf(all)).toEqual(['自然人 7', '商业企业 7', '其他 7', '总计 7']);
  });

  it('go to the headers on their left, where others touch the right end of theirs', () => {
    const all = [...glyphs, ...write('7', 240, 680), ...write('15', 278, 680), ...write('12', 358, 680)];
    expect(textsOf(all)).toEqual(['自然人 7', '商业企业 15', '其他', '总计 12']);
  });

  it('go to the headers on their left, under which dashes stand at the left', () => {
    const dashes = [...write('-', 200, 660), ...write('-', 250, 680), ...write('-', 298, 680)];
    const all = [
      ...glyphs,
      ...write('7', 240, 680),
      ...write('7', 384, 680),
      ...write('0', 384, 660),
      ...dashes,
    ];
    expect(textsOf(all)).toEqual(['自然人 - 7', '商业企业 -', '其他 -', '总计 7 0']);
  });

  it('stay under none where their sides contradict each other', () => {
    const all = [...glyphs, ...[240, 325].flatMap((left) => write('7', left, 680))];
    expect(textsOf(all)).toEqual(['自然人', '7', '商业企业', '其他', '7', '总计']);
  });
});

function textsOf(glyphs: ReturnType<typeof write>): string[] {
  const columns = withHeaders(columnSets(linesOf(glyphs).map(toChunkLine)));
  return columns.map((column) => column.map((chunk) => glyphText(chunk.glyphs)).join(' '));
}
