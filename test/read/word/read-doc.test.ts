import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document, Table } from '../../../src/model/document.js';
import { PLAIN_CHARACTERS } from '../../../src/read/word/character-state.js';
import { modified } from '../../../src/read/word/doc/character-modifiers.js';
import { compoundStreams } from '../../../src/read/word/doc/compound-file.js';
import { modifiersOf } from '../../../src/read/word/doc/modifiers.js';
import { paragraphProperties } from '../../../src/read/word/doc/paragraph-properties.js';
import { piecesOf } from '../../../src/read/word/doc/pieces.js';
import { readDoc } from '../../../src/read/word/doc/read-doc.js';
import { rowBorders } from '../../../src/read/word/doc/table-row.js';
import { TABLE_3_LABELS } from '../pdf/form-labels.js';

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, import.meta.url)));
}

const REPORT = '../../../fixtures/doc-libreoffice/';
const report = () => bytesOf(`${REPORT}source.doc`);

function tablesOf({ blocks }: Document): Table[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

describe('a DOC', () => {
  it('keeps its tables, with their spans and every figure', async () => {
    const tables = tablesOf(await readDoc(report()));
    const figures: { table3: number[][]; table4: number[] } = JSON.parse(
      readFileSync(new URL(`${REPORT}figures.json`, import.meta.url), 'utf8'),
    );
    expect(tables.map((table) => [table.rows.length, table.columnCount])).toEqual([
      [14, 4],
      [28, 10],
      [4, 15],
    ]);
    const rows = tables.flatMap((table) => table.rows.map((row) => row.map((slot) => slot.raw)));
    for (const [index, label] of TABLE_3_LABELS.entries()) {
      const figuresOfRow = figures.table3[index]?.map(String) ?? [];
      expect(rows.map((slots) => slots.slice(-8))).toContainEqual([label, ...figuresOfRow]);
    }
    expect(rows).toContainEqual(figures.table4.map(String));
    const results = tables
      .flatMap((table) => table.rows.flat())
      .find(({ raw }) => raw === '三、本年度办理结果');
    expect(results).toMatchObject({ rowSpan: 22, columnSpan: 1 });
  });

  it('is read as it is seen: nothing hidden, struck out, raised or deleted is a figure, boxes are where they are anchored', async () => {
    const document = await readDoc(bytesOf('marked.doc'));
    const [table, nested] = tablesOf(document);
    const kinds = table?.rows.slice(0, 11).map((row) => row.map(({ raw }) => raw)) ?? [];
    expect(Object.fromEntries(kinds)).toEqual({
      hidden: '12',
      'hidden by a style': '12',
      'struck out': '12',
      'struck out twice': '12',
      raised: '12',
      'raised by a distance': '12',
      deleted: '12',
      'a field': '12',
      'two lines': '1\n2',
      'a table': '',
      'a text box': '12',
    });
    expect(nested?.rows.map((row) => row.map(({ raw }) => raw))).toEqual([['a', '12']]);
    expect(
      table?.rows.slice(11).map((row) => row.map((slot) => [slot.raw, slot.rowSpan, slot.columnSpan])),
    ).toEqual([
      [
        ['up', 2, 1],
        ['a', 1, 1],
        ['b', 1, 1],
      ],
      [['c', 1, 2]],
    ]);
    expect(document.remarks.map(({ code }) => code).sort()).toEqual([
      'FOOTNOTE_MARK',
      'FOOTNOTE_MARK',
      'HIDDEN_TEXT',
      'NESTED_TABLE',
      'STRUCK_TEXT',
      'STRUCK_TEXT',
    ]);
  });

  it('tells of a formula in a field, such as a number in a ring, which has no text as its result', async () => {
    const bytes = Buffer.from(bytesOf('marked.doc'));
    const sum = Buffer.from(' =SUM(<B7:B1>)\x14', 'utf16le');
    bytes.write(' EQ \\o(O,12)   ', bytes.indexOf(sum), sum.length, 'utf16le');
    const [table] = tablesOf(await readDoc(bytes));
    expect(table?.rows[7]?.map(({ raw }) => raw)).toEqual(['a field', '\uFFFD']);
  });

  it.each([
    ['begins and nothing more', report().slice(0, 3_000)],
    ['ends in the middle', report().slice(0, report().length >> 1)],
    ['is empty', new Uint8Array(512)],
    ['leads back into itself', withChainOfDirectoryClosed(report())],
    ['is locked with a password', withFlag(report(), 0x0a, 0x01)],
  ])('is refused where it %s', async (_, bytes) => {
    await expect(readDoc(bytes)).rejects.toMatchObject({ code: 'E_UNREADABLE' });
  });

  it('of Word 95 is refused by name', async () => {
    await expect(readDoc(withFlag(report(), 2, 0x65))).rejects.toMatchObject({ code: 'E_UNSUPPORTED' });
  });

  it('is never read wrong where a byte of it is lost: at any place it is read or refused in bounded time', async () => {
    const bytes = bytesOf('marked.doc');
    for (let at = 0; at < bytes.length; at += 97) {
      const damaged = bytes.slice();
      damaged[at] = 0xff ^ (damaged[at] ?? 0);
      const error = await readDoc(damaged).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error !== null) expect(error).toMatchObject({ name: 'GoujiError' });
    }
  });
});

describe('a compound file', () => {
  it('gives the streams that are asked for', () => {
    const streams = compoundStreams(report(), ['WordDocument', 'Nothing']);
    expect([...streams.keys()]).toEqual(['WordDocument']);
    expect(streams.get('WordDocument')?.slice(0, 2)).toEqual(Buffer.from([0xec, 0xa5]));
  });
});

