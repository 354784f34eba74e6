import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../../src/read/pdf/engine/page-content.js';
import { findGrids } from '../../../../src/read/pdf/table/find-grids.js';
import { toPageTable } from '../../../../src/read/pdf/table/page-table.js';
import { linesOf } from '../../../../src/read/pdf/text/glyph-lines.js';
import { toChunkLine } from '../../../../src/read/pdf/unruled/chunks.js';
import { impliedLevels } from '../../../../src/read/pdf/unruled/implied-borders.js';
import type { TextBlock } from '../../../../src/read/pdf/unruled/placed-chunks.js';
import type { TextRegion } from '../../../../src/read/pdf/unruled/regions/table-regions.js';
import type { RowExtent } from '../../../../src/read/pdf/unruled/rows/row-extent.js';
import type { Ruling } from '../../../../src/read/ruled/ruling.js';
import { write } from '../glyphs.js';

/** Texts at places: [x, y, text]. */
type Written = readonly (readonly [x: number, y: number, text: string])[];

function glyphsOf(written: Written): Glyph[] {
  return written.flatMap(([x, y, text]) => write(text, x, y));
}

/** The tables of a page as rows of cells, `·` for blank, spans in brackets. */
function tablesOf(written: Written, drawn: readonly Ruling[] = []): string[][] {
  const { grids, filling } = findGrids({ components: drawn, fills: [] }, glyphsOf(written), 600);
  return filling.filled.map((filled, index) => {
    const found = grids[index];
    if (found === undefined) throw new Error('filled what was not found');
    const table = toPageTable(filled, 1, found);
    return Array.from({ length: table.rowCount }, (_, row) => {
      const slots = table.slots.filter((slot) => slot.row === row).sort((a, b) => a.column - b.column);
      return slots
        .map(({ raw, rowSpan, columnSpan }) => `${raw || '·'}${spanOf(rowSpan, columnSpan)}`)
        .join(' | ');
    });
  });
}

function spanOf(rows: number, columns: number): string {
  return rows > 1 || columns > 1 ? `[${rows}×${columns}]` : '';
}

function level(at: number, from = 50, to = 500) {
  return { at, from, to };
}

const SIMPLE: Written = [
  [60, 700, '信息内容'],
  [200, 700, '本年制发件数'],
  [320, 700, '本年废止件数'],
  [440, 700, '现行有效件数'],
  [60, 680, '规章'],
  [230, 680, '1'],
  [350, 680, '0'],
  [470, 680, '11'],
  [60, 660, '行政规范性文件'],
  [230, 660, '8'],
  [470, 660, '66'],
];

