import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../../src/read/pdf/text/glyph-lines.js';
import { bandsOf } from '../../../../src/read/pdf/unruled/regions/bands.js';
import { tableRegions } from '../../../../src/read/pdf/unruled/regions/table-regions.js';
import { write } from '../glyphs.js';

/** Texts at places: [x, y, text]. */
type Written = readonly (readonly [x: number, y: number, text: string])[];

/** The titles that part the one region of a page. */
function titlesOf(written: Written): string[] {
  const lines = linesOf(written.flatMap(([x, y, text]) => write(text, x, y)));
  const [region] = tableRegions(lines, [], 600);
  if (region === undefined) throw new Error('no text in columns');
  return bandsOf(region)
    .filter(({ isTitle }) => isTitle)
    .map(
      ({ lines: [line] }) =>
        line?.chunks.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('') ?? '',
    );
}

const figures = (y: number, values: readonly string[]): Written =>
  values.map((value, index) => [260 + 60 * index, y, value]);

describe('titles within a table without rules', () => {
  it('are no lines of labels at the foot of whose cells the figures stand, beside the label of their group', () => {
    const rows: Written = [
      [150, 700, '1.属于国'],
      [150, 688, '家秘密'],
      ...figures(688, ['1', '0', '1']),
      [150, 676, '2.其他法'],
      [150, 664, '律法规禁'],
      [100, 664, '（三）不'],
      [150, 652, '止公开'],
      [100, 652, '予公开'],
      ...figures(652, ['12', '0', '12']),
      [150, 640, '3.危及三'],
      [150, 628, '安全稳定'],
      ...figures(628, ['0', '5', '5']),
      [150, 616, '4.属于行'],
      [150, 604, '政查询事'],
      [100, 604, '（四）其'],
      [150, 592, '项'],
      [100, 592, '他'],
      ...figures(592, ['0', '3', '3']),
    ];
    expect(titlesOf(rows)).toEqual([]);
  });

  it('stand over headers, at the left border of the table too', () => {
    const panel = (y: number, title: string): Written => [
      [60, y, title],
      [60, y - 14, '信息内容'],
      [180, y - 14, '本年制发件数'],
      [300, y - 14, '本年废止件数'],
      [60, y - 28, '规章'],
      [225, y - 28, '12'],
      [345, y - 28, '0'],
    ];
    const panels = ['第二十条第一项', '第二十条第五项', '第二十条第六项'].flatMap((title, index) =>
      panel(700 - 42 * index, title),
    );
    expect(titlesOf(panels)).toEqual(['第二十条第五项', '第二十条第六项']);
  });

  it('are headings and notes right below the rows, which run on under the header, and no labels of blank rows', () => {
    const rows: Written = [
      [60, 700, '信息内容'],
      [180, 700, '本年收费金额'],
      [60, 687, '行政事业性收费'],
      [400, 687, '12'],
      [60, 674, '其他收费'],
      [405, 674, '3'],
    ];
    const blank: Written = [[60, 661, '证照工本费']];
    const below: Written = [
      [60, 661, '注：本表数据截至年底的最后一日'],
      [60, 648, '三、收到和处理申请'],
    ];
    expect(titlesOf([...rows, ...blank])).toEqual([]);
    expect(titlesOf([...rows, ...below])).toEqual(['注：本表数据截至年底的最后一日', '三、收到和处理申请']);
  });
});