describe('modifiers of a DOC', () => {
  const list = (...codes: readonly (readonly [code: number, ...operand: number[]])[]) =>
    Uint8Array.from(codes.flatMap(([code, ...operand]) => [code & 255, code >> 8, ...operand]));

  it.each<[string, Uint8Array, object]>([
    ['hidden', list([0x083c, 1]), { hidden: true }],
    ['as hidden as the style', list([0x083c, 0x80]), { hidden: true }],
    ['the opposite of the style', list([0x083c, 0x81]), { hidden: false }],
    ['struck out', list([0x0837, 1]), { struck: true }],
    ['raised', list([0x2a48, 1]), { raised: true }],
    ['raised by 3 points', list([0x4845, 6, 0]), { shifted: true }],
    ['raised by a hair', list([0x4845, 1, 0]), { shifted: false }],
    ['so small that nobody reads them', list([0x4a43, 2, 0]), { speck: true }],
    ['white', list([0x6870, 255, 255, 255, 0]), { white: true }],
    ['of automatic colour', list([0x6870, 0, 0, 0, 255]), { white: false }],
    ['of a style and shown', list([0x4a30, 7, 0], [0x083c, 0]), { hidden: false, struck: true }],
    [
      'behind unknown ones of every length',
      list([0x0a00, 1], [0xca00, 2, 0, 0], [0xea00, 1, 2, 3], [0x2a48, 2]),
      { raised: true },
    ],
    ['cut off', list([0x083c]), { hidden: true }],
  ])('make characters %s', (_, modifiers, expected) => {
    const style = { ...PLAIN_CHARACTERS, hidden: true };
    expect(modified(style, modifiers, (number, below) => ({ ...below, struck: number === 7 }))).toMatchObject(
      expected,
    );
  });

  /** Three cells of 100 twips; bits say how each is merged. */
  const cells = (...bits: readonly number[]) =>
    [
      0xd608,
      ...[2 + 2 * (bits.length + 1) + 20 * bits.length, 0, bits.length],
      ...[0, ...bits].flatMap((_, index) => [100 * index, 0]),
      ...bits.flatMap((value) => [value, ...new Array<number>(19).fill(0)]),
    ] as const;

  it.each([
    [
      'apart',
      [0, 0],
      [
        [false, false],
        [false, false],
      ],
    ],
    [
      'beside each other',
      [1, 2],
      [
        [false, false],
        [false, true],
      ],
    ],
    [
      'beside each other, in the other way of saying it',
      [2, 1],
      [
        [false, false],
        [false, true],
      ],
    ],
    [
      'with those above',
      [0x60, 0x20],
      [
        [false, false],
        [true, false],
      ],
    ],
  ])('describe cells that are merged %s', (_, bits, expected) => {
    const { leftTwips, cells: found } = rowBorders(modifiersOf(list(cells(...bits))));
    expect(leftTwips).toBe(0);
    expect(found.map(({ rightTwips }) => rightTwips)).toEqual([100, 200]);
    expect(found.map(({ mergedUp, mergedLeft }) => [mergedUp, mergedLeft])).toEqual(expected);
  });

  it('merge cells after they are described', () => {
    const { cells: found } = rowBorders(modifiersOf(list(cells(0, 0), [0x5624, 0, 2], [0xd62b, 2, 1, 1])));
    expect(found.map(({ mergedUp, mergedLeft }) => [mergedUp, mergedLeft])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('are found where the list only says where they lie', () => {
    const row = list([0x2416, 1], [0x2417, 1], cells(0));
    const data = Uint8Array.of(9, 9, row.length & 255, row.length >> 8, ...row);
    const { depth, row: found } = paragraphProperties(list([0x6646, 2, 0, 0, 0]), data);
    expect([depth, found?.cells.length]).toEqual([1, 1]);
  });
});

describe('pieces of a DOC', () => {
  it('lie in one byte or two a character, with modifiers of their own', () => {
    const table = new DataView(new ArrayBuffer(64));
    const bytes = new Uint8Array(table.buffer);
    bytes.set([1, 3, 0, 0x3c, 0x08, 1], 0);
    table.setUint8(6, 2);
    table.setUint32(7, 28, true);
    for (const [index, start] of [0, 4, 9].entries()) table.setUint32(11 + 4 * index, start, true);
    table.setUint32(25, 0x40000000 | 2_000, true);
    table.setUint16(29, 1, true);
    table.setUint32(33, 3_000, true);
    // The short way to say that all of it is struck out.
    table.setUint16(37, (1 << 8) | (0x57 << 1), true);
    const pieces = piecesOf(table, { at: 0, bytes: 39 });
    expect(
      pieces.map(({ start, length, place, characterBytes }) => [start, length, place, characterBytes]),
    ).toEqual([
      [0, 4, 1_000, 1],
      [4, 5, 3_000, 2],
    ]);
    expect(pieces.map(({ modifiers }) => [...modifiers])).toEqual([
      [0x3c, 0x08, 1],
      [0x37, 0x08, 1],
    ]);
  });
});

/** The file with the chain of its directory leading back to its beginning. */
function withChainOfDirectoryClosed(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(0x30, true);
  const table = view.getUint32(0x4c, true);
  view.setUint32((table + 1) * 512 + 4 * directory, directory, true);
  return copy;
}

/** The file with another byte behind the first of those at a place of its stream `WordDocument`, which lies first in it. */
function withFlag(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const start = Buffer.from(copy).indexOf(Buffer.from([0xec, 0xa5]));
  new DataView(copy.buffer).setUint16(start + at, at === 2 ? value : value << 8, true);
  return copy;
}