describe('a table without rules', () => {
  it('has a cell where a column has no text in a row', () => {
    expect(tablesOf(SIMPLE)).toEqual([
      [
        '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
        '规章 | 1 | 0 | 11',
        '行政规范性文件 | 8 | · | 66',
      ],
    ]);
  });

  it('has a row for each label on a line of figures, where a header that stands in the middle parts labels beside no others', () => {
    const header = (y: number, ...names: readonly (readonly [number, string])[]): Written => [
      [126, y, '信息内容'],
      ...names.map(([x, name]) => [x, y, name] as const),
    ];
    const written: Written = [
      [300, 714, '第二十条第（一）项'],
      ...header(700, [220, '本年制发件数'], [340, '本年废止件数'], [460, '现行有效件数']),
      [52, 686, '规章'],
      [490, 686, '21'],
      [52, 672, '行政规范性文件'],
      [490, 672, '34'],
      [300, 658, '第二十条第（五）项'],
      ...header(644, [330, '本年处理决定数量']),
      [52, 630, '行政许可'],
      [360, 630, '2493'],
    ];
    const rows = tablesOf(written)[0]!.map((row) => row.replace(/· \| |\[\d×\d\]/gu, ''));
    expect(rows).toContain('规章 | 21');
    expect(rows).toContain('行政规范性文件 | 34');
  });

  it('has a row where a label has no figures at all', () => {
    const rows = tablesOf([...SIMPLE, [60, 640, '其他文件']])[0];
    expect(rows?.at(-1)).toBe('其他文件 | · | · | ·');
  });

  it('parts columns where their headers touch, whatever a header over several of them does there', () => {
    const rows = tablesOf([
      [298.4, 720, '申请人情况'],
      [290, 705, '法人或其他组织'],
      [60, 690, '信息内容'],
      [200, 690, '自然人'],
      [300, 690, '社会公益'],
      [348, 690, '法律服务'],
      [60, 670, '予以公开'],
      [210, 670, '3'],
      [318, 670, '0'],
      [365, 670, '17'],
      [60, 650, '其他处理'],
      [210, 650, '4'],
      [318, 650, '1'],
      [365, 650, '21'],
    ])[0];
    expect(rows?.slice(-3)).toEqual([
      '信息内容 | 自然人 | 社会公益 | 法律服务',
      '予以公开 | 3 | 0 | 17',
      '其他处理 | 4 | 1 | 21',
    ]);
  });

  it('has columns of labels where the lines under its cells begin, though labels of the first reach below those of the next', () => {
    const items = ['属于国家秘密', '危及安全', '属于内部信息'];
    const rows = tablesOf(
      [
        [60, 700, '一、本年新收申请数量'],
        [300, 700, '3'],
        [360, 700, '13'],
        ...items.flatMap(
          (item, index): Written => [
            [220, 680 - 20 * index, item],
            [300, 680 - 20 * index, `${index}`],
            [360, 680 - 20 * index, `${4 + index}`],
          ],
        ),
        [60, 660, '三、办理结果'],
        [140, 660, '（三）不予公开'],
        [140, 620, '（七）总计'],
        [300, 620, '3'],
        [360, 620, '15'],
      ],
      [
        {
          levels: [level(714), level(694), level(674, 210), level(654, 210), level(634, 130), level(614)],
          uprights: [],
        },
        ...[210, 130].map((from) => ({ levels: [level(594, from)], uprights: [] })),
      ],
    )[0];
    expect(rows).toEqual([
      '一、本年新收申请数量[1×2] | · | 3 | 13',
      '三、办理结果[4×1] | （三）不予公开[3×1] | 属于国家秘密 | 0 | 4',
      '危及安全 | 1 | 5',
      '属于内部信息 | 2 | 6',
      '（七）总计 | · | 3 | 15',
    ]);
  });

  /** Headers close together, over two rows of the same figures, by column, some blank. */
  const closeHeaders = (figures: readonly string[]) =>
    tablesOf([
      [60, 696, '结果维持'],
      [105, 696, '结果纠正'],
      [150, 696, '其他结果'],
      [195, 696, '尚未审结'],
      [250, 696, '总计'],
      ...figures.flatMap(
        (figure, column): Written =>
          figure === '' ? [] : [676, 662].map((y) => [[77, 122, 167, 212, 257][column]!, y, figure]),
      ),
    ])[0];

  it('has a column for each of the headers that stand nearer to each other than words of one text may', () => {
    expect(closeHeaders(['1', '0', '2', '3', '6'])).toEqual([
      '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计',
      '1 | 0 | 2 | 3 | 6',
      '1 | 0 | 2 | 3 | 6',
    ]);
  });

  it('has such a column where it is blank', () => {
    expect(closeHeaders(['1', '', '2', '', '3'])?.slice(-2)).toEqual([
      '1 | · | 2 | · | 3',
      '1 | · | 2 | · | 3',
    ]);
  });

  it('has its first figures in a row of their own where they stand a hair above the base line of their label', () => {
    const rows = tablesOf([
      [60, 700, '信息内容'],
      [200, 700, '本年处理决定数量'],
      [60, 684, '行政许可'],
      [200, 684.000001, '539'],
      [60, 668, '行政处罚'],
      [200, 668.000001, '12'],
    ])[0];
    expect(rows).toEqual(['信息内容 | 本年处理决定数量', '行政许可 | 539', '行政处罚 | 12']);
  });

  const closeFigure = (x: number) =>
    tablesOf([
      [60, 720, '信息内容'],
      [134, 720, '本年收费金额'],
      [60, 704, '行政许可'],
      [134, 704, '12'],
      [60, 688, '行政强制'],
      [134, 688, '7'],
      [60, 672, '第二十条第（八）项'],
      [60, 656, '信息内容'],
      [134, 656, '本年收费金额'],
      [60, 640, '行政事业性收费'],
      [x, 640, '1231'],
    ])[0]?.at(-1);

  it('has a cell for a figure close to its label that stands flush with its header', () => {
    expect(closeFigure(134)).toBe('行政事业性收费 | 1231');
    expect(closeFigure(137)).not.toBe('行政事业性收费 | 1231');
  });

  const twoHeaders = (second: number, places: readonly [x: number, x: number]) =>
    tablesOf([
      [60, 696, '信息内容'],
      [200, 696, '上一年项目数量'],
      [second, 696, '本年增/减'],
      [60, 680, '行政许可'],
      [places[0], 680, '217'],
      [places[1], 680, '9'],
      [60, 664, '其他服务事项'],
      [places[0], 664, '149'],
      [places[1], 664, '18'],
    ])[0];

  it('has a column for each of two headers that nearly touch, where each stands flush with its figures', () => {
    expect(twoHeaders(275, [200, 275])).toEqual([
      '信息内容 | 上一年项目数量 | 本年增/减',
      '行政许可 | 217 | 9',
      '其他服务事项 | 149 | 18',
    ]);
  });

  it('has a column for each of two wrapped headers whose first lines all but touch', () => {
    const header = (second: number) =>
      tablesOf([
        [60, 700, '结果维'],
        [second, 700, '结果'],
        [130, 700, '其他'],
        [60, 687, '持'],
        [second, 687, '纠正'],
        [130, 687, '结果'],
        ...[670, 654].flatMap(
          (y): Written => [
            [60, y, '23'],
            [93, y, '14'],
            [130, y, '27'],
          ],
        ),
      ])[0];
    expect(header(93)?.slice(0, 2)).toEqual(['结果维持 | 结果纠正 | 其他结果', '23 | 14 | 27']);
    expect(header(91)?.[0]).not.toBe('结果维持 | 结果纠正 | 其他结果');
  });

  it('has one header of two words over figures that stand elsewhere', () => {
    expect(twoHeaders(275, [210, 300])?.[0]).toBe('信息内容 | 上一年项目数量本年增/减[1×2]');
    expect(twoHeaders(275, [200, 300])?.[0]).toBe('信息内容 | 上一年项目数量本年增/减[1×2]');
  });

  it('has the levels of its header however far apart its rows stand', () => {
    const [header, ...rows]: string[][] = [
      ['信息内容', '自然人', '社会公益', '法律服务'],
      ['予以公开', '3', '0', '17'],
      ['部分公开', '4', '1', '21'],
      ['其他处理', '0', '2', '5'],
    ];
    const line = (texts: readonly string[], y: number): Written =>
      texts.map((text, column) => [[60, 200, 300, 400][column]!, y, text]);
    expect(
      tablesOf([
        [330, 700, '法人或其他组织'],
        ...line(header!, 660),
        ...rows.flatMap((texts, row) => line(texts, 620 - 40 * row)),
      ]),
    ).toEqual([
      [
        '· | · | 法人或其他组织[1×2]',
        '信息内容 | 自然人 | 社会公益 | 法律服务',
        '予以公开 | 3 | 0 | 17',
        '部分公开 | 4 | 1 | 21',
        '其他处理 | 0 | 2 | 5',
      ],
    ]);
  });

  it('leaves the text above it out where that stands further off than its rows do', () => {
    const rows = tablesOf([[330, 740, '法人或其他组织'], ...SIMPLE])[0];
    expect(rows?.[0]).toBe('信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数');
  });

  it('is one row where its numbers wrap in columns that are narrower than they are', () => {
    const header: Written = [
      [60, 700, '信息内容'],
      [209, 700, '人'],
      [239, 700, '企'],
      [269, 700, '计'],
    ];
    const row = (top: number, label: string, ...figures: string[]): Written => [
      [60, top, label],
      ...figures.flatMap((text, column): Written => {
        const [first, rest] = [text.slice(0, 3), text.slice(3)];
        const at = 214 + column * 30;
        return [
          [at - first.length * 2.5, top, first],
          [at - rest.length * 2.5, top - 12, rest],
        ];
      }),
    ];
    const rows = tablesOf([
      ...header,
      ...row(680, '1.予以公开', '1234', '12', '1246'),
      ...row(654, '2.部分公开', '205', '1304', '1509'),
      ...row(628, '3.不予公开', '205', '4', '209'),
      ...row(614, '4.其他处理', '112', '300', '412'),
    ])[0];
    expect(rows).toEqual([
      '信息内容 | 人 | 企 | 计',
      '1.予以公开 | 1234 | 12 | 1246',
      '2.部分公开 | 205 | 1304 | 1509',
      '3.不予公开 | 205 | 4 | 209',
      '4.其他处理 | 112 | 300 | 412',
    ]);
  });

  it('takes figures at the right of wide columns for those of their own header, where headers are of two levels', () => {
    const rows = tablesOf([
      [320, 712, '行政诉讼'],
      [150, 700, '总计'],
      [230, 688, '直接'],
      [310, 688, '复议'],
      [390, 688, '总计'],
      [60, 660, '数量'],
      [208, 660, '34'],
      [288, 660, '79'],
      [371, 660, '7'],
      [448, 660, '40'],
      [60, 640, '件数'],
      [211, 640, '1'],
      [291, 640, '2'],
      [371, 640, '3'],
      [451, 640, '4'],
    ])[0];
    expect(rows?.slice(-2)).toEqual(['数量 | 34 | 79 | 7 | 40', '件数 | 1 | 2 | 3 | 4']);
  });

  it('takes a figure at the right of a wide column for one of the header nearest to its middle', () => {
    const rows = tablesOf([
      [300, 712, '未经复议直接起诉的行政诉讼'],
      [60, 694, '结果维持'],
      [170, 694, '总计'],
      [260, 694, '总计的结果维持'],
      [400, 694, '结果纠正'],
      [470, 694, '其他结果'],
      [80, 670, '12'],
      [224, 670, '34'],
      [485, 670, '7'],
      [80, 650, '13'],
      [224, 650, '35'],
      [485, 650, '8'],
    ])[0];
    expect(rows?.slice(-2)).toEqual(['12 | 34 | · | · | 7', '13 | 35 | · | · | 8']);
  });

  it('leaves a header to the figures that are nearer to it', () => {
    const rows = tablesOf([
      [300, 694, '组织'],
      [60, 670, '数量'],
      [270, 670, '12'],
      [325, 670, '34'],
      [60, 650, '件数'],
      [270, 650, '13'],
      [325, 650, '35'],
    ])[0];
    expect(rows).toEqual(['· | · | 组织', '数量 | 12 | 34', '件数 | 13 | 35']);
  });

  it('has a column for a header alone beside figures that a header of several columns hangs over', () => {
    const rows = tablesOf([
      [230, 722, '行政诉讼'],
      [110, 694, '结果'],
      [190, 694, '总计'],
      [258, 694, '结果维持'],
      [350, 694, '其他'],
      [60, 670, '数量'],
      [114, 670, '34'],
      [234, 670, '79'],
      [355, 670, '40'],
      [60, 650, '件数'],
      [114, 650, '34'],
      [234, 650, '79'],
      [355, 650, '40'],
    ])[0];
    expect(rows?.slice(-2)).toEqual(['数量 | 34 | 79 | · | 40', '件数 | 34 | 79 | · | 40']);
  });

  it('has one column for a header whose letters are set apart', () => {
    const rows = tablesOf([
      [60, 700, '情'],
      [80, 700, '形'],
      [190, 700, '自'],
      [210, 700, '然'],
      [230, 700, '人'],
      [300, 700, '其'],
      [320, 700, '他'],
      [390, 700, '总'],
      [410, 700, '计'],
      [60, 680, '新收申请'],
      [211, 680, '30'],
      [316, 680, '0'],
      [400, 680, '30'],
      [60, 660, '（七）总'],
      [116, 660, '计'],
      [211, 660, '12'],
      [316, 660, '1'],
      [400, 660, '13'],
    ])[0];
    expect(rows).toEqual([
      '情 形 | 自 然 人 | 其 他 | 总 计',
      '新收申请 | 30 | 0 | 30',
      '（七）总 计 | 12 | 1 | 13',
    ]);
  });

  it('has one column for such a header close to others, whose figures stand flush with its first letter', () => {
    const header = (figures: readonly number[]) =>
      tablesOf([
        [60, 700, '情形'],
        [200, 700, '其'],
        [220, 700, '他'],
        [244, 700, '总'],
        [264, 700, '计'],
        ...[680, 660].flatMap(
          (y): Written => [[60, y, '新收申请'], ...figures.map((x): Written[number] => [x, y, '3'])],
        ),
      ])[0];
    expect(header([200, 244])?.slice(0, 2)).toEqual(['情形 | 其 他 | 总 计', '新收申请 | 3 | 3']);
    expect(header([200, 220, 244, 264])?.[0]).toBe('情形 | 其 | 他 | 总 | 计');
  });

  it('has one column for labels whose letters are set apart and stand above each other', () => {
    const label = (text: string, y: number): Written =>
      [...text].map((letter, at) => [60 + 20 * at, y, letter]);
    const rows = tablesOf([
      ...label('信息内容', 700),
      [250, 700, '处理决定数量'],
      ...label('行政处罚', 686),
      [270, 686, '488'],
      ...label('行政强制', 672),
      [270, 672, '254'],
    ])[0];
    expect(rows).toEqual(['信 息 内 容 | 处理决定数量', '行 政 处 罚 | 488', '行 政 强 制 | 254']);
  });

  it('has no columns for the letters of a group that are set apart over headers of columns', () => {
    const line = (texts: readonly string[], y: number): Written =>
      texts.map((text, at) => [60 + 40 * at, y, text]);
    const rows = tablesOf([
      ...[...'行政复议'].map((letter, at): Written[number] => [105 + 20 * at, 712, letter]),
      ...line(['维持', '纠正', '其他', '未结', '总计'], 698),
      ...line(['1', '2', '3', '4', '10'], 680).map(([x, y, text]) => [x + 8, y, text] as const),
    ])[0];
    expect(rows).toEqual([
      '· | 行 政 复 议[1×3] | ·',
      '维持 | 纠正 | 其他 | 未结 | 总计',
      '1 | 2 | 3 | 4 | 10',
    ]);
  });

  it('takes no letter of a group that runs down for one of a label whose letters are set apart', () => {
    const rows = tablesOf([
      [60, 714, '办'],
      [80, 714, '予以公开'],
      [200, 714, '3'],
      [250, 714, '3'],
      [60, 700, '理'],
      [80, 700, '其'],
      [100, 700, '他'],
      [200, 700, '1'],
      [250, 700, '1'],
      [60, 686, '结'],
      [80, 686, '不予公开'],
      [200, 686, '4'],
      [250, 686, '4'],
    ])[0];
    expect(rows).toEqual(['办理结[3×1] | 予以公开 | 3 | 3', '其 他 | 1 | 1', '不予公开 | 4 | 4']);
  });

  it('has the columns of the next table below a heading that stands as close as a row', () => {
    const rows = tablesOf([
      [60, 760, '情形'],
      [200, 760, '自然人'],
      [300, 760, '机构'],
      [400, 760, '总计'],
      [60, 740, '新收申请'],
      [210, 740, '3'],
      [310, 740, '4'],
      [410, 740, '7'],
      [60, 720, '结转申请'],
      [210, 720, '1'],
      [310, 720, '0'],
      [410, 720, '1'],
      [60, 700, '四、复议和诉讼情况'],
      [60, 680, '维持'],
      [150, 680, '纠正'],
      [245, 680, '其他'],
      [345, 680, '未结'],
      [440, 680, '合计'],
      [65, 660, '2'],
      [155, 660, '1'],
      [250, 660, '5'],
      [350, 660, '6'],
      [445, 660, '14'],
    ])[0];
    expect(rows?.map((row) => row.replace(/\[\d×\d\]/gu, ''))).toEqual([
      '情形 | 自然人 | 机构 | 总计',
      '新收申请 | 3 | 4 | 7',
      '结转申请 | 1 | 0 | 1',
      '四、复议和诉讼情况',
      '维持 | 纠正 | 其他 | 未结 | 合计',
      '2 | 1 | 5 | 6 | 14',
    ]);
  });

  it('has the columns of a table below its heading where the first line of its header is one group alone', () => {
    const rows = tablesOf([
      [60, 780, '信息内容'],
      [200, 780, '处理决定数量'],
      [60, 760, '行政许可'],
      [200, 760, '3'],
      [60, 740, '行政强制'],
      [200, 740, '1'],
      [60, 720, '三、收到和处理情况'],
      [250, 700, '申请人情况'],
      [250, 680, '自然人'],
      [310, 680, '商业企业'],
      [370, 680, '总计'],
      [60, 660, '新收申请'],
      [250, 660, '2'],
      [310, 660, '1'],
      [370, 660, '3'],
      [60, 640, '结转申请'],
      [250, 640, '5'],
      [310, 640, '6'],
      [370, 640, '11'],
    ])[0];
    expect(rows?.map((row) => row.replace(/\[\d×\d\]/gu, ''))).toEqual([
      '信息内容 | 处理决定数量',
      '行政许可 | 3',
      '行政强制 | 1',
      '三、收到和处理情况',
      '申请人情况',
      '· | 自然人 | 商业企业 | 总计',
      '新收申请 | 2 | 1 | 3',
      '结转申请 | 5 | 6 | 11',
    ]);
  });

  it('has a column for each letter where figures of their own stand under them', () => {
    const rows = tablesOf([
      [60, 700, '情形'],
      [200, 700, '甲'],
      [225, 700, '乙'],
      [250, 700, '丙'],
      [60, 680, '新收申请'],
      [202, 680, '3'],
      [227, 680, '0'],
      [252, 680, '3'],
      [60, 660, '结转申请'],
      [202, 660, '1'],
      [252, 660, '1'],
    ])[0];
    expect(rows).toEqual(['情形 | 甲 | 乙 | 丙', '新收申请 | 3 | 0 | 3', '结转申请 | 1 | · | 1']);
  });

  it('has a column for each header of a group whose label hangs over a figure at the left of the next one', () => {
    const outcomes = ['维持', '纠正', '其他', '未结', '总计'];
    const columns = [...outcomes, ...outcomes].map((text, column): Written[number] => [
      64 + 50 * column,
      694,
      text,
    ]);
    const rows = tablesOf([
      [154, 708, '行政复议'],
      [384, 708, '未经复议直接起诉'],
      ...columns,
      [250, 670, '0'],
      [452, 670, '4'],
      [500, 670, '4'],
      [250, 650, '0'],
      [452, 650, '5'],
      [500, 650, '5'],
    ])[0];
    expect(rows?.slice(-2)).toEqual([
      '· | · | · | · | 0 | · | · | · | 4 | 4',
      '· | · | · | · | 0 | · | · | · | 5 | 5',
    ]);
  });

  it('goes on through rows whose only figure stands between the two lines of its label', () => {
    const wrapped = [0, 1, 2].flatMap((row): Written => {
      const top = 640 - row * 36;
      return [
        [60, top, '其他规范'],
        [60, top - 12, '性文件'],
        [470, top - 6, String(row)],
      ];
    });
    const tables = tablesOf([...SIMPLE, ...wrapped, [60, 530, '合计'], [470, 530, '3']]);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.slice(-4)).toEqual([
      '其他规范性文件 | · | · | 0',
      '其他规范性文件 | · | · | 1',
      '其他规范性文件 | · | · | 2',
      '合计 | · | · | 3',
    ]);
  });

  it('puts the lines of a wrapped label beside the figures that stand half-way down', () => {
    const rows = tablesOf([
      [60, 706, '1.申请人无正当理由'],
      [60, 694, '逾期不补正'],
      [230, 700, '67'],
      [330, 700, '3'],
      [60, 674, '2.申请人逾期未按收费'],
      [60, 662, '通知要求缴纳费用'],
      [60, 650, '的'],
      [230, 662, '6'],
      [330, 662, '0'],
      [60, 630, '3.其他'],
      [230, 630, '108'],
      [330, 630, '2'],
    ]);
    expect(rows).toEqual([
      [
        '1.申请人无正当理由逾期不补正 | 67 | 3',
        '2.申请人逾期未按收费通知要求缴纳费用的 | 6 | 0',
        '3.其他 | 108 | 2',
      ],
    ]);
  });

  it('tells group labels from items, and spans them over the rows that they stand beside', () => {
    const rows = tablesOf([
      [60, 694, '（三）不'],
      [60, 682, '予公开'],
      [130, 700, '1.属于国家秘密'],
      [260, 700, '2'],
      [330, 700, '0'],
      [130, 676, '2.属于行政查询事项'],
      [260, 676, '105'],
      [330, 676, '0'],
      [60, 652, '四、结转下年度继续办理'],
      [260, 652, '103'],
      [330, 652, '0'],
    ]);
    expect(rows).toEqual([
      [
        '（三）不予公开[2×1] | 1.属于国家秘密 | 2 | 0',
        '2.属于行政查询事项 | 105 | 0',
        '四、结转下年度继续办理[1×2] | 103 | 0',
      ],
    ]);
  });

  it('puts figures set flush right under the header that is centred over them', () => {
    const rows = tablesOf([
      [60, 700, '情形'],
      [200, 700, '自然人'],
      [300, 700, '其他'],
      [400, 700, '总计'],
      [60, 680, '新收申请'],
      [241, 680, '30'],
      [336, 680, '0'],
      [436, 680, '30'],
      [60, 660, '结转申请'],
      [241, 660, '12'],
      [336, 660, '1'],
      [436, 660, '13'],
    ]);
    expect(rows).toEqual([
      ['情形 | 自然人 | 其他 | 总计', '新收申请 | 30 | 0 | 30', '结转申请 | 12 | 1 | 13'],
    ]);
  });

  it('joins a number that wraps in a narrow column', () => {
    const rows = tablesOf([
      [60, 700, '新收申请'],
      [230, 700, '30'],
      [330, 706, '118'],
      [330, 694, '4'],
      [60, 670, '结转申请'],
      [230, 670, '12'],
      [330, 670, '101'],
    ]);
    expect(rows).toEqual([['新收申请 | 30 | 1184', '结转申请 | 12 | 101']]);
  });

  it('is not seen in prose, nor in two words with a gap', () => {
    expect(
      tablesOf([
        [60, 700, '本报告由某某市示范区办公室编制，所列数据的统计期限为全年。'],
        [60, 680, '联系电话'],
        [300, 680, '12345'],
        [60, 640, '某某市示范区'],
      ]),
    ).toEqual([]);
  });
});

