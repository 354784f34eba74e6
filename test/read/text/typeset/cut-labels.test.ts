import { describe, expect, it } from 'vitest';
import type { Block, Run, Table } from '../../../../src/model/document.js';
import type { Where } from '../../../../src/model/place.js';
import { withCutLabels } from '../../../../src/read/text/typeset/cut-labels.js';

const NOWHERE: Where = { kind: 'text', start: 0, end: 0 };

function run(text: string): Run {
  return { kind: 'run', text, where: NOWHERE };
}

function table(...rows: string[][]): Table {
  return {
    kind: 'table',
    rows: rows.map((texts, row) =>
      texts.map((raw, column) => ({ raw, row, column, rowSpan: 1, columnSpan: 1, where: NOWHERE })),
    ),
    columnCount: Math.max(...rows.map(({ length }) => length)),
    where: NOWHERE,
  };
}

function written(blocks: readonly Block[] | null): string[] | null {
  return (
    blocks?.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.map(({ raw }) => raw).join('|')) : [block.text],
    ) ?? null
  );
}

const ABOVE = table(['2.重复申请', '1', '0'], ['3.要求提供', '2', '4']);
const BELOW = table(['4.无正当理由大量反复申请', '5', '6']);

describe('a label that the break between two pages cuts', () => {
  it.each<[string, Block[]]>([
    ['lines', [run('   公开出'), run('  版物'), BELOW]],
    ['a row without figures', [table(['公开出版物'], ['4.无正当理由大量反复申请', '5', '6'])]],
  ])('has its end from the head of the next page: %s', (_, page) => {
    expect(written(withCutLabels([[ABOVE], page]))).toEqual([
      '2.重复申请|1|0',
      '3.要求提供公开出版物|2|4',
      '4.无正当理由大量反复申请|5|6',
    ]);
  });

  it('takes the lines of the label of its group for its own', () => {
    const above = table(['（五）', '1.信访', '3', '3']);
    expect(
      written(withCutLabels([[above], [run('不予处'), run('举报投'), run('理诉类申'), run('请'), BELOW]])),
    ).toEqual(['（五）|1.信访不予处举报投理诉类申请|3|3', '4.无正当理由大量反复申请|5|6']);
  });

  it.each<[string, Block[], Block[]]>([
    ['a heading', [ABOVE], [run('四、结转下年度继续办理'), BELOW]],
    ['a label with its number', [ABOVE], [table(['（六）其他处理'], ['1.其他', '5', '6'])]],
    [
      'a header',
      [ABOVE],
      [table(['第二十条第（五）项'], ['信息内容', '本年处理决定数量'], ['行政许可', '5'])],
    ],
    ['text alone', [ABOVE], [run('公开出版物')]],
    ['the rows of the table', [ABOVE], [BELOW]],
    ['what follows on text', [ABOVE, run('注：')], [run('公开出版物'), BELOW]],
    ['the end of figures without a label', [table(['2', '4'])], [run('公开出版物'), BELOW]],
  ])('is none where the next page begins with %s', (_, above, below) => {
    expect(withCutLabels([above, below])).toBeNull();
  });
});
