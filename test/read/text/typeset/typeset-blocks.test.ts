import { expect, it } from 'vitest';
import type { Block } from '../../../../src/model/document.js';
import { readText } from '../../../../src/read/text/read-text.js';

/** The rows that the last way of a text has, each cell as it is read. */
function rowsIn(text: string): string[][] {
  const ways = readText(text).typeset?.() ?? [];
  const blocks: readonly Block[] = ways.at(-1) ?? [];
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(({ raw }) => raw)) : [],
  );
}

const HEADER = '  信息内容       本年制发件数   本年废止件数         现行有效件数';
const FULL = [
  '  行政许可            12          4           3',
  '  行政处罚            15          6           7',
  '  行政强制            21          8           9',
  '  政府集中采购        33          1           5',
];

it('gives the lines of two short labels each the figures beside it', () => {
  const rows = rowsIn(
    [
      HEADER,
      '   规章                    3',
      '行政规范性文件                      15          3',
      ...FULL,
    ].join('\n'),
  );
  expect(rows).toContainEqual(['规章', '3']);
  expect(rows).toContainEqual(['行政规范性文件', '15', '3']);
});

it('knows where each figure stands in the text', () => {
  const text = [HEADER, ...FULL].join('\n');
  const tables = readText(text).typeset!()
    .at(-1)!
    .filter((block) => block.kind === 'table');
  const figures = tables.flatMap(({ rows }) => rows.flat()).filter(({ raw }) => /^\d+$/u.test(raw));
  expect(figures.length).toBe(12);
  for (const { raw, where } of figures)
    expect(where.kind === 'text' && text.slice(where.start, where.end)).toBe(raw);
});

it('has no rows where figures have no label', () => {
  const lines = FULL.map((line) => line.replace(/\p{L}/gu, ' '));
  expect(readText([...FULL, ...lines].join('\n')).typeset?.() ?? []).toEqual([]);
});

it('takes text whose cells bars part for no typeset one', () => {
  expect(readText(FULL.map((line) => line.replace(/ {3,}/gu, ' | ')).join('\n')).typeset).toBeUndefined();
});
