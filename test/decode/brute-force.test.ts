import { describe, expect, test } from 'vitest';
import { decodeRows } from '../../src/decode/decode-rows.js';
import { cuts, everyTable, type Figures, placements } from './brute-force.js';
import { between, type Random, seeded } from './random-table.mjs';
import { smallForm } from './small-form.js';
import { grid, tableReading } from './table-reading.js';

const form = smallForm();
const cells = grid(form, 'sheet');

/** A consistent table of the small form. */
function smallTable(random: Random, largest: number): number[][] {
  const figure = () => (random() < 0.5 ? 0 : between(random, 0, largest));
  const details = [0, 1, 2].map(() => [figure(), figure(), figure()]);
  const result = [0, 1, 2].map((column) => details.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  return [result, ...details, result].map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
}

/** What the decoder leaves of each row, as distinct rows of figures, and how many tables it counts. */
function decoded(table: Figures, shown: 'compact' | 'glued') {
  const figures = shown === 'compact' ? table.map((row) => row.map((figure) => figure || null)) : table;
  const groups = decodeRows(
    form,
    tableReading(form, 'sheet', figures, () => shown),
  );
  const rows = groups.flatMap((group) => group.rows);
  const left = cells.map((ids) => {
    const row = rows.find((candidate) => candidate.row.cells[0] === ids[0]);
    const readings = row?.readings.map((reading) => reading.map((mark) => mark.value).join()) ?? [];
    return [...new Set(readings)].sort();
  });
  return { left, solutions: groups.map((group) => group.solutions) };
}

function expected(tables: readonly Figures[]) {
  const left = cells.map((_, row) => [...new Set(tables.map((table) => (table[row] ?? []).join()))].sort());
  return { left, solutions: [tables.length] };
}

describe('the decoder against trying every reading', () => {
  test('rows that lost their blanks', () => {
    const random = seeded(11);
    for (let run = 0; run < 150; run++) {
      const table = smallTable(random, run % 2 === 0 ? 3 : 40);
      const ways = table.map((row) =>
        placements(
          row.filter((figure) => figure > 0),
          row.length,
        ),
      );
      expect(decoded(table, 'compact')).toEqual(expected(everyTable(ways)));
    }
  });

  test('rows of glued digits', () => {
    const random = seeded(12);
    for (let run = 0; run < 150; run++) {
      const table = smallTable(random, run % 2 === 0 ? 12 : 300);
      const ways = table.map((row) => cuts(row.join(''), row.length));
      expect(decoded(table, 'glued')).toEqual(expected(everyTable(ways)));
    }
  });
});