describe('rows whose labels are higher than they are', () => {
  const row: RowExtent = { top: 708, bottom: 698 };
  const next: RowExtent = { top: 670, bottom: 660 };
  const label = (top: number, bottom: number): TextBlock => ({
    chunks: [],
    firstColumn: 0,
    lastColumn: 0,
    top,
    bottom,
  });
  const borderOf = (merged: readonly TextBlock[]) =>
    impliedLevels({ rows: [row, next], merged }, [50, 180, 300, 420], []).map(({ at, from }) => [at, from]);

  it('are parted where the label of the upper one ends', () => {
    expect(borderOf([label(730, 678), label(672, 662)])).toEqual([
      [675, 50],
      [675, 180],
      [675, 300],
    ]);
  });

  it('are parted half-way beside a label of both', () => {
    expect(borderOf([label(708, 660)])).toEqual([
      [684, 180],
      [684, 300],
    ]);
  });
});

describe('a header over several columns whose em boxes reach into those of the next line', () => {
  it('is parted from them all the same', () => {
    const row: RowExtent = { top: 708, bottom: 697.8 };
    const next: RowExtent = { top: 698, bottom: 688 };
    const [chunk] = toChunkLine(linesOf(write('行政复议', 190, 699.8))[0]!).chunks;
    const header: TextBlock = {
      chunks: [{ chunk: chunk!, line: 0, firstColumn: 1, lastColumn: 2 }],
      firstColumn: 1,
      lastColumn: 2,
      top: 708,
      bottom: 697.8,
    };
    const levels = impliedLevels({ rows: [row, next], merged: [header] }, [50, 180, 300, 420], []);
    expect(levels.map(({ from }) => from)).toEqual([50, 180, 300]);
  });
});

