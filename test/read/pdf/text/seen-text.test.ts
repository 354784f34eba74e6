import { describe, expect, it } from 'vitest';
import type { Color, Glyph, PageContent, PaintedArea } from '../../../../src/read/pdf/engine/page-content.js';
import { separateHidden } from '../../../../src/read/pdf/text/hidden-text.js';
import { dropOverstrikes } from '../../../../src/read/pdf/text/overstrikes.js';
import { separateWatermarks } from '../../../../src/read/pdf/text/watermarks.js';
import { write } from '../glyphs.js';

const WHITE: Color = [255, 255, 255, 255];
const NAVY: Color = [0, 0, 90, 255];

function area(paint: number, color: Color | null, more: Partial<PaintedArea> = {}): PaintedArea {
  return { box: [90, 90, 300, 130], kind: 'fill', color, covers: true, paint, ...more };
}

function see(glyphs: readonly Glyph[], areas: readonly PaintedArea[] = []) {
  const page: PageContent = { page: 1, widthPt: 600, heightPt: 800, glyphs, segments: [], areas, cut: false };
  const { visible, hidden } = separateHidden(page);
  return {
    seen: visible.map((glyph) => glyph.text).join(''),
    hidden: hidden.map(({ why, text }) => `${why} ${text}`),
  };
}

describe('text that nobody sees', () => {
  it.each<[string, Glyph[], PaintedArea[], string]>([
    ['is not painted', write('12', 100, 100, 10, { renderMode: 3 }), [], 'unpainted 12'],
    ['only clips', write('12', 100, 100, 10, { renderMode: 7 }), [], 'unpainted 12'],
    ['is transparent', write('12', 100, 100, 10, { color: [0, 0, 0, 5] }), [], 'unpainted 12'],
    ['stands off the page', write('12', 700, 100), [], 'off-page 12'],
    ['is a speck', write('12', 100, 100, 0.5), [], 'speck 12'],
    ['is cut off by a clip path', write('12', 100, 100, 10, { clipped: true }), [], 'clipped 12'],
    ['is white on paper', write('12', 100, 100, 10, { color: WHITE }), [], 'same-colour 12'],
    [
      'is white on white paint',
      write('12', 100, 100, 10, { color: WHITE, paint: 3 }),
      [area(1, NAVY), area(2, WHITE)],
      'same-colour 12',
    ],
    ['is painted over', write('12', 100, 100, 10, { paint: 1 }), [area(2, WHITE)], 'covered 12'],
    [
      'lies under a scanned page',
      write('12', 100, 100),
      [area(2, null, { kind: 'image', box: [0, 0, 600, 800] })],
      'covered 12',
    ],
  ])('%s', (_, glyphs, areas, expected) => {
    expect(see(glyphs, areas)).toEqual({ seen: '', hidden: [expected] });
  });

  it.each<[string, Glyph[], PaintedArea[]]>([
    ['white on a dark header', write('12', 100, 100, 10, { color: WHITE, paint: 3 }), [area(1, NAVY)]],
    [
      'white on a picture',
      write('12', 100, 100, 10, { color: WHITE, paint: 3 }),
      [area(1, null, { kind: 'image', box: [0, 0, 600, 800] })],
    ],
    [
      'on paint of its own colour laid down before another',
      write('12', 100, 100, 10, { color: NAVY, paint: 3 }),
      [area(1, NAVY), area(2, WHITE)],
    ],
    ['under a highlighter', write('12', 100, 100), [area(2, [255, 255, 0, 255], { covers: false })]],
    ['under a seal', write('12', 100, 100), [area(2, null, { kind: 'image' })]],
    ['in a colour that the engine does not tell', write('12', 100, 100, 10, { color: null }), []],
    ['drawn as an outline only', write('12', 100, 100, 10, { color: WHITE, renderMode: 1 }), []],
  ])('is not text %s', (_, glyphs, areas) => {
    expect(see(glyphs, areas)).toEqual({ seen: '12', hidden: [] });
  });
});

describe('text that a clip path cuts', () => {
  it('is a label without its end, and the whole of a figure', () => {
    const label = [...write('政府集中', 20, 100), ...write('采购12', 60, 100, 10, { clipped: true })];
    const figure = [...write('34', 200, 100, 10), ...write('56', 210, 100, 10, { clipped: true })];
    const far = write('78', 260, 100, 10, { clipped: true });
    expect(see([...label, ...figure, ...far])).toEqual({
      seen: '政府集中3456',
      hidden: ['clipped 采购1278'],
    });
  });
});

describe('text drawn twice', () => {
  it('counts once', () => {
    const twice = [...write('总计11', 100, 100), ...write('总计11', 100.5, 100.2, 10, { paint: 2 })];
    expect(dropOverstrikes(twice).map((glyph) => [glyph.text, glyph.paint])).toEqual([
      ['总', 1],
      ['计', 1],
      ['1', 1],
      ['1', 1],
    ]);
  });

  it('is not the same figure twice in a number, nor on two lines', () => {
    const glyphs = [...write('1100', 100, 100, 6), ...write('1100', 100, 92, 6)];
    expect(dropOverstrikes(glyphs)).toEqual(glyphs);
  });
});

describe('watermarks', () => {
  const body = [...write('行政处罚12081', 100, 400), ...write('行政强制503', 100, 380)];
  const textOf = (glyphs: readonly Glyph[]) => glyphs.map((glyph) => glyph.text).join('');

  it.each<[string, Glyph[]]>([
    ['run obliquely', write('内部资料', 90, 370, 60, { direction: 35 })],
    ['stand large over the text', write('内部资料', 90, 370, 60)],
    ['stand large over a part of the text', write('内部资料', 10, 370, 60)],
  ])('are set aside where they %s', (_, watermark) => {
    const { text, across } = separateWatermarks([...watermark, ...body]);
    expect([textOf(text), textOf(across)]).toEqual([textOf(body), '内部资料']);
  });

  const pale = { color: [220, 220, 225, 255] as const };
  const marks = (places: readonly number[]) => places.flatMap((x) => write('政务2020', x, 402, 10, pale));

  it('are set aside where they stand faintly all over the page, and run into its text', () => {
    const cutOff = write('政务', 580, 402, 10, pale);
    const zero = write('0', 300, 380, 10, pale);
    const { text, across } = separateWatermarks([...marks([10, 90, 200, 300]), ...cutOff, ...body, ...zero]);
    expect([textOf(text), textOf(across)]).toEqual([`${textOf(body)}0`, `${'政务2020'.repeat(4)}政务`]);
  });

  it('are not faint texts of cells, that keep clear of others, nor a faint line that stands on another', () => {
    const clear = [...marks([200, 300, 400, 500]), ...body];
    expect(separateWatermarks(clear).across).toEqual([]);
    expect(separateWatermarks([...marks([10, 90]), ...body]).across).toEqual([]);
  });

  it('are not large titles that stand by themselves', () => {
    const title = write('年度报告', 100, 600, 36);
    expect(separateWatermarks([...title, ...body]).across).toEqual([]);
  });
});
