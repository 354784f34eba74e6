import { describe, expect, test } from 'vitest';
import { decode } from '../../src/decode/decode.js';
import { extractReports } from '../../src/extract.js';
import type { CellReading, CountedRow, FormReading, UnplacedRow } from '../../src/model/reading.js';
import { drawTable } from '../render/draw.js';
import { seeded } from '../render/random.js';
import { inventReport } from '../render/report.js';
import { textPage } from '../render/text/page.js';
import { emptyReading } from './flattened-report.js';
import { SUMMED_SHEET, smallForm } from './small-form.js';
import { grid, pieceRow, printed, realForm, tableReading } from './table-reading.js';

// That a row has as many figures as cells, or as many digits, is no proof where the report shows that figures run
// together, that blanks leave no trace, or that other digits stand among them.

const form = smallForm();
const cells = grid(form, 'sheet');
const STOCK = ['stock__before', 'stock__change', 'stock__after'];

/** The table in its cells, of which every row was only counted into them. */
function countedTable(
  table: readonly number[][],
  separators: CountedRow['separators'] = 'kept',
): FormReading {
  const reading = tableReading(form, 'sheet', table, () => 'plain');
  return { ...reading, counted: cells.map((row) => ({ cells: row, separators, isMarked: false })) };
}

function figuresOf(reading: FormReading, ids: readonly string[]): (number | null | undefined)[] {
  return ids.map((id) => reading.cells.get(id)?.resolved);
}

describe('a row of text with as many figures as cells that does not add up', () => {
  // 30 for 3: the last digit belongs to something else.
  const broken = SUMMED_SHEET.with(1, [30, 0, 1, 4]);

  test('is as printed where nothing says that figures of the text are no cells', () => {
    const read = decode(form, countedTable(broken));
    expect(figuresOf(read, cells[1]!)).toEqual([30, 0, 1, 4]);
    expect(read.findings).toEqual([]);
  });

  test('is believed only where another sum holds, if another row shows that figures run together', () => {
    const glued = pieceRow('loose', STOCK, ['1205'], 'lost');
    const read = decode(form, { ...countedTable(broken), unplaced: [glued] });
    expect(figuresOf(read, cells[1]!)).toEqual([null, 0, 1, 4]);
    expect(read.cells.get(cells[1]![0]!)).toMatchObject({
      raw: '30',
      state: 'number',
      value: 30,
      basis: null,
    });
    expect(read.findings.map(({ code }) => code)).toContain('READ-AMBIGUOUS');
  });

  test('is not believed where figures stand right behind their label, or a word among them', () => {
    expect(figuresOf(decode(form, countedTable(broken, 'lost')), cells[1]!)).toEqual([null, 0, 1, 4]);
    for (const raw of ['年度', '注', '二、']) {
      const reading = countedTable(broken);
      const word = { ...reading.cells.get('north__sum')!, raw, state: 'text' as const, resolved: null };
      const read = decode(form, { ...reading, cells: new Map([...reading.cells, ['north__sum', word]]) });
      expect(figuresOf(read, cells[1]!)).toEqual([null, 0, 1, null]);
    }
  });

  test('takes every figure of the text with it that no sum confirms, where a good part of the rows fails', () => {
    const numbered = SUMMED_SHEET.map((row, at) => row.with(3, 10 * row[3]! + at + 1));
    const reading = countedTable(numbered);
    const stock = new Map(STOCK.map((id, at) => [id, { ...reading.cells.get('north__red')!, resolved: at }]));
    const read = decode(form, { ...reading, cells: new Map([...reading.cells, ...stock]) });
    expect(figuresOf(read, [...cells.flat(), ...STOCK]).every((figure) => figure === null)).toBe(true);
  });
});

