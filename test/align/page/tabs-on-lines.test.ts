import { expect, it } from 'vitest';
import type { DrawnTable } from '../../render/draw.js';
import { isFigure, readTorn, rowsOf, wrongCells } from '../torn-page.js';

/** A line end of a table, until those of the prose are doubled. */
const END = '⏎';

/** A table as a browser gives its text where each cell holds paragraphs: tabs between them, each on a line of its own. */
function written(withinLabels: string): (table: DrawnTable) => string {
  return (table) =>
    rowsOf(table)
      .map((row) => {
        const cells = row.map((cell) =>
          isFigure(cell) || cell.text.length < 7
            ? cell.text
            : `${cell.text.slice(0, 4)}${withinLabels}${cell.text.slice(4)}`,
        );
        return cells
          .join(`${END}${END}\t${END}${END}`)
          .replaceAll(`${END.repeat(4)}\t`, `${END.repeat(2)}\t`);
      })
      .concat('注：以上不含派出机构。')
      .join(END.repeat(5));
}

it.each([
  ['a paragraph in each cell', 'none', ''],
  ['two paragraphs in those of labels', 'none', END.repeat(2)],
  ['two lines in those of labels', 'none', END],
  ['nothing for zeros', 'zeros-blank', ''],
  ['nothing for zeros, and two paragraphs in those of labels', 'zeros-blank', END.repeat(2)],
])('tabs on lines of their own part the cells of a row: %s', async (_, damage, withinLabels) => {
  for (const form of ['ogi-2021', 'ogi-2019']) {
    const torn = await readTorn(form, written(withinLabels), {
      damage,
      finish: (page) =>
        page
          .replace(/(?=\n三、|\n五、)/gu, '\n注：以上数据由各科室汇总。')
          .replaceAll('\n', '\n\n')
          .replaceAll(END, '\n'),
    });
    expect(wrongCells(torn)).toEqual([]);
    expect(torn.report.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  }
});

/** The same where only the cells of labels hold paragraphs. */
function writtenInLabels(isBlank: (column: number) => boolean): (table: DrawnTable) => string {
  return (table) =>
    rowsOf(table)
      .map((row) =>
        row
          .map((cell, column) => {
            if (isFigure(cell)) return isBlank(column) && table.id === 't2' ? '' : cell.text;
            return cell.role === 'label' ? `${END}${END}${cell.text}${END}${END}` : cell.text;
          })
          .join('\t'),
      )
      .join(END)
      .replace(/^⏎+|⏎+$/gu, '');
}

it.each([
  ['no figure left out', () => false, []],
  [
    'two of three figures left out',
    (column: number) => column !== 2,
    ['t2_regulations__issued', 't2_regulations__in_force'],
  ],
] as const)('so where only labels are paragraphs: %s', async (_, isBlank, left) => {
  const torn = await readTorn('ogi-2021', writtenInLabels(isBlank), {
    finish: (page) => page.replaceAll('\n', '\n\n').replaceAll(END, '\n'),
  });
  expect(wrongCells(torn).filter((id) => id.startsWith('t2_regulations'))).toEqual(left);
  expect(torn.report.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
});
