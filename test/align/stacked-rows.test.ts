import { expect, it } from 'vitest';
import { withStackedRowsApart } from '../../src/align/pieces/stacked-rows.js';
import type { Block } from '../../src/model/document.js';
import { readHtml } from '../../src/read/html/read-html.js';

const LABELS = '1.本机关不掌握相关政府信息<br>2.没有现成信息需要另行制作<br>3.补正后申请内容仍不明确';

it('puts rows apart that somebody typed into one, and leaves what stands before them with the first', () => {
  expect(rowsOf(['（四）无法提供', LABELS, '7<br>0<br>—', '1<br>2<br>3', '8<br>2<br>3'])).toEqual([
    ['（四）无法提供', '1.本机关不掌握相关政府信息', '7', '1', '8'],
    ['2.没有现成信息需要另行制作', '0', '2', '2'],
    ['3.补正后申请内容仍不明确', '—', '3', '3'],
  ]);
});

it('reads paragraphs of a cell as lines', () => {
  const paragraphs = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('');
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

function rowsOf(cells: readonly string[]): string[][] {
  const row = cells.map((cell) => `<td>${cell}</td>`).join('');
  const table = readHtml(`<table><tr>${row}</tr></table>`).blocks.find(
    (block: Block) => block.kind === 'table',
  );
  return withStackedRowsApart(table!).rows.map((slots) => slots.map(({ raw }) => raw));
}
