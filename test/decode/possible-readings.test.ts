import { expect, test } from 'vitest';
import { decode } from '../../src/decode/decode.js';
import type { FormReading } from '../../src/model/reading.js';
import { smallForm } from './small-form.js';
import { grid, pieceRow, tableReading } from './table-reading.js';

const form = smallForm();
const cells = grid(form, 'sheet');

/** What is open of a sheet of which some rows are shown as these pieces, in a text whose figures run together. */
function openOf(
  figures: readonly (readonly (number | null)[])[],
  pieces: Readonly<Record<number, readonly string[]>>,
): FormReading['open'] {
  const reading = tableReading(form, 'sheet', figures, (row) => (pieces[row] ? 'glued' : 'plain'));
  const unplaced = Object.entries(pieces).map(([row, texts]) =>
    pieceRow('sheet', cells[Number(row)] ?? [], texts, 'lost'),
  );
  return decode(form, { ...reading, unplaced }).open;
}

/** Rows with a blank that leaves no trace: their digits are enough for every cell. */
const WITH_A_BLANK = [
  [16, 2, 6, 24],
  [12, null, 2, 14],
  [4, 0, 0, 4],
  [0, 2, 4, 6],
  [16, 2, 6, 24],
];

test('of a row left open with digits enough for all its cells, readings with blanks are possible', () => {
  const [open] = openOf(WITH_A_BLANK, { 1: ['12', '2', '14'] });
  expect(open?.readings).toContainEqual([12, null, 2, 14]);
  expect(open?.count).toBe(open?.readings.length);
});

test('of rows that may lack their totals, readings without them are possible', () => {
  const totalless = WITH_A_BLANK.map((row, at) => (at === 0 || at === 4 ? row : [...row.slice(0, 3), null]));
  const open = openOf(totalless, { 1: ['121', '2'], 2: ['4', '10'], 3: ['9', '24'] });
  expect(open).toHaveLength(3);
  expect(open[0]?.readings).toContainEqual([12, 1, 2, null]);
  expect(open[1]?.readings).toContainEqual([4, 1, 0, null]);
  expect(open[2]?.readings).toContainEqual([9, 2, 4, null]);
});
