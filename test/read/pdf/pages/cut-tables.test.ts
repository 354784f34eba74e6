import { describe, expect, it } from 'vitest';
import { cutRemarks } from '../../../../src/read/pdf/pages/cut-tables.js';
import { joinTables } from '../../../../src/read/pdf/pages/join-tables.js';
import type { PageBlock, PageLayout } from '../../../../src/read/pdf/pages/lay-out-page.js';
import type { PageTable } from '../../../../src/read/pdf/table/page-table.js';
import { linesOf } from '../../../../src/read/pdf/text/glyph-lines.js';
import { write } from '../glyphs.js';

/** A table on a page: rows of cells in columns of 100 points. */
function table(page: number, ...rows: readonly (readonly string[])[]): PageBlock {
  const columns = rows[0]?.length ?? 0;
  const slots = rows.flatMap((cells, row) =>
    cells.map((raw, column) => ({
      raw,
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      page,
      box: [column * 100, 700 - row * 20, column * 100 + 100, 720 - row * 20] as const,
    })),
  );
  const found: PageTable = {
    page,
    box: [0, 600, columns * 100, 720],
    rowCount: rows.length,
    borders: Array.from({ length: columns + 1 }, (_, index) => index * 100),
    slots,
    implied: true,
  };
  return { kind: 'table', table: found };
}

function codesOf(...pages: readonly PageBlock[][]): string[] {
  const layouts = pages.map((blocks, index): PageLayout => {
    return { page: index + 1, blocks, remarks: [], goesOn: null };
  });
  return cutRemarks(joinTables(layouts)).map((remark) => `${remark.code} ${JSON.stringify(remark.where)}`);
}

const ABOVE = table(1, ['', '自然人', '商业企业', '总计'], ['（一）予以公开', '1', '', '1']);

describe('a table right under another', () => {
  it('is told where it has no header and other columns: they are those of a piece that was not joined', () => {
    const place = '{"kind":"pdf","page":2,"box":[0,600,300,720]}';
    expect(codesOf([ABOVE], [table(2, ['（七）总计', '', '4'])])).toEqual([`TABLE_CUT ${place}`]);
    expect(codesOf([ABOVE, table(1, ['（七）总计', '—', '4'])])).toHaveLength(1);
    expect(codesOf([ABOVE, table(1, ['', '']), table(1, ['（七）总计', '—', '4'])])).toHaveLength(1);
  });

  it('is a table of its own with a header, a title, or text above it; a piece that was joined is none', () => {
    const heading = linesOf(write('四、行政复议', 0, 740)).map((line): PageBlock => ({ kind: 'line', line }));
    expect(codesOf([ABOVE], [table(2, ['信息内容', '采购总金额'], ['集中采购', '1'])])).toEqual([]);
    expect(codesOf([ABOVE], [table(2, ['第二十条第（五）项'])])).toEqual([]);
    expect(codesOf([ABOVE, table(1, ['', ''])])).toEqual([]);
    expect(codesOf([ABOVE, table(1, ['（七）总计', '1', '', '1'])])).toEqual([]);
    expect(codesOf([ABOVE], [...heading, table(2, ['结果维持', '1'])])).toEqual([]);
    expect(codesOf([ABOVE], [table(2, ['（七）总计', '1', '', '1'])])).toEqual([]);
  });

  it('is a table of its own where blank cells stand beside its title, or in its first tiers', () => {
    expect(
      codesOf(
        [ABOVE],
        [table(2, ['四、行政复议', '', ''], ['结果维持', '结果纠正', '总计'], ['1', '', '1'])],
      ),
    ).toEqual([]);
    expect(
      codesOf([ABOVE], [table(2, ['', '行政复议', ''], ['结果维持', '结果纠正', '总计'], ['1', '', '1'])]),
    ).toEqual([]);
    expect(codesOf([ABOVE], [table(2, ['（六）其他处理', '', ''], ['（七）总计', '1', '1'])])).toHaveLength(
      1,
    );
  });

  it('goes on with another column of labels as long as each figure stands below one, and is told where one does not', () => {
    const labelled = table(
      1,
      ['一、本年新收', '', '３', '1', '—', '4'],
      ['（一）予以公开', '', '1', '', '', '1'],
    );
    const told = (cells: readonly string[][], borders: readonly number[]) =>
      codesOf([labelled, within(table(1, ...cells), borders)]);
    const below = [0, 200, 300, 400, 500, 600];
    expect(
      told(
        [
          ['2.重复申请', '1', '', '1', '2'],
          ['（七）总计', '', '2', '', '2'],
        ],
        below,
      ),
    ).toEqual([]);
    expect(told([['2.重复申请', '1', '', '1', '2']], [0, 100, 300, 320, 500, 600])).toHaveLength(1);
    expect(told([['2.重复申请', '1', '1', '2']], [0, 200, 400, 500, 600])).toHaveLength(1);
    expect(
      told(
        [
          ['2.重复申请', '1', '2'],
          ['（七）总计', '', '2'],
        ],
        [0, 400, 500, 600],
      ),
    ).toHaveLength(1);
    const parted = ['（六）其他处理', '2.其他', '1', '1', '1', '', '3'];
    expect(told([parted], [0, 100, 200, 300, 350, 400, 500, 600])).toHaveLength(1);
  });
});

/** The table with its cells between these places. */
function within(block: PageBlock, borders: readonly number[]): PageBlock {
  if (block.kind !== 'table') throw new Error('no table');
  const slots = block.table.slots.map((slot) => {
    const [, bottom, , top] = slot.box;
    return { ...slot, box: [borders[slot.column] ?? 0, bottom, borders[slot.column + 1] ?? 0, top] as const };
  });
  return { kind: 'table', table: { ...block.table, borders, slots } };
}
