import { describe, expect, test } from 'vitest';
import { decode } from '../../src/decode/decode.js';
import { decodeRows } from '../../src/decode/decode-rows.js';
import type { Finding } from '../../src/model/finding.js';
import { SUMMED_SHEET, smallForm } from './small-form.js';
import { grid, pieceRow, realForm, tableReading } from './table-reading.js';

const form = smallForm();
const cells = grid(form, 'sheet');

/** The table with some rows shown as these pieces. */
function withPieces(
  pieces: Readonly<Record<number, readonly string[]>>,
  table: readonly (readonly (number | null)[])[] = SUMMED_SHEET,
) {
  const reading = tableReading(form, 'sheet', table, (row) => (pieces[row] ? 'compact' : 'plain'));
  const unplaced = Object.entries(pieces).map(([row, texts]) =>
    pieceRow('sheet', cells[Number(row)] ?? [], texts, 'kept'),
  );
  return { ...reading, unplaced };
}

function states(reading: ReturnType<typeof decode>, row: number) {
  return cells[row]?.map((id) => {
    const cell = reading.cells.get(id);
    return `${cell?.state} ${cell?.resolved} ${cell?.basis}`;
  });
}

describe('a row that lost its blanks', () => {
  test('is placed by the sums of the table; its blanks are proved to be 0', () => {
    const read = decode(form, withPieces({ 1: ['3', '1', '4'] }));
    expect(states(read, 1)).toEqual([
      'number 3 reread',
      'blank 0 proved',
      'number 1 reread',
      'number 4 reread',
    ]);
    expect(read.cells.get('north__green')).toMatchObject({
      raw: '',
      where: null,
      certificate: ['ZZ-ACROSS north'],
    });
    expect(read.findings.map((finding) => finding.code)).toEqual(['READ-DECODED']);
  });

  test('stays open where several places fit, except for what they share', () => {
    const table = [
      [1, 1, 0, 2],
      [1, 0, 0, 1],
      [0, 1, 0, 1],
      [0, 0, 0, 0],
      [1, 1, 0, 2],
    ];
    const read = decode(form, withPieces({ 1: ['1', '1'], 2: ['1', '1'] }, table));
    expect(states(read, 1)).toEqual([
      'text null null',
      'text null null',
      'blank 0 proved',
      'number 1 reread',
    ]);
    expect(read.findings.map((finding) => finding.code)).toEqual(['READ-AMBIGUOUS', 'READ-AMBIGUOUS']);
    expect(read.findings[0]).toMatchObject({
      cells: ['north__red', 'north__green'],
      quote: '1 1',
      messageZh:
        'north：“1 1”分到4格，有2种读法，如 1 | □ | □ | 1；□ | 1 | □ | 1，现有数字不能确定；各读法一致的：sum 1',
    });
  });

  test('with a 0 among its figures says which figures are certain although a blank may stand anywhere', () => {
    const read = decode(form, withPieces({ 2: ['4', '0', '4'] }));
    expect(states(read, 2)).toEqual(['number 4 reread', 'text 0 proved', 'text 0 proved', 'number 4 reread']);
    expect(read.findings[0]).toMatchObject({
      code: 'READ-AMBIGUOUS',
      severity: 'note',
      cells: ['south__green', 'south__blue'],
    });
  });

  test('is not settled by a table that does not add up', () => {
    const wrong = SUMMED_SHEET.map((row, index) => (index === 3 ? [0, 2, 9, 6] : row));
    const read = decode(form, withPieces({ 1: ['3', '1', '4'] }, wrong));
    expect(states(read, 1)).toEqual(['text null null', 'text null null', 'text null null', 'text null null']);
  });

  test('says that two neighbours published in each other’s place would leave the same text', () => {
    const read = decode(form, withPieces({ 1: ['3', '1', '4'] }));
    expect(read.findings[0]?.messageEn).toContain('such as red and green of north');
    const whole = decode(form, withPieces({ 4: ['7', '2', '5', '14'] }));
    expect(whole.findings[0]?.messageEn).not.toContain('same text');
  });

  test('is not settled by figures that other sums dispute', () => {
    // Results are published with red and green exchanged: the details say so, and the inflow must not follow them.
    const sound = [
      [7, 0, 5, 12],
      [3, 0, 1, 4],
      [4, 0, 0, 4],
      [0, 0, 4, 4],
      [7, 0, 5, 12],
    ];
    const exchanged = sound.with(4, [0, 7, 5, 12]);
    expect(states(decode(form, withPieces({ 0: ['7', '5', '12'] }, sound)), 0)).toEqual([
      'number 7 reread',
      'blank 0 proved',
      'number 5 reread',
      'number 12 reread',
    ]);
    expect(states(decode(form, withPieces({ 0: ['7', '5', '12'] }, exchanged)), 0)?.slice(0, 2)).toEqual([
      'text null null',
      'text null null',
    ]);
  });

  test('leaves rows alone whose place the page shows', () => {
    const reading = withPieces({ 1: ['3', '1', '4'] });
    const read = decode(form, reading);
    for (const id of cells.filter((_, row) => row !== 1).flat())
      expect(read.cells.get(id)).toBe(reading.cells.get(id));
  });
});

