import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../../src/read/pdf/engine/page-content.js';
import { separateNoteMarks } from '../../../../src/read/pdf/text/note-marks.js';
import { separateStruck } from '../../../../src/read/pdf/text/struck-text.js';
import type { Ruling } from '../../../../src/read/ruled/ruling.js';
import { write } from '../glyphs.js';

const textOf = (glyphs: readonly Glyph[]) => glyphs.map(({ text }) => text).join('');

/** A level line at this height, alone or with an upright one at its end. */
function line(at: number, from: number, to: number, upright = false): Ruling {
  return { levels: [{ at, from, to }], uprights: upright ? [{ at: to, from: at - 20, to: at + 20 }] : [] };
}

describe('text with a line through it', () => {
  // 99 stands from 100 to 110, 42 behind it to 120, both on the base line 200.
  const cell = [...write('99', 100, 200), ...write('42', 110, 200)];

  it.each<[string, Ruling, string]>([
    ['through the middle', line(203, 100, 110), '42'],
    ['a little longer', line(202, 98, 112), '42'],
    ['under it', line(199, 100, 110), '9942'],
    ['over it', line(208, 100, 110), '9942'],
    ['longer than the text: a rule', line(203, 80, 160), '9942'],
    ['of a table', line(203, 100, 110, true), '9942'],
  ])('is struck out by a line or not: %s', (_, rule, expected) => {
    expect(textOf(separateStruck(cell, [rule]).text)).toBe(expected);
  });

  it('is struck out by a line that ends within a cell, and meets the side of the cell', () => {
    const strike = { at: 203, from: 99, to: 110.5 };
    const sides = [98, 140, 180].map((at) => ({ at, from: 180, to: 220 }));
    const rules = [180, 195, 220].map((at) => ({ at, from: 98, to: 180 }));
    const parted = separateStruck(cell, [{ levels: [...rules, strike], uprights: sides }]);
    expect([textOf(parted.text), parted.struck.map(textOf)]).toEqual(['42', ['99']]);
    expect(parted.components).toEqual([{ levels: rules, uprights: sides }]);
    const across = { levels: [...rules, { ...strike, to: 140 }], uprights: sides };
    expect(textOf(separateStruck(cell, [across]).text)).toBe('9942');
  });

  it('is told line by line', () => {
    const { struck } = separateStruck(
      [...cell, ...write('旧', 100, 180)],
      [line(203, 100, 110), line(183, 100, 110)],
    );
    expect(struck.map(textOf)).toEqual(['旧', '99']);
  });
});

describe('marks of notes', () => {
  it.each([
    ['raised digit', write('1', 110, 204, 6), '20', ['1']],
    ['circled digit', write('①', 110, 204, 6), '20', ['①']],
    ['number in brackets', write('[12]', 110, 204, 6), '20', ['[12]']],
    ['digit of another size on the same line', write('1', 110, 200, 6), '201', []],
    ['raised digit of the same size', write('1', 110, 204), '201', []],
    ['digit further away', write('1', 116, 204, 6), '201', []],
    ['raised unit', write('件', 110, 204, 6), '20件', []],
    ['raised line of small print', write('123456', 110, 204, 6), '20123456', []],
  ])('are parted from the figure or not: %s', (_, mark, text, marks) => {
    const parted = separateNoteMarks([...write('20', 100, 200), ...mark], []);
    expect([textOf(parted.text), parted.marks.map(textOf)]).toEqual([text, marks]);
  });

  it('are none behind a rule', () => {
    const glyphs = [...write('20', 100, 200), ...write('1', 112, 204, 6)];
    const rule: Ruling = { levels: [], uprights: [{ at: 111, from: 190, to: 220 }] };
    expect(separateNoteMarks(glyphs, [rule]).marks).toEqual([]);
  });

  it.each(['/', '—', '５'])('are parted from what stands in the place of a figure: %s', (sign) => {
    const parted = separateNoteMarks(
      [...write(sign, 100, 200), ...write('①', sign === '/' ? 105 : 110, 204, 6)],
      [],
    );
    expect([textOf(parted.text), parted.marks.map(textOf)]).toEqual([sign, ['①']]);
  });

  it('stay behind words, on the base line of these', () => {
    const glyphs = [...write('规章', 100, 200), ...write('①', 120, 204, 6)];
    const { text, marks } = separateNoteMarks(glyphs, []);
    expect(marks).toEqual([]);
    expect([textOf(text), text.map(({ originY }) => originY)]).toEqual(['规章①', [200, 200, 200]]);
  });
});