describe('a row without sums', () => {
  const ogi2019 = realForm('ogi-2019');
  const row = (id: string) =>
    ogi2019.cells.map((cell) => cell.id).filter((cell) => cell.startsWith(`${id}__`));
  const read = (...unplaced: UnplacedRow[]) => decode(ogi2019, emptyReading(ogi2019, [], unplaced));

  test('with fewer pieces than cells may have two figures in one of them', () => {
    const permits = row('t2_permits');
    expect(figuresOf(read(pieceRow('t2', permits, ['13', '-111156'], 'kept')), permits)).toEqual([
      13,
      null,
      null,
    ]);
    expect(figuresOf(read(pieceRow('t2', permits, ['35', '-1'], 'kept')), permits)).toEqual([35, -1, null]);
  });

  test('with as many digits as cells may hide a blank, where another row adds up with blanks only', () => {
    const fees = row('t2_fees');
    const granted = (digits: string) => pieceRow('t3', row('t3_granted'), [digits], 'lost');
    const glued = pieceRow('t2', fees, ['11'], 'lost');
    const readings = (digits: string) => read(glued, granted(digits)).open.map(({ readings: all }) => all);
    expect(readings('1200012')).toContainEqual([
      [1, 1],
      [11, null],
      [null, 11],
    ]);
    expect(readings('120000012')).toEqual([[[1, 1]]]);
  });
});

test('a row of three digits may have a blank among its readings where another row prints nothing at all, so that blanks leave no trace', () => {
  const ogi2021 = realForm('ogi-2021');
  const rules = ['t2_regulations__issued', 't2_regulations__repealed', 't2_regulations__in_force'];
  const reading = tableReading(ogi2021, 't3', [], () => 'plain');
  const zeros = grid(ogi2021, 't3')
    .flat()
    .map((id) => [id, { ...reading.cells.get(id)!, resolved: 0 }] as const);
  const unplaced = [pieceRow('t2', rules, ['191'], 'lost')];
  const readings = (from: FormReading) => decode(ogi2021, { ...from, unplaced }).open[0]?.readings;
  expect(readings(reading)).toContainEqual([19, 1, null]);
  const printed = zeros.map(([id, cell]) => [id, { ...cell, state: 'number' as const }] as const);
  expect(readings({ ...reading, cells: new Map([...reading.cells, ...printed]) })).toEqual([[1, 9, 1]]);
});

test('figures that stand on a line each are not broken over lines for adding up so', () => {
  const ogi2019 = realForm('ogi-2019');
  const t4 = ogi2019.cells.filter(({ table }) => table === 't4').map(({ id }) => id);
  // The second block is published wrong: 0 + 16 + 43 + 4 is no 99, but 0 + 1 + 64 + 34 is.
  const row = pieceRow('t4', t4, '42 0 2 17 61 0 16 43 4 99 13 0 34 38 85'.split(' '), 'lost');
  const pieces = row.pieces.map((piece, at) =>
    at === 0 ? piece : { ...piece, continuesLine: true as const },
  );
  const reading = tableReading(ogi2019, 't3', [], () => 'plain');
  const read = decode(ogi2019, { ...reading, unplaced: [{ ...row, pieces }] });
  expect(figuresOf(read, t4.slice(5, 10))).toEqual([null, null, null, null, null]);
});

test('totals are not taken to be missing where every sum may hold with figures run together', () => {
  const rows = [['55'], ['55'], [], [], ['55']];
  const unplaced = rows.map((texts, at) => pieceRow('sheet', cells[at]!, texts, 'kept'));
  const read = decode(form, { ...tableReading(form, 'sheet', [], () => 'plain'), unplaced });
  expect(read.cells.get('inflow__sum')).toMatchObject({ state: 'text', resolved: null });
});

test('glued digits that add up are not believed in a report of which most rows add up in no way', () => {
  const ogi2021 = realForm('ogi-2021');
  const rows = grid(ogi2021, 't3');
  // No total is printed: 77 looks like a 7 and its total.
  const digits = ['0000077', '0054000', '0021000', '3100204'];
  const unplaced = digits.map((text, at) => pieceRow('t3', rows[at + 3]!, [text], 'lost'));
  const read = decode(ogi2021, { ...tableReading(ogi2021, 't3', [], () => 'plain'), unplaced });
  expect(figuresOf(read, rows[3]!)).toEqual([null, null, null, null, null, null, null]);
});

