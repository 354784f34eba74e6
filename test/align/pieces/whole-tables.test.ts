import { describe, expect, it } from 'vitest';
import { withWholeTables } from '../../../src/align/pieces/whole-tables.js';
import type { Block } from '../../../src/model/document.js';
import { readHtml } from '../../../src/read/html/read-html.js';

const ROWS = ['甲', '乙', '丙', '丁', '戊', '己'];

describe('tables in pieces beside each other', () => {
  it('are one table where their rows are the same and their columns others', () => {
    expect(tablesOf(table(['网站', 1], ['公报', 2]), table(['微信', 3]))).toEqual([
      ['项目 网站 公报 微信', ...ROWS.map((row) => `${row} 1 2 3`)],
    ]);
  });

  it('leave out a column that says the same once more', () => {
    expect(tablesOf(table(['网站', 1], ['总计', 5]), table(['公报', 4], ['总计', 5]))).toEqual([
      ['项目 网站 总计 公报', ...ROWS.map((row) => `${row} 1 5 4`)],
    ]);
  });

  it('may stand in one table, one beneath the other', () => {
    const [above, below] = [table(['网站', 1]), table(['微信', 3])];
    const joined = [['项目 网站 微信', ...ROWS.map((row) => `${row} 1 3`)]];
    expect(tablesOf(`${above}${below}`.replace('</table><table>', ''))).toEqual(joined);
    const bare = below.replaceAll(/<td>[^<\d]<\/td>/gu, '');
    expect(tablesOf(`${above}${bare}`.replace('</table><table>', ''))).toEqual([
      ['项目 网站 项目 微信', ...ROWS.map((row) => `${row} 1 3`)],
    ]);
  });

  it('stay as they are where a table goes on with the same columns', () => {
    const twice = `${table(['网站', 1])}${table(['网站', 3])}`.replace('</table><table>', '');
    expect(tablesOf(twice)).toEqual([
      ['项目 网站', ...ROWS.map((row) => `${row} 1`), '项目 网站', ...ROWS.map((row) => `${row} 3`)],
    ]);
  });

  it('stay two tables where a column of both says something else', () => {
    expect(tablesOf(table(['网站', 1], ['总计', 5]), table(['公报', 4], ['总计', 6]))).toHaveLength(2);
  });

  it('stay two tables where the rows are others', () => {
    expect(tablesOf(table(['网站', 1]), table(['公报', 4]).replace('丙', '庚'))).toHaveLength(2);
  });

  it.each([
    '<h2>甲县2023年政府信息公开工作年度报告</h2>',
    `<p>${'下表是另一个机关的办理情况，'.repeat(4)}</p>`,
  ])('stay two tables behind %s', (between) => {
    expect(tablesOf(table(['网站', 1]), between, table(['公报', 4]))).toHaveLength(2);
  });

  it('take labels that are printed once more for no table', () => {
    const labels = table();
    expect(tablesOf(labels, table(['网站', 1]))).toEqual([['项目 网站', ...ROWS.map((row) => `${row} 1`)]]);
    expect(tablesOf(table(['网站', 1]), labels)).toEqual([['项目 网站', ...ROWS.map((row) => `${row} 1`)]]);
  });
});

function table(...columns: readonly (readonly [name: string, figure: number])[]): string {
  const row = (cells: readonly (string | number)[]) =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const body = ROWS.map((label) => row([label, ...columns.map(([, figure]) => figure)]));
  return `<table>${row(['项目', ...columns.map(([name]) => name)])}${body.join('')}</table>`;
}

function tablesOf(...parts: readonly string[]): string[][] {
  const { blocks } = withWholeTables(readHtml(`<body>${parts.join('<p>续表</p>')}</body>`), new Set());
  return blocks.flatMap((block: Block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map(({ raw }) => raw).join(' '))] : [],
  );
}
