import { expect, it } from 'vitest';
import { isFigure, readTorn, rowsOf, wrongCells } from '../align/torn-page.js';
import type { DrawnTable } from '../render/draw.js';

/** Writes a row to a line, the number of each row of 表二 right before its first figure, or right behind its last. */
function withNumbers(side: 'before' | 'behind', parted: string): (table: DrawnTable) => string {
  return (table) => {
    let number = 0;
    return rowsOf(table)
      .map((row) => {
        const labels = row.filter((cell) => !isFigure(cell)).map(({ text }) => text);
        const figures = row.filter(isFigure).map(({ text }) => text);
        if (table.id !== 't2' || figures.length === 0) return [...labels, ...figures].join(parted);
        number += 1;
        const at = side === 'before' ? 0 : figures.length - 1;
        figures[at] = side === 'before' ? `${number}${figures[at]}` : `${figures[at]}${number}`;
        return [...labels, ...figures].join(parted);
      })
      .join('\n');
  };
}

it.each(
  ['ogi-2021', 'ogi-2019'].flatMap((form) =>
    (['before', 'behind'] as const).flatMap((side) =>
      [' ', '\t', ' | ', ''].map((parted) => [form, side, parted] as const),
    ),
  ),
)('believes no figure to which the number of its row may be stuck (%s, %s its figures, parted by "%s")', async (form, side, parted) => {
  const torn = await readTorn(form, withNumbers(side, parted));
  const wrong = wrongCells(torn);
  expect(wrong.length).toBeGreaterThan(3);
  expect(wrong.filter((id) => torn.report.cells.get(id)!.resolved !== null)).toEqual([]);
});

it.each(['ogi-2021', 'ogi-2019'])('believes the figures of rows that nothing numbers (%s)', async (form) => {
  const plain = (table: DrawnTable) =>
    rowsOf(table)
      .map((row) => row.map(({ text }) => text).join(' '))
      .join('\n');
  expect(wrongCells(await readTorn(form, plain))).toEqual([]);
});