describe('totals that no detail row prints', () => {
  const noTotals = SUMMED_SHEET.map((row, index) =>
    index > 0 && index < 4 ? row.map((figure) => figure || null).with(3, null) : row,
  );

  test('are found missing, and the figures placed without them', () => {
    const pieces = { 1: ['3', '1'], 2: ['4'], 3: ['2', '4'] };
    const read = decode(form, withPieces(pieces, noTotals));
    expect(states(read, 1)).toEqual([
      'number 3 reread',
      'blank 0 proved',
      'number 1 reread',
      'blank null null',
    ]);
    expect(states(read, 3)?.[3]).toBe('blank null null');
  });

  test('are found missing in all rows', () => {
    const pieces = SUMMED_SHEET.map((row) => row.slice(0, 3).map(String));
    const read = decode(form, withPieces({ ...pieces }));
    expect(states(read, 0)).toEqual([
      'number 7 printed',
      'number 2 printed',
      'number 5 printed',
      'blank null null',
    ]);
    const wrong = pieces.with(3, ['0', '2', '9']);
    expect(
      states(decode(form, withPieces({ ...wrong })), 3)?.every((state) => state === 'text null null'),
    ).toBe(true);
  });

  test('are not assumed missing where one of them is printed', () => {
    const read = decode(form, withPieces({ 1: ['3', '1'], 2: ['4'] }, SUMMED_SHEET));
    expect(states(read, 1)?.every((state) => state === 'text null null')).toBe(true);
  });
});

describe('another reading of the same digits', () => {
  const reread = (findings: readonly Finding[]) =>
    findings.filter((finding) => finding.code === 'READ-REREAD');
  const large = [
    [1207, 2, 5, 1214],
    [1203, 0, 1, 1204],
    [4, 0, 0, 4],
    [0, 2, 4, 6],
    [1207, 2, 5, 1214],
  ];

  test('a number cut at its comma is joined', () => {
    const read = decode(form, withPieces({ 1: ['1', '203', '0', '1', '1', '204'] }, large));
    expect(states(read, 1)).toEqual([
      'number 1203 reread',
      'number 0 reread',
      'number 1 reread',
      'number 1204 reread',
    ]);
    expect(read.cells.get('north__red')).toMatchObject({ raw: '1 203', where: { start: 0, end: 5 } });
    expect(reread(read.findings)[0]).toMatchObject({ verdict: 'reading_repaired', quote: '1 203 0 1 1 204' });
    expect(reread(read.findings)[0]?.messageEn).toContain('1203 | 0 | 1 | 1204');
  });

  test('two fused figures are cut, if sums across rows agree', () => {
    const read = decode(form, withPieces({ 1: ['12030', '1', '1204'] }, large));
    expect(states(read, 1)?.map((state) => state.split(' ')[1])).toEqual(['1203', '0', '1', '1204']);
    expect(reread(read.findings)).toHaveLength(1);
  });

  test('a full row of figures is never moved, however well another order would add up', () => {
    const read = decode(form, withPieces({ 1: ['3', '1', '0', '4'] }));
    expect(states(read, 1)).toEqual([
      'number 3 printed',
      'number 1 printed',
      'number 0 printed',
      'number 4 printed',
    ]);
  });

  test('without any sum a row with a figure too many stays open', () => {
    const reading = withPieces({});
    const row = pieceRow(
      'loose',
      ['stock__before', 'stock__change', 'stock__after'],
      ['1', '0', '0', '5'],
      'kept',
    );
    const read = decode(form, { ...reading, unplaced: [row] });
    expect(read.cells.get('stock__before')?.resolved).toBeNull();
  });

  test('glued digits that are too few for their cells have a blank among them', () => {
    const reading = withPieces({});
    const row = pieceRow('sheet', cells[2] ?? [], ['404'], 'lost');
    const read = decode(form, { ...reading, unplaced: [row] });
    expect(states(read, 2)).toEqual(['number 4 reread', 'text 0 proved', 'text 0 proved', 'number 4 reread']);
  });

  test('a dash stays a dash', () => {
    const reading = withPieces({});
    const row = pieceRow('sheet', cells[2] ?? [], ['4', '-', '-', '4'], 'kept');
    const read = decode(form, { ...reading, unplaced: [row] });
    expect(states(read, 2)).toEqual([
      'number 4 printed',
      'dash 0 proved',
      'dash 0 proved',
      'number 4 printed',
    ]);
  });
});