describe('a table drawn in part', () => {
  it('takes its rows from level lines, and its columns from the text', () => {
    const lines = [715, 690, 670, 650].map((at): Ruling => ({ levels: [level(at)], uprights: [] }));
    expect(tablesOf(SIMPLE, lines)).toEqual(tablesOf(SIMPLE));
  });

  it('takes its columns from upright lines, and its rows from the text', () => {
    const frame: Ruling = {
      levels: [level(720), level(560)],
      uprights: [50, 180, 500].map((x) => ({ at: x, from: 560, to: 720 })),
    };
    const column: Written = [
      [60, 700, '第一项'],
      [300, 700, '30'],
      [60, 680, '第二项'],
      [300, 680, '7'],
      [60, 660, '第三项'],
      [60, 640, '第四项'],
      [300, 640, '0'],
      [60, 620, '第五项'],
      [300, 620, '12'],
    ];
    // One column of figures could be one number wrapped five times; two side by side cannot.
    const two: Written = [
      ...column,
      ...column.filter(([x]) => x === 300).map(([, y]) => [420, y, '5'] as const),
    ];
    const drawn: Ruling = { ...frame, uprights: [...frame.uprights, { at: 390, from: 560, to: 720 }] };
    expect(tablesOf(two, [drawn])).toEqual([
      ['第一项 | 30 | 5', '第二项 | 7 | 5', '第三项 | · | ·', '第四项 | 0 | 5', '第五项 | 12 | 5'],
    ]);
  });

  it('is one with the header above it that stands between level lines alone, while its body has an upright one', () => {
    const body: Ruling = {
      levels: [level(692), level(672), level(652)],
      uprights: [{ at: 180, from: 652, to: 692 }],
    };
    const header: Ruling = { levels: [level(714)], uprights: [] };
    expect(tablesOf(SIMPLE, [body, header])).toEqual(tablesOf(SIMPLE));
  });

  it('has its rows from the text where level lines run under the labels alone', () => {
    const written: Written = [[235, 720, '第二十条第（一）项'], ...SIMPLE];
    const lines = [712, 692, 672, 652].map((at): Ruling => ({ levels: [level(at, 52, 198)], uprights: [] }));
    expect(tablesOf(written, lines)[0]?.slice(-2)).toEqual([
      '规章 | 1 | 0 | 11',
      '行政规范性文件 | 8 | · | 66',
    ]);
  });

  it('is one with the header above it that alone stands in boxes', () => {
    const header = {
      levels: [level(712), level(694)],
      uprights: [50, 180, 300, 420, 500].map((at) => ({ at, from: 694, to: 712 })),
    };
    expect(tablesOf(SIMPLE, [header])).toEqual(tablesOf(SIMPLE));
  });

  it('leaves a table alone that is drawn in full, however its figures wrap', () => {
    const drawn: Ruling = {
      levels: [level(720), level(690), level(660)],
      uprights: [50, 180, 210, 500].map((x) => ({ at: x, from: 660, to: 720 })),
    };
    const written: Written = [
      [60, 702, '新收'],
      [183, 708, '118'],
      [183, 696, '4'],
      [60, 672, '结转'],
      [183, 678, '201'],
      [183, 666, '7'],
    ];
    expect(tablesOf(written, [drawn])).toEqual([['新收 | 1184 | ·', '结转 | 2017 | ·']]);
  });
});

