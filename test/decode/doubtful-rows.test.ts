import { describe, expect, test } from 'vitest';
import { decode } from '../../src/decode/decode.js';
import { ABSENT, type CellReading, type FormReading } from '../../src/model/reading.js';
import { SUMMED_SHEET, smallForm } from './small-form.js';
import { grid, pieceRow, printed, tableReading } from './table-reading.js';

const form = smallForm();
const cells = grid(form, 'sheet');

/** The table with one row in cells that may not be its own: what seems to stand in them, and the pieces as they came. */
function withDoubt(
  row: number,
  seeming: readonly (number | null)[],
  pieces: readonly string[],
  table: readonly (readonly number[])[] = SUMMED_SHEET,
): FormReading {
  const reading = tableReading(form, 'sheet', table, () => 'plain');
  const ids = cells[row] ?? [];
  const seen = ids.map((id, at): [string, CellReading] => {
    const figure = seeming[at] ?? null;
    return [id, figure === null ? ABSENT : printed(figure)];
  });
  const doubtful = [{ ...pieceRow('sheet', ids, pieces, 'kept'), needsProof: true }];
  return { ...reading, cells: new Map([...reading.cells, ...seen]), doubtful };
}

function figures(read: FormReading, row: number) {
  return cells[row]?.map((id) => read.cells.get(id)?.resolved);
}

describe('a row whose cells may have moved', () => {
  test('is put where every sum holds, if it does not where it seems to stand', () => {
    const read = decode(form, withDoubt(1, [3, 1, 4, null], ['3', '1', '4']));
    expect(figures(read, 1)).toEqual([3, 0, 1, 4]);
    expect(read.findings.map(({ code }) => code)).toEqual(['READ-REREAD', 'READ-DECODED']);
    expect(read.cells.get('north__blue')).toMatchObject({ basis: 'reread', raw: '1' });
  });

  test('is put there even if its digits can be divided in one way only', () => {
    const read = decode(form, withDoubt(1, [null, 3, 0, 1], ['3', '0', '1', '4']));
    expect(figures(read, 1)).toEqual([3, 0, 1, 4]);
    expect(read.cells.get('north__red')).toMatchObject({ basis: 'reread' });
  });

  test('stays where it seems to stand as long as every sum holds there', () => {
    const reading = withDoubt(2, [4, null, 0, 4], ['4', '0', '4']);
    expect(decode(form, reading)).toBe(reading);
  });

  test('stays there where no reading satisfies every sum', () => {
    const wrong = SUMMED_SHEET.with(4, [7, 2, 6, 15]);
    const reading = withDoubt(1, [3, 1, 4, null], ['3', '1', '4'], wrong);
    expect(decode(form, reading)).toBe(reading);
  });

  test('is open where several readings satisfy every sum', () => {
    const twins = [
      [1, 1, 0, 2],
      [1, 0, 0, 1],
      [0, 1, 0, 1],
      [0, 0, 0, 0],
      [1, 1, 0, 2],
    ];
    const one = withDoubt(1, [1, 1, null, null], ['1', '1'], twins);
    const reading = { ...one, unplaced: [pieceRow('sheet', cells[2] ?? [], ['1', '1'], 'kept')] };
    const read = decode(form, reading);
    expect(figures(read, 1)).toEqual([null, null, 0, 1]);
    expect(read.findings.map(({ code }) => code)).toEqual(['READ-AMBIGUOUS', 'READ-AMBIGUOUS']);
  });

  test('without sums stays where it seems to stand', () => {
    const ids = ['stock__before', 'stock__change', 'stock__after'];
    const doubtful = [{ ...pieceRow('loose', ids, ['1', '0', '0', '5'], 'kept'), needsProof: true }];
    const reading = { ...tableReading(form, 'sheet', SUMMED_SHEET, () => 'plain'), doubtful };
    expect(decode(form, reading)).toBe(reading);
  });
});
