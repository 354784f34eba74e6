import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../../src/read/pdf/engine/page-content.js';
import { removeMarginNotes } from '../../../../src/read/pdf/pages/margin-notes.js';
import type { PreparedPage } from '../../../../src/read/pdf/pages/prepare-page.js';
import { write, writeDown } from '../glyphs.js';
import { preparedPage } from '../prepared-page.js';

const pageOf = (glyphs: readonly Glyph[], more: Partial<PreparedPage> = {}) => preparedPage(1, glyphs, more);

const PROSE = write('本机关依照条例编制本年度报告，现将有关情况向社会公布，所列数据截至年末。', 80, 700);
const NOTE = '内部使用请勿外传';

/** The remarks of pages, and whether all their text is left. */
function notesOf(...pages: PreparedPage[]): string[] {
  return removeMarginNotes(pages).flatMap((page, index) => {
    const taken = (pages[index]?.glyphs.length ?? 0) - page.glyphs.length;
    return [...page.remarks.map(({ code, text }) => `${code} ${text}`), ...(taken > 0 ? [`-${taken}`] : [])];
  });
}

describe('notes in the margin', () => {
  it.each([
    ['down the left margin', writeDown(NOTE, 50, 720)],
    ['down the right margin', writeDown(NOTE, 560, 720)],
    ['with all its characters on one another', [...NOTE].flatMap((sign) => write(sign, 50, 700))],
    ['on its side', writeDown(NOTE, 50, 720).map((glyph) => ({ ...glyph, direction: 90 }))],
  ])('are taken out and told: %s', (_, note) => {
    expect(notesOf(pageOf([...PROSE, ...note]))).toEqual([`MARGIN_NOTE ${NOTE}`, '-8']);
  });

  it('are told by the text of other pages as well', () => {
    const first = pageOf([...PROSE, ...write('三、结果', 50, 600)]);
    expect(notesOf(first, pageOf([...writeDown('本年度办理结果', 50, 720), ...PROSE]))).toEqual([]);
  });

  it('are no figures, unless those count the lines', () => {
    const down = (numbers: readonly string[]) =>
      numbers.flatMap((number, at) => write(number, 560, 700 - 20 * at, 10));
    expect(notesOf(pageOf([...PROSE, ...down(['9', '0', '7'])]))).toEqual([]);
    expect(notesOf(pageOf([...PROSE, ...down(['1', '2', '3'])]))).toEqual(['MARGIN_NOTE 123', '-3']);
  });

  it('are not looked for in drawn tables, nor on pages without prose', () => {
    const uprights = [45, 65, 520].map((at) => ({ at, from: 500, to: 760 }));
    const levels = [500, 760].map((at) => ({ at, from: 45, to: 520 }));
    const column = writeDown('本年度办理结果', 50, 720);
    expect(notesOf(pageOf([...PROSE, ...column], { components: [{ levels, uprights }] }))).toEqual([]);
    expect(notesOf(pageOf([...column, ...write('予以公开 3 0 3', 100, 700)]))).toEqual([]);
  });
});