test('a figure that cannot be read is no blank cell where it ends its table, and its digits are no figure', async () => {
  const sample = inventReport({ form: 'ogi-2021', scale: 'city' }, seeded(3));
  const below = ['2749（注1）06', '0750（注1）820106263', '9241734470*167', '576 28，660，326 11'];
  for (const shown of [...below.map((text) => `\n${text}`), 'l8227', '617·', '6O17']) {
    const tables = sample.tables.map((table) => {
      const lines = drawTable(table).rows.map((row) => row.map(({ text }) => text).join('\n'));
      return { id: table.id, text: lines.join('\n').replace(/(行政事业性收费)\n\S*/u, `$1${shown}`) };
    });
    const bytes = new TextEncoder().encode(textPage(sample.report, tables));
    const { reports } = await extractReports(bytes, { path: 'page.txt', url: null });
    expect([shown, reports[0]?.cells.get('t2_fees__amount_wan')]).toMatchObject([
      shown,
      { state: 'text', resolved: null },
    ]);
  }
});

describe('a row with as many figures as cells only because a blank was taken to part thousands', () => {
  const row = cells[1]!;
  // The last figure was wrapped within its digits, and the two first taken for one.
  const sound = [
    [498, 297, 9, 804],
    [498, 295, 0, 793],
    [0, 0, 5, 5],
    [0, 2, 4, 6],
    [498, 297, 9, 804],
  ];
  const withRow = (raw: readonly string[], whole = sound): FormReading => {
    const reading = countedTable(whole);
    const cut = raw.map((text, at): [string, CellReading] => {
      const value = Number(text.replace(' ', ''));
      return [
        row[at]!,
        { ...printed(value), raw: text, where: { kind: 'text', start: at * 10, end: at * 10 + text.length } },
      ];
    });
    return { ...reading, cells: new Map([...reading.cells, ...cut]) };
  };

  test('is read with the blank between two figures where every sum says so', () => {
    const read = decode(form, withRow(['498 295', '0', '79', '3']));
    expect(figuresOf(read, row)).toEqual([498, 295, 0, 793]);
    expect(read.findings.map(({ code }) => code)).toContain('READ-REREAD');
  });

  test('is believed in no figure where its sum fails and nothing else explains it', () => {
    const read = decode(form, withRow(['498 295', '0', '79', '5']));
    expect(figuresOf(read, row)).toEqual([null, null, null, null]);
    expect(read.findings.map(({ code }) => code)).toContain('READ-AMBIGUOUS');
  });

  test('stays as it is where its sum holds', () => {
    const reading = withRow(['1 295', '0', '79', '1 374']);
    expect(figuresOf(decode(form, reading), row)).toEqual([1295, 0, 79, 1374]);
  });

  test('takes such figures with it of which no sum can be asked', () => {
    const reading = withRow(['498 295', '0', '79', '3']);
    const stock = STOCK.map((id, at): [string, CellReading] => [
      id,
      { ...printed(at), raw: at === 1 ? '3 170' : `${at}`, where: { kind: 'text', start: at, end: at + 1 } },
    ]);
    const counted = [...reading.counted, { cells: STOCK, separators: 'kept' as const, isMarked: false }];
    const read = decode(form, { ...reading, counted, cells: new Map([...reading.cells, ...stock]) });
    expect(figuresOf(read, STOCK)).toEqual([null, null, null]);
  });
});

test('a row that does not add up is not believed where a line ends among its figures', () => {
  const broken = SUMMED_SHEET.with(1, [30, 0, 1, 4]);
  const reading = countedTable(broken);
  const counted = reading.counted.map((row, at) => (at === 1 ? { ...row, isBroken: true as const } : row));
  expect(figuresOf(decode(form, { ...reading, counted }), cells[1]!)).toEqual([null, 0, 1, 4]);
});

test('what is left of a row whose other figures are withheld is not believed where it does not add up with them', () => {
  const withRow = (row: readonly number[]) => {
    const reading = countedTable(SUMMED_SHEET.with(1, [...row]));
    const withheld = cells[1]!
      .slice(1)
      .map((id) => [id, { ...reading.cells.get(id)!, resolved: null }] as const);
    return { ...reading, cells: new Map([...reading.cells, ...withheld]) };
  };
  expect(figuresOf(decode(form, withRow([33, 0, 5, 3])), cells[1]!)[0]).toBeNull();
  expect(figuresOf(decode(form, withRow([33, 0, 5, 38])), cells[1]!)[0]).toBe(33);
});