describe('a table without rules under titles', () => {
  it('has the columns of each header under that header', () => {
    const written: Written = [
      [236, 700, '第二十条第（一）项'],
      [60, 680, '信息内容'],
      [180, 680, '本年新制作数量'],
      [290, 680, '本年新公开数量'],
      [400, 680, '对外公开总数量'],
      [60, 660, '规章'],
      [210, 660, '1'],
      [320, 660, '2'],
      [430, 660, '3'],
      [236, 640, '第二十条第（八）项'],
      [60, 620, '信息内容'],
      [210, 620, '上一年项目数量'],
      [370, 620, '本年增/减'],
      [60, 600, '行政事业性收费'],
      [240, 600, '4'],
      [390, 600, '-5'],
    ];
    const [table] = tablesOf(written);
    expect(table?.map((row) => row.replace(/\[[^\]]*\]/g, ''))).toEqual([
      '第二十条第（一）项',
      '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量',
      '规章 | 1 | 2 | 3',
      '第二十条第（八）项',
      '信息内容 | 上一年项目数量 | 本年增/减',
      '行政事业性收费 | 4 | -5',
    ]);
  });
});

describe('a table that goes on on the next page', () => {
  const frame = (top: number, bottom: number): Ruling => ({
    levels: [level(top), level(bottom)],
    uprights: [50, 180, 500].map((at) => ({ at, from: bottom, to: top })),
  });

  it.each<[string, readonly Ruling[], readonly Ruling[]]>([
    ['without rules', [], []],
    ['with rules around its labels and figures alone', [frame(715, 650)], [frame(715, 650)]],
  ])('keeps the columns that are blank there (%s)', (_, drawnAbove, drawnBelow) => {
    const page = (written: Written, above: TextRegion | null) =>
      findGrids({ components: above ? drawnBelow : drawnAbove, fills: [] }, glyphsOf(written), 600, above);
    const first = page(SIMPLE, null);
    const rest: Written = [
      [60, 700, '行政许可'],
      [230, 700, '7'],
      [470, 700, '5'],
      [60, 680, '行政处罚'],
      [230, 680, '6'],
      [470, 680, '9'],
    ];
    const { filling, grids } = page(rest, first.grids[0]?.region ?? null);
    expect(grids.map(({ grid }) => grid.xs.length - 1)).toEqual([4]);
    const raws = filling.filled.flatMap((filled, index) =>
      grids
        .slice(index, index + 1)
        .flatMap((found) => toPageTable(filled, 2, found).slots.filter((slot) => slot.raw !== '')),
    );
    expect(raws.map(({ raw, column }) => `${column} ${raw}`)).toEqual([
      '0 行政许可',
      '1 7',
      '3 5',
      '0 行政处罚',
      '1 6',
      '3 9',
    ]);
    expect(page(rest, null).grids[0]?.grid.xs).toHaveLength(4);
  });
});
