import { describe, expect, it } from 'vitest';
import type { Table } from '../../../../src/model/document.js';
import { readText } from '../../../../src/read/text/read-text.js';

/** The tables of a text, each row as its cells: text, column, and spans where there are any. */
function tablesOf(text: string): (string | number)[][][] {
  const tables = readText(text).blocks.filter((block): block is Table => block.kind === 'table');
  return tables.flatMap(({ rows }) =>
    rows.map((row) =>
      row.map(({ raw, column, rowSpan, columnSpan }) =>
        rowSpan + columnSpan === 2 ? [raw, column] : [raw, column, rowSpan, columnSpan],
      ),
    ),
  );
}

describe('tables that a text typesets', () => {
  it('reads LaTeX with the cells over several columns and rows', () => {
    const text = [
      '\\section{三、申请情况}\\label{requests}',
      '\\begin{tabular}{|p{2cm}|l|r|}',
      '\\hline % a rule',
      '\\multicolumn{2}{|c|}{\\multirow{2}{*}{行}} & 自然人 \\\\',
      '& & 总计 \\\\ \\cline{1-2}',
      "\\multirow{2}{*}{\\textbf{不予公开}} & 危及``安全'' & 1 \\\\[2pt]",
      '& 甲\\&乙 & ~ \\\\',
      '\\end{tabular}',
    ].join('\n');
    expect(tablesOf(text)).toEqual([
      [
        ['行', 0, 2, 2],
        ['自然人', 2],
      ],
      [['总计', 2]],
      [
        ['不予公开', 0, 2, 1],
        ['危及“安全”', 1],
        ['1', 2],
      ],
      [
        ['甲&乙', 1],
        ['', 2],
      ],
    ]);
    const [before] = readText(text).blocks;
    expect(before).toMatchObject({ kind: 'run', text: expect.stringMatching(/^\s+三、申请情况\s+$/u) });
  });

  it('reads the figures that a drawn table wraps in columns as narrow as a digit', () => {
    const rule = '+------+---+----+';
    const box = (...lines: string[]) =>
      [rule, ...lines.flatMap((line) => [...line.split('/'), rule])].join('\n');
    const text = box(
      '| 总计 | 9 | 4  |/|      | 3 | 48 |',
      '| 其他 | 1 |    |',
      '| 规章 | 7 | 10 |/|      | 0 | 9  |',
    );
    expect(tablesOf(text).map((row) => row.map(([raw]) => raw))).toEqual([
      ['总计', '93', '448'],
      ['其他', '1', ''],
      ['规章', '70', '109'],
    ]);
  });

  it('makes no figures of those of several rows that a drawn table does not part', () => {
    const rule = '+------+---+---+';
    const text = [
      rule,
      '| 总计 | 0 | 4 |',
      '|      | 0 | 3 |',
      rule,
      '| 其他 | 1 | 2 |',
      '|      | 1 | 0 |',
      rule,
    ].join('\n');
    expect(tablesOf(text)).toEqual([]);
  });

  it('leaves out the requests within a cell of tbl', () => {
    expect(tablesOf('.TS\nl l.\nT{\n.PP\n规章\nT}\tT{\n.PP\n12\nT}\n乙\t3\n.TE\n')).toEqual([
      [
        ['规章', 0],
        ['12', 1],
      ],
      [
        ['乙', 0],
        ['3', 1],
      ],
    ]);
  });

  it('reads AsciiDoc, whose cells fill rows wherever lines end', () => {
    const text = [
      '[cols=",2*",options="header"]',
      '|===',
      '|行 2+|申请人情况',
      '|',
      '|自然人 |总计',
      '',
      '.2+|予以公开 |3',
      '',
      '| |甲\\|乙',
      '|4',
      '|===',
    ].join('\n');
    expect(tablesOf(text)).toEqual([
      [
        ['行', 0],
        ['申请人情况', 1, 1, 2],
      ],
      [
        ['', 0],
        ['自然人', 1],
        ['总计', 2],
      ],
      [
        ['予以公开', 0, 2, 1],
        ['3', 1],
        ['', 2],
      ],
      [
        ['甲|乙', 1],
        ['4', 2],
      ],
    ]);
  });

  it('takes no table from AsciiDoc whose cells do not fill its rows', () => {
    expect(tablesOf('[cols=",,"]\n|===\n|甲 |1 |2\n|乙 |3\n|===')).toEqual([]);
  });

  it('reads the blocks of tbl, and the signs of a man page in ASCII', () => {
    const text =
      '.SH \\[u62A5]\\[u544A]\n.TS\ntab(@);\nl l.\nT{\n\\[u89C4]\\[u7AE0]\nT}@T{\n12\nT}\n_\n甲@T{\nT}\n.TE\n';
    expect(tablesOf(text)).toEqual([
      [
        ['规章', 0],
        ['12', 1],
      ],
      [
        ['甲', 0],
        ['', 1],
      ],
    ]);
    const [title] = readText(text).blocks;
    expect((title as { text: string }).text.replaceAll('\u200b', '').trim()).toBe('报告');
  });

  const BOX = [
    '┌──────┬────────────┐',
    '│      │甲          │',
    '│不予公├──────┬─────┤',
    '│开    │“乙”  │3    │',
    '├──────┴──────┼─────┤',
    '│总计         │     │',
    '└─────────────┴─────┘',
  ];
  const DRAWN = [
    [
      ['不予公开', 0, 2, 1],
      ['甲', 1, 1, 2],
    ],
    [
      ['“乙”', 1],
      ['3', 2],
    ],
    [
      ['总计', 0, 1, 2],
      ['', 2],
    ],
  ];

  it('reads a drawn box with wrapped texts and spans', () => {
    expect(tablesOf(BOX.join('\n'))).toEqual(DRAWN);
    const plain = BOX.map((line) =>
      line
        .replace(/[┌┬┐├┼┤└┴┘]/gu, '+')
        .replace(/─/gu, '-')
        .replace(/│/gu, '|'),
    );
    expect(tablesOf(plain.join('\r\n'))).toEqual(DRAWN);
  });

  it('leaves a box whose rows are not ruled to those who read lines', () => {
    const box = ['+---+---+', '| 甲 | 1 |', '| 乙 | 2 |', '| 丙 | 3 |', '+---+---+'].join('\n');
    expect(readText(box).blocks.map(({ kind }) => kind)).toEqual(['run']);
  });

  it('leaves a box out of which a bar stands, rather than lose what is before the bar', () => {
    const box = ['+---+---+', '| 甲 | 1 |', '+---+---+', '| 乙 | 123456789 |', '+---+---+'].join('\n');
    expect(readText(box).blocks.map(({ kind }) => kind)).toEqual(['run']);
  });

  it('leaves a box one of whose rows has lost a cell', () => {
    const box = ['+---+---+---+', '| 甲 | 1 | 2 |', '+---+---+---+', '| 乙 | 3 |', '+---+---+---+'].join(
      '\n',
    );
    expect(readText(box).blocks.map(({ kind }) => kind)).toEqual(['run']);
  });

  it('reads columns under rules, blank cells and all', () => {
    const rules = '  ------ ----  ----';
    expect(tablesOf(['一', rules, '  规章         3', '  总计   12', rules].join('\n'))).toEqual([
      [
        ['规章', 0],
        ['', 1],
        ['3', 2],
      ],
      [
        ['总计', 0],
        ['12', 1],
        ['', 2],
      ],
    ]);
  });

  it('reads no columns where something stands between them', () => {
    const rules = '---- ----';
    expect(tablesOf([rules, '1234 5678', '123456789', rules].join('\n'))).toEqual([]);
  });

  it('moves no offset', () => {
    const text = `前\n${BOX.join('\n')}\n后`;
    const [before, table, after] = readText(text).blocks;
    for (const block of [before!, after!])
      if (block.kind === 'run' && block.where.kind === 'text')
        expect(text.slice(block.where.start, block.where.end)).toBe(block.text);
    const figure = (table as Table).rows.flat().find(({ raw }) => raw === '3')!;
    expect(figure.where.kind === 'text' && text.slice(figure.where.start, figure.where.end)).toBe('3');
  });

  it('takes bars within the cells of a drawn table for signs of their texts', () => {
    const text = [
      '+----------+--------+--------+',
      '| 行政许可 | 69|    | | 2    |',
      '+----------+--------+--------+',
      '| 行政处罚 | |      | 7      |',
      '+----------+--------+--------+',
    ].join('\n');
    expect(tablesOf(text)).toEqual([
      [
        ['行政许可', 0],
        ['69|', 1],
        ['| 2', 2],
      ],
      [
        ['行政处罚', 0],
        ['|', 1],
        ['7', 2],
      ],
    ]);
  });
});
