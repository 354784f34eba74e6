import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../../src/read/pdf/engine/page-content.js';
import { facingLeaves } from '../../../../src/read/pdf/pages/facing-leaves.js';
import { onSheets } from '../../../../src/read/pdf/pages/on-sheets.js';
import { write } from '../glyphs.js';
import { preparedPage } from '../prepared-page.js';

const PROSE = '本机关依照条例编制本年度报告，现将有关情况向社会公布。';

const sheetOf = (...glyphs: readonly (readonly Glyph[])[]) =>
  preparedPage(1, glyphs.flat(), { widthPt: 1190, heightPt: 842 });

/** What stands on each page of sheets, or null where they are not divided. */
function pagesOf(...sheets: Parameters<typeof facingLeaves>[0]): string[] | null {
  const leaves = facingLeaves(sheets);
  return leaves?.map(({ page }) => page.glyphs.map(({ text }) => text).join('')) ?? null;
}

describe('sheets with two pages beside each other', () => {
  const left = write(PROSE, 80, 700);
  const right = write(`三、${PROSE}`, 680, 700);

  it('are read page by page, each as if it stood alone', () => {
    const leaves = facingLeaves([sheetOf(left, right), sheetOf(left)]);
    expect(leaves?.map(({ page, sheet }) => [page.page, sheet])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
    expect(leaves?.[1]?.page.glyphs[0]?.box[0]).toBe(680 - (leaves?.[1]?.shiftPt ?? 0));
    expect(leaves?.[1]?.page.widthPt).toBe(595);
  });

  it('may have one number in the middle of the foot', () => {
    expect(pagesOf(sheetOf(left, right, write('1', 592, 30)))).toEqual([`${PROSE}1`, `三、${PROSE}`]);
  });

  it('are not wide pages whose title, prose or rules cross the middle', () => {
    expect(pagesOf(sheetOf(left, right, write('某市年度报告', 560, 760)))).toBeNull();
    expect(pagesOf(sheetOf(left, right), sheetOf(write(PROSE, 500, 700)))).toBeNull();
    const rule = { levels: [{ at: 500, from: 80, to: 1100 }], uprights: [] };
    expect(pagesOf({ ...sheetOf(left, right), components: [rule] })).toBeNull();
  });

  it('are not labels on one side and their figures on the other', () => {
    const figures = write('自然人 商业企业 科研机构 总计', 680, 700);
    expect(pagesOf(sheetOf(left, figures, write('3 0 0 3', 680, 680)))).toBeNull();
  });

  it('are not pages that are higher than wide', () => {
    expect(pagesOf(preparedPage(1, [...write('第一栏', 80, 700), ...write('第二栏', 400, 700)]))).toBeNull();
  });

  it('keep the place of everything on the sheet', () => {
    const leaves = facingLeaves([sheetOf(left, right)]) ?? [];
    const shift = leaves[1]?.shiftPt ?? 0;
    const where = { kind: 'pdf' as const, page: 2, box: [85, 690, 200, 705] as const };
    const read = { title: null, blocks: [{ kind: 'paragraph' as const, text: PROSE, where }], remarks: [] };
    expect(onSheets(read, leaves).blocks[0]?.where).toEqual({
      kind: 'pdf',
      page: 1,
      box: [85 + shift, 690, 200 + shift, 705],
    });
  });
});
