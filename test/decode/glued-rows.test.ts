import { describe, expect, test } from 'vitest';
import { decode } from '../../src/decode/decode.js';
import type { Form } from '../../src/forms/index.js';
import type { FormReading, UnplacedRow } from '../../src/model/reading.js';
import { emptyReading } from './flattened-report.js';
import { grid, pieceRow, realForm, tableReading } from './table-reading.js';

const ogi2019 = realForm('ogi-2019');
const ogi2021 = realForm('ogi-2021');

function decodeRow(
  form: Form,
  rowId: string,
  texts: readonly string[],
  separators: UnplacedRow['separators'] = 'lost',
) {
  const cells = form.cells.map((cell) => cell.id).filter((id) => id.startsWith(`${rowId}__`));
  const table = form.cells.find((cell) => cell.id === cells[0])?.table ?? '';
  return decode(form, emptyReading(form, [], [pieceRow(table, cells, texts, separators)]));
}

function figures(read: FormReading, rowId: string): (number | null)[] {
  return [...read.cells].filter(([id]) => id.startsWith(`${rowId}__`)).map(([, cell]) => cell.resolved);
}

function codes(read: FormReading): string[] {
  return read.findings.map((finding) => finding.code);
}

describe('a row of glued digits', () => {
  test('is split by its own sum, and says so', () => {
    const read = decodeRow(ogi2021, 't3_new_received', ['230', '000023']);
    expect(figures(read, 't3_new_received')).toEqual([23, 0, 0, 0, 0, 0, 23]);
    expect(read.cells.get('t3_new_received__total')).toMatchObject({
      raw: '23',
      state: 'number',
      value: 23,
      basis: 'reread',
      certificate: ['T3-ROW t3_new_received'],
      where: { kind: 'text', start: 8, end: 10 },
    });
    expect(read.unplaced).toEqual([]);
    expect(codes(read)).toEqual(['READ-DECODED']);
  });

  test('that can be split in one way only stays open if its sum does not hold: other digits may be among its own', () => {
    const read = decodeRow(ogi2021, 't3_granted', ['1000002']);
    expect(figures(read, 't3_granted').every((figure) => figure === null)).toBe(true);
    expect(read.findings[0]?.messageEn).toContain('in one way only, 1 | 0 | 0 | 0 | 0 | 0 | 2');
    expect(read.open).toMatchObject([{ count: 1, readings: [[1, 0, 0, 0, 0, 0, 2]] }]);
  });

  test('of three blocks on one line is split by the sum of each block', () => {
    const cells = ogi2021.cells.filter((cell) => cell.table === 't4').map((cell) => cell.id);
    const line = pieceRow('t4', cells, ['21317000001324019'], 'lost');
    const read = decode(ogi2021, emptyReading(ogi2021, [], [line]));
    expect(cells.map((id) => read.cells.get(id)?.resolved)).toEqual([
      2, 1, 3, 1, 7, 0, 0, 0, 0, 0, 13, 2, 4, 0, 19,
    ]);
  });

  test('of three blocks on one line stays open where a sum holds with a blank cell as well', () => {
    const cells = ogi2021.cells.filter((cell) => cell.table === 't4').map((cell) => cell.id);
    // The second block prints 60 | 39 | 8 | (blank) | 107; 6 | 0 | 3 | 98 | 107 adds up, too.
    const line = pieceRow('t4', cells, ['30164512103', '60398107', '1502657134'], 'lost');
    const read = decode(ogi2021, emptyReading(ogi2021, [], [line]));
    expect(cells.slice(5, 9).map((id) => read.cells.get(id)?.resolved)).toEqual([null, null, null, null]);
    expect(read.cells.get(cells[14]!)?.resolved).toBe(134);
  });

  test.each([
    ['t2_fees', ['35-15'], [35, -15]],
    ['t2_regulations', ['007'], [0, 0, 7]],
    ['t2_permits', ['396', '4', '42278'], [396, 4, 42278]],
  ] as const)('without sums, %s %j, is settled where one splitting is possible', (row, texts, expected) => {
    const read = decodeRow(ogi2019, row, texts);
    expect(figures(read, row)).toEqual(expected);
    expect(codes(read)).toEqual(['READ-DECODED']);
  });

  test.each([
    ['t2_normative_docs', '898989', 10],
    ['t2_normative_docs', '77132470', 21],
    ['t2_normative_docs', '1077', 2],
    ['t2_penalties', '2648-18538', 4],
    ['t2_procurement', '13575394432.52元', 10],
    ['t2_procurement', '39573802895.90元', 9],
  ] as const)('without sums, %s %s, stays open with %i readings', (row, digits, readings) => {
    const read = decodeRow(ogi2019, row, [digits]);
    const [finding] = read.findings;
    expect(codes(read)).toEqual(['READ-AMBIGUOUS']);
    expect(finding).toMatchObject({
      verdict: 'reading_ambiguous',
      kind: 'reading',
      severity: 'warning',
      quote: digits,
    });
    expect(finding?.messageZh).toContain(`${readings}种`);
    expect(finding?.messageEn).toContain(`${readings} ways`);
    expect(read.unplaced).toHaveLength(1);
    expect(finding?.cells.every((id) => read.cells.get(id)?.state === 'text')).toBe(true);
  });

  test('keeps what all its readings share', () => {
    const read = decodeRow(ogi2019, 't2_penalties', ['2648-18538']);
    expect(figures(read, 't2_penalties')).toEqual([2648, null, null]);
    expect(read.cells.get('t2_penalties__items_delta')).toMatchObject({ raw: '2648-18538', value: null });
  });

  test.each([
    ['t2_fees', ['11']],
    ['t2_normative_docs', ['4', '77']],
    ['t2_normative_docs', ['191']],
  ] as const)('without sums, %s %j, is not settled for having digits enough: a blank leaves no trace', (row, texts) => {
    const read = decodeRow(ogi2019, row, texts);
    expect(figures(read, row).every((figure) => figure === null)).toBe(true);
  });

  test('of amounts keeps the unit, and converts it to that of the codebook', () => {
    const read = decodeRow(ogi2019, 't2_procurement', ['3', '2059.2090万元']);
    expect(read.cells.get('t2_procurement__amount')).toMatchObject({
      raw: '2059.2090万元',
      value: 2059.209,
      printedUnit: '万元',
      resolved: 20592090,
    });
  });

  test('with letters among its digits is left alone', () => {
    const read = decodeRow(ogi2021, 't3_granted', ['7O0O007']);
    expect(figures(read, 't3_granted').every((figure) => figure === null)).toBe(true);
    expect(codes(read)).toEqual(['READ-AMBIGUOUS']);
  });
});

