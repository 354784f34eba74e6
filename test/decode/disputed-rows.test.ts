import { describe, expect, it } from 'vitest';
import { disputedRows } from '../../src/decode/settle/disputed-rows.js';
import type { Finding } from '../../src/model/finding.js';
import { smallForm } from './small-form.js';
import { BLANK, grid, printed, tableReading } from './table-reading.js';

const form = smallForm();
const rows = grid(form, 'sheet');

/** The cells of a table that are not believed after a finding about its row `south`; null for a blank. */
function doubted(code: string, figures: readonly (readonly (number | null)[])[]): string[] {
  const reading = tableReading(form, 'sheet', figures, () => 'plain');
  const cells = new Map(reading.cells);
  for (const [row, ids] of rows.entries()) {
    for (const [column, id] of ids.entries()) {
      const figure = figures[row]?.[column] ?? null;
      cells.set(id, figure === null ? { ...BLANK, resolved: 0, basis: 'proved' } : printed(figure));
    }
  }
  const finding = { code, cells: rows[2]! } as unknown as Finding;
  return disputedRows(form, new Set(), cells, [finding]).flatMap((doubt) => doubt.cells);
}

describe('rows of which it is open whether their figures are their own', () => {
  const SHIFTED = [
    [null, 2, 5, 7],
    [null, 2, 1, 3],
    [null, 0, 0, 0],
    [null, 0, 4, 4],
    [null, 2, 5, 7],
  ];

  it('are not believed beside a figure in no column where only sums of nothing hold', () => {
    expect(doubted('READ-STRAY', SHIFTED)).toEqual(rows[2]);
  });

  it('are believed there where each cell lies in a sum of figures', () => {
    const whole = SHIFTED.map(([, ...figures], row) => [[4, 2, 2, 0, 4][row]!, ...figures]);
    const summed = whole.map(([red, green, blue]) => [red!, green!, blue!, red! + green! + blue!]);
    expect(doubted('READ-STRAY', summed)).toEqual([]);
  });
});
