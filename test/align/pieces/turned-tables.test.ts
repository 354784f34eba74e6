import { expect, it } from 'vitest';
import { directionsOf } from '../../../src/align/page/directions.js';
import { withUprightTables } from '../../../src/align/pieces/turned-tables.js';
import { loadForms } from '../../../src/forms/index.js';
import { isTable } from '../../../src/model/document.js';
import { readHtml } from '../../../src/read/html/read-html.js';

const DIRECTIONS = directionsOf(loadForms());

it.each([
  [
    'one column of two rows',
    [
      ['信息内容', '行政处罚', '行政强制'],
      ['本年处理决定数量', '12', '0'],
    ],
  ],
  [
    'three columns of two rows, some of them blank',
    [
      ['信息内容', '规章', '行政规范性文件'],
      ['本年制发件数', '', '3'],
      ['本年废止件数', '', '1'],
      ['现行有效件数', '', '20'],
    ],
  ],
])('a table is set upright that is turned: %s', (_, rows) => {
  expect(uprightOf(rows)).toEqual(rows[0]!.map((_, column) => rows.map((row) => row[column])));
});

it.each([
  [
    'an upright table',
    [
      ['信息内容', '本年处理决定数量'],
      ['行政处罚', '12'],
      ['行政强制', '0'],
    ],
  ],
  ['rows with their groups', [['（六）其他处理', '3.其他', '2', '0']]],
  [
    'a group over two rows that are called like columns',
    [
      ['三、本年度办理结果', '（六）其他处理', '3.其他', '2'],
      ['（七）总计', '', '', '5'],
    ],
  ],
  [
    'a header of rows above words',
    [
      ['信息内容', '行政处罚', '行政强制'],
      ['本年处理决定数量', '见附件', '0'],
    ],
  ],
])('%s is left as it is', (_, rows) => {
  expect(uprightOf(rows)).toEqual(rows);
});

function uprightOf(rows: readonly (readonly string[])[]): string[][] {
  const html = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  const document = withUprightTables(readHtml(`<table>${html}</table>`), DIRECTIONS);
  return document.blocks
    .filter(isTable)
    .flatMap((table) => table.rows.map((row) => row.map(({ raw }) => raw)));
}