test('figures that stand alone are read as cells are', () => {
  const reading = withPieces({ 3: ['2', '4', '6'] });
  const spelled = pieceRow('sheet', cells[3] ?? [], ['无', '２', '4件', '6'], 'kept');
  const read = decode(form, { ...reading, unplaced: [spelled] });
  expect(states(read, 3)).toEqual([
    'number 0 printed',
    'number 2 printed',
    'number 4 printed',
    'number 6 printed',
  ]);
});

test('a row of one figure may print its total alone: which cell it stands in stays open', () => {
  const ogi = realForm('ogi-2021');
  const rows = grid(ogi, 't3');
  const alone = [0, 2, 23];
  const totalsAlone = rows.map((_, row) => [
    ...new Array<null>(6).fill(null),
    alone.includes(row) ? 3 : null,
  ]);
  const reading = tableReading(ogi, 't3', totalsAlone, (row) => (alone.includes(row) ? 'compact' : 'plain'));
  const read = decode(ogi, reading);
  for (const row of alone)
    expect(rows[row]!.map((id) => read.cells.get(id)?.state)).toEqual(rows[row]!.map(() => 'text'));
});

test('a table made to have too many readings is answered with "ambiguous"', () => {
  const ogi = realForm('ogi-2021');
  const rows = grid(ogi, 't3');
  const adversarial = rows.map((_, row) =>
    row > 1 && row < 23 ? [1, 1, 1, null, null, null, 3] : [12, 11, 10, 10, 10, 10, 63],
  );
  const reading = tableReading(ogi, 't3', adversarial, (row) => (row > 1 && row < 23 ? 'compact' : 'plain'));
  const groups = decodeRows(ogi, reading);
  expect(groups.map((group) => group.complete)).toEqual([false]);
  const read = decode(ogi, reading);
  expect(read.unplaced).toHaveLength(21);
  expect(read.findings.filter((finding) => finding.code === 'READ-AMBIGUOUS')).toHaveLength(21);
});

test('findings of alignment about rows that were decoded give way', () => {
  const reading = withPieces({ 1: ['3', '1', '4'] });
  const about = (code: string, ids: readonly string[]): Finding => ({
    code,
    kind: 'reading',
    severity: 'warning',
    verdict: 'reading_ambiguous',
    cells: ids,
    left: null,
    right: null,
    messageZh: '',
    messageEn: '',
    quote: null,
  });
  const findings = [
    about('READ-COUNT', cells[1] ?? []),
    about('READ-COUNT', cells[2] ?? []),
    about('READ-LABEL', cells[1] ?? []),
  ];
  const read = decode(form, { ...reading, findings });
  expect(read.findings.map((finding) => finding.code)).toEqual(['READ-COUNT', 'READ-LABEL', 'READ-DECODED']);
  expect(decode(form, read)).toBe(read);
});
