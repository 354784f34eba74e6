import { describe, expect, it } from 'vitest';
import { contradictedRows } from '../../src/decode/settle/contradicted-rows.js';
import { SUMMED_SHEET, smallForm } from './small-form.js';
import { grid, tableReading } from './table-reading.js';

const form = smallForm();
const rows = grid(form, 'sheet');

/** The cells that are not believed of figures that stand beside the labels of rows, between which nothing is drawn or a line is left over. */
function doubted(
  figures: readonly (readonly number[])[],
  signs: 'implied' | 'unlabelled' | 'none',
): readonly string[] {
  const reading = {
    ...tableReading(form, 'sheet', figures, () => 'plain'),
    implied: signs === 'implied' ? rows.map((cells) => ({ cells, isPlain: true })) : [],
    hasUnlabelledFigures: signs === 'unlabelled' ? (true as const) : undefined,
  };
  return contradictedRows(form, reading, reading.cells).cells;
}

describe('figures of which it is open beside which label they stand', () => {
  const SLIPPED = [...SUMMED_SHEET.slice(1), SUMMED_SHEET[0]!];
  const ONE_WRONG = SUMMED_SHEET.map((row, at) => (at === 2 ? [5, ...row.slice(1)] : row));

  it.each(['implied', 'unlabelled'] as const)('are not believed where most columns fail (%s)', (signs) => {
    expect(doubted(SLIPPED, signs)).toEqual(rows.flat());
  });

  it.each([
    'implied',
    'unlabelled',
  ] as const)('are believed where one figure is published wrong (%s)', (signs) => {
    expect(doubted(ONE_WRONG, signs)).toEqual([]);
  });

  it('are believed where each label has its figures', () => {
    expect(doubted(SLIPPED, 'none')).toEqual([]);
  });
});
