import { describe, expect, it } from 'vitest';
import { withTallCellsApart } from '../../../src/align/pieces/spanned-stacks.js';
import { withStackedRowsApart } from '../../../src/align/pieces/stacked-rows.js';
import type { Block, Table } from '../../../src/model/document.js';
import { readHtml } from '../../../src/read/html/read-html.js';

const LABELS = '1.本机关不掌握相关政府信息<br>2.没有现成信息需要另行制作<br>3.补正后申请内容仍不明确';

const paragraphs = (...lines: string[]) => lines.map((line) => `<p>${line || '&nbsp;'}</p>`).join('');

it('puts rows apart that somebody typed into one, and leaves what stands before them with the first', () => {
  expect(rowsOf(['（四）无法提供', LABELS, '7<br>0<br>—', '1<br>2<br>3', '8<br>2<br>3'])).toEqual([
    ['（四）无法提供', '1.本机关不掌握相关政府信息', '7', '1', '8'],
    ['2.没有现成信息需要另行制作', '0', '2', '2'],
    ['3.补正后申请内容仍不明确', '—', '3', '3'],
  ]);
});

it('reads paragraphs of a cell as lines', () => {
  expect(
    rowsOf([
      paragraphs('（一）予以公开', '（二）部分公开'),
      paragraphs('1', '2'),
      paragraphs('3', '4'),
      paragraphs('5', '6'),
    ]),
  ).toEqual([
    ['（一）予以公开', '1', '3', '5'],
    ['（二）部分公开', '2', '4', '6'],
  ]);
});

it('needs no numbers beside five columns of figures, and keeps the unit of each row', () => {
  const figures = ['1<br>2', '3<br>4', '5<br>6', '7<br>8', '9<br>0'];
  expect(rowsOf(['属于国家秘密<br>重复申请', '件<br>件', ...figures])).toEqual([
    ['属于国家秘密', '件', '1', '3', '5', '7', '9'],
    ['重复申请', '件', '2', '4', '6', '8', '0'],
  ]);
});

it('leaves a remark behind the figures with the first row', () => {
  const figures = ['1<br>2', '3<br>4', '5<br>6'];
  expect(rowsOf(['1.属于国家秘密<br>2.重复申请', ...figures, '含转办'])).toEqual([
    ['1.属于国家秘密', '1', '3', '5', '含转办'],
    ['2.重复申请', '2', '4', '6'],
  ]);
});

it.each([
  ['a label that wrapped, beside figures that wrapped', ['1.属于<br>国家秘密', '1<br>2', '3<br>4', '5<br>6']],
  ['fewer lines in one of the cells', [LABELS, '7<br>0<br>0', '1<br>2', '8<br>2<br>0']],
  ['two figures only', [LABELS, '7<br>0<br>0', '1<br>2<br>0']],
  ['words under the figures', [LABELS, '7<br>件<br>次', '1<br>件<br>次', '8<br>件<br>次']],
])('leaves %s as it is', (_, cells) => {
  expect(rowsOf(cells)).toHaveLength(1);
});

describe('where the form has rows that are called so', () => {
  const KNOWN = new Set([
    '本机关不掌握相关政府信息',
    '没有现成信息需要另行制作',
    '补正后申请内容仍不明确',
    '规章',
    '规范性文件',
  ]);

  it('one column of figures is enough', () => {
    expect(rowsOf(['规章<br>规范性文件', '3<br>12'], KNOWN)).toEqual([
      ['规章', '3'],
      ['规范性文件', '12'],
    ]);
  });

  it.each([
    ['by breaks', [LABELS, '7<br><br>', '<br>2<br>', '<br><br>', '7<br>2<br>']],
    [
      'by paragraphs',
      [LABELS, paragraphs('7', '', ''), paragraphs('', '2', ''), '', paragraphs('7', '2', '')],
    ],
    [
      'by breaks in boxes',
      [
        LABELS,
        '<div>7</div><div><br></div><div><br></div>',
        '&nbsp;<br>2<br>&nbsp;',
        '&nbsp;',
        '7<br>2<br>&nbsp;',
      ],
    ],
  ])('blank lines are blank cells: %s', (_, cells) => {
    expect(rowsOf(cells, KNOWN)).toEqual([
      ['1.本机关不掌握相关政府信息', '7', '', '', '7'],
      ['2.没有现成信息需要另行制作', '', '2', '', '2'],
      ['3.补正后申请内容仍不明确', '', '', '', ''],
    ]);
  });

  it.each([
    [
      'a label that wrapped, above a blank line',
      ['1.本机关不掌握<br>相关政府信息', '7<br>&nbsp;', '1<br>&nbsp;', '8<br>&nbsp;'],
    ],
    ['a line too few, which may be blank anywhere', [LABELS, '7<br>2', '1<br>1<br>1', '8<br>3<br>1']],
    ['figures beside a blank line between the labels', ['规章<br><br>规范性文件', '1<br>2<br>3']],
    ['labels that the form does not have', ['地方性法规<br>规范性文件', '1<br>2<br>']],
  ])('leaves %s as it is', (_, cells) => {
    expect(rowsOf(cells, KNOWN)).toHaveLength(1);
  });

  it('puts tall cells with a line for each of their rows into these rows', () => {
    const rows = ['规章', '规范性文件', '总计'].map((label, at) =>
      [
        `<td>${label}</td>`,
        at === 0 ? '<td rowspan="3">3<br>&nbsp;<br>3</td><td rowspan="3"></td>' : '',
        `<td>${at}</td>`,
      ].join(''),
    );
    expect(tableOf(rows, (table) => withTallCellsApart(table, KNOWN))).toEqual([
      ['规章', '3', '', '0'],
      ['规范性文件', '', '', '1'],
      ['总计', '3', '', '2'],
    ]);
    const labels = ['<td rowspan="2">规章<br>规范性文件</td><td>3</td>', '<td>12</td>'];
    expect(tableOf(labels, (table) => withTallCellsApart(table, KNOWN))).toEqual([
      ['规章', '3'],
      ['规范性文件', '12'],
    ]);
  });

  it.each([
    ['a figure for all its rows', ['<td>规章</td><td rowspan="2">3</td>', '<td>规范性文件</td>']],
    [
      'a figure for all its rows below a blank line',
      ['<td>规章</td><td rowspan="2">&nbsp;<br>3</td>', '<td>规范性文件</td>'],
    ],
    [
      'a label and a figure that wrapped, in a row of tall cells',
      ['<td rowspan="2">规范性<br>文件</td><td rowspan="2">1<br>2</td>', ''],
    ],
    ['more lines than rows', ['<td>规章</td><td rowspan="2">3<br>4<br>5</td>', '<td>规范性文件</td>']],
    ['the label of a group', ['<td rowspan="2">（四）无<br>法提供</td><td>3</td>', '<td>12</td>']],
  ])('leaves a tall cell with %s as it is', (_, rows) => {
    expect(tableOf(rows, (table) => withTallCellsApart(table, KNOWN))).toEqual(
      tableOf(rows, (table) => table),
    );
  });
});

function rowsOf(cells: readonly string[], known: ReadonlySet<string> = new Set()): string[][] {
  return tableOf([cells.map((cell) => `<td>${cell}</td>`).join('')], (table) =>
    withStackedRowsApart(table, known),
  );
}

function tableOf(rows: readonly string[], change: (table: Table) => Table): string[][] {
  const html = `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  const table = readHtml(html).blocks.find((block: Block) => block.kind === 'table');
  return change(table!).rows.map((slots) => slots.map(({ raw }) => raw));
}
