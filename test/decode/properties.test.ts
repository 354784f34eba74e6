import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/decode/decode.js';
import { decodeRows } from '../../src/decode/decode-rows.js';
import type { FormReading } from '../../src/model/reading.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { between, dropZeros, type Random, randomTable, type Size, seeded } from './random-table.mjs';
import { grid, realForm, type Shown, tableReading } from './table-reading.js';

const form = realForm('ogi-2021');
const cells = grid(form, 't3');
const seed = fc.integer({ min: 0, max: 2 ** 31 });
const size = fc.constantFrom<Size>('tiny', 'sparse', 'county', 'city', 'dense');
const damage = fc.constantFrom<Shown | 'mixed'>('glued', 'compact', 'mixed');

/** The table as a page shows it that lost separators or blanks. */
function damaged(table: readonly (readonly number[])[], kind: Shown | 'mixed', random: Random): FormReading {
  const shown = table.map(
    (): Shown =>
      kind === 'mixed' ? ((['plain', 'glued', 'compact'] as const)[between(random, 0, 2)] ?? 'plain') : kind,
  );
  const share = random();
  const figures = table.map((row, index) =>
    shown[index] === 'compact' ? dropZeros(random, row, share) : row,
  );
  return tableReading(form, 't3', figures, (row) => shown[row] ?? 'plain');
}

/** Cells that were settled with another figure than the table's. */
function wrongCells(read: FormReading, table: readonly (readonly number[])[]): string[] {
  return cells.flatMap((ids, row) =>
    ids.filter((id, column) => {
      const cell = read.cells.get(id);
      const isOpen = cell === undefined || (cell.resolved === null && cell.state !== 'blank');
      return !isOpen && (cell.resolved ?? 0) !== table[row]?.[column];
    }),
  );
}

describe('a consistent table', () => {
  test('is never read wrongly, however it was damaged', () => {
    fc.assert(
      fc.property(seed, size, damage, (start, of, kind) => {
        const random = seeded(start);
        const table = randomTable(random, of);
        expect(wrongCells(decode(form, damaged(table, kind, random)), table)).toEqual([]);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  test('is read completely where only its separators are lost in a few rows', () => {
    fc.assert(
      fc.property(seed, (start) => {
        const random = seeded(start);
        const table = randomTable(random, 'sparse');
        const read = decode(form, damaged(table, 'glued', random));
        expect(cells.flat().filter((id) => read.cells.get(id)?.state !== 'number')).toEqual([]);
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  test('in its places is not touched', () => {
    fc.assert(
      fc.property(seed, size, (start, of) => {
        const reading = tableReading(form, 't3', randomTable(seeded(start), of), () => 'plain');
        expect(decode(form, reading)).toBe(reading);
      }),
      { numRuns: 20, seed: 3 },
    );
  });
});

describe('a table with one wrong figure', () => {
  test('is never read wrongly: what is certain is what was published', () => {
    fc.assert(
      fc.property(seed, size, damage, (start, of, kind) => {
        const random = seeded(start);
        const table = randomTable(random, of);
        const row = table[between(random, 0, 24)] ?? [];
        const column = between(random, 0, 6);
        row[column] = (row[column] ?? 0) + between(random, 1, 30);
        expect(wrongCells(decode(form, damaged(table, kind, random)), table)).toEqual([]);
      }),
      { numRuns: 100, seed: 4 },
    );
  }, 60_000);
});

test('a glued table with one figure lost is never read wrongly without a sum that says so', () => {
  fc.assert(
    fc.property(seed, size, (start, of) => {
      const random = seeded(start);
      const table: (number | null)[][] = randomTable(random, of);
      const row = table[between(random, 0, 24)] ?? [];
      row[between(random, 0, 6)] = null;
      const read = decode(
        form,
        tableReading(form, 't3', table, () => 'glued'),
      );
      const published = table.map((figures) => figures.map((figure) => figure ?? Number.NaN));
      const told = new Set(reconcile(form, read).findings.flatMap((finding) => finding.cells));
      const lost = cells.flat().filter((_, at) => Number.isNaN(published.flat()[at]));
      expect(wrongCells(read, published).filter((id) => !lost.includes(id) && !told.has(id))).toEqual([]);
    }),
    { numRuns: 100, seed: 6 },
  );
}, 60_000);

describe('a table with two neighbours of a row published in each other’s place', () => {
  test('is read as published, or else its text is also that of a table that adds up, and that one is read', () => {
    fc.assert(
      fc.property(seed, size, fc.constantFrom(0, 1, 2, 23, 24), (start, of, at) => {
        const random = seeded(start);
        const table = randomTable(random, of);
        const row = table[at] ?? [];
        const column = between(random, 0, 5);
        [row[column], row[column + 1]] = [row[column + 1] ?? 0, row[column] ?? 0];
        const reading = damaged(table, 'mixed', random);
        const read = decode(form, reading);
        if (wrongCells(read, table).length === 0) return;
        expect(decodeRows(form, reading).filter((group) => group.solutions === 0)).toEqual([]);
        expect(reconcile(form, read).checks.failed).toBe(0);
      }),
      { numRuns: 120, seed: 5 },
    );
  }, 60_000);
});

test('the same input gives the same bytes', () => {
  const table = randomTable(seeded(5), 'county');
  const once = () => {
    const read = decode(form, damaged(table, 'mixed', seeded(6)));
    return JSON.stringify({ ...read, cells: [...read.cells], undivided: [...read.undivided] });
  };
  expect(once()).toBe(once());
});

test('columns published in another order are read as they stand: sums cannot tell', () => {
  const table = randomTable(seeded(7), 'county').map((row) => [...row.slice(0, 6).reverse(), row[6] ?? 0]);
  const read = decode(
    form,
    tableReading(form, 't3', table, () => 'glued'),
  );
  expect(wrongCells(read, table)).toEqual([]);
  const certificates = [...read.cells.values()].flatMap((cell) => cell.certificate);
  expect(certificates.every((label) => /^T3-(ROW|COL|GOU) /.test(label))).toBe(true);
});