describe('a glued table that does not add up as published', () => {
  const plain = grid(ogi2021, 't3').map(() => [0, 0, 0, 0, 0, 0, 0]);
  const withRows = (rows: Readonly<Record<number, readonly number[]>>) =>
    decode(
      ogi2021,
      tableReading(
        ogi2021,
        't3',
        plain.map((row, index) => rows[index] ?? row),
        () => 'glued',
      ),
    );
  const read = (reading: FormReading, row: number) =>
    grid(ogi2021, 't3')[row]?.map((id) => reading.cells.get(id)?.resolved ?? null);

  test('keeps rows that sums across rows confirm', () => {
    // Published results of 20 against details of 26, as in a real report; received and results agree.
    const reading = withRows({
      0: [20, 0, 0, 0, 0, 1, 21],
      2: [26, 0, 0, 0, 0, 1, 27],
      23: [20, 0, 0, 0, 0, 1, 21],
    });
    expect(read(reading, 0)).toEqual([20, 0, 0, 0, 0, 1, 21]);
    expect(read(reading, 23)).toEqual([20, 0, 0, 0, 0, 1, 21]);
  });

  test('does not believe a row sum against the columns: the row may be the wrong one', () => {
    // 12 | 0 … | 21 is published with its total reversed; its digits also read as 1 | 20 … | 21, which adds up.
    const reading = withRows({
      0: [12, 0, 0, 0, 0, 0, 12],
      2: [12, 0, 0, 0, 0, 0, 21],
      23: [12, 0, 0, 0, 0, 0, 12],
    });
    const row = read(reading, 2) ?? [];
    expect(row.slice(0, 2)).toEqual([null, null]);
    expect(row.every((figure, column) => figure === null || figure === [12, 0, 0, 0, 0, 0, 21][column])).toBe(
      true,
    );
    expect(read(reading, 0)).toEqual([12, 0, 0, 0, 0, 0, 12]);
  });
});
