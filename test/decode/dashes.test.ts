import { expect, test } from 'vitest';
import { decode } from '../../src/decode/decode.js';
import { emptyReading } from './flattened-report.js';
import { pieceRow, realForm } from './table-reading.js';

const form = realForm('ogi-2019');

function rowOf(row: string, texts: readonly string[], separators: 'kept' | 'lost' = 'kept') {
  const cells = form.cells.map(({ id }) => id).filter((id) => id.startsWith(`${row}__`));
  return pieceRow('t2', cells, texts, separators);
}

test('where a report prints dashes for nothing, one before a figure need be no minus, and three may be three cells', () => {
  const rows = [rowOf('t2_permits', ['---']), rowOf('t2_penalties', ['-4', '-'])];
  const { cells, open } = decode(form, emptyReading(form, ['t3_other_all'], rows));
  expect(cells.get('t2_penalties__items_delta')?.resolved).toBeNull();
  expect(open.find(({ cells: [cell] }) => cell?.startsWith('t2_penalties'))?.readings).toContainEqual([
    null,
    4,
    null,
  ]);
});

test('a stroke among digits run together may be a cell', () => {
  const rows = [rowOf('t2_permits', ['12/7'], 'lost')];
  const { cells } = decode(form, emptyReading(form, ['t3_other_all'], rows));
  expect(cells.get('t2_permits__items_prior')?.resolved).toBe(12);
  expect(cells.get('t2_permits__items_delta')?.state).toBe('dash');
  expect(cells.get('t2_permits__decisions')?.resolved).toBe(7);
});
