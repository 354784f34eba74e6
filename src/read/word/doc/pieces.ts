import type { Part } from './doc-header.js';

/** A stretch of the text that lies in one place of the stream `WordDocument`. */
export interface Piece {
  /** Number of its first character among all characters. */
  readonly start: number;
  readonly length: number;
  /** Where its first character lies, and how many bytes each takes. */
  readonly place: number;
  readonly characterBytes: 1 | 2;
  /** Modifiers of all of its characters and paragraphs, over those of their own. */
  readonly modifiers: Uint8Array;
}

const MODIFIERS = 1;
const PIECES = 2;
const COMPRESSED = 0x40000000;
const PIECE_BYTES = 8;

/** Codes of modifiers that a piece names by one byte, as Word 6 did: those that tell. */
const SHORT_CODES: Readonly<Record<number, number>> = {
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  87: 0x0837,
  92: 0x083c,
  98: 0x2a42,
  104: 0x2a48,
  115: 0x2a53,
};

/** The pieces of all texts of a DOC, in order (its piece table). Throws `RangeError` where it is damaged. */
export function piecesOf(table: DataView, part: Part): Piece[] {
  const lists: Uint8Array[] = [];
  let at = part.at;
  const end = part.at + part.bytes;
  while (at < end && table.getUint8(at) === MODIFIERS) {
    const bytes = table.getUint16(at + 1, true);
    lists.push(new Uint8Array(table.buffer, table.byteOffset + at + 3, bytes));
    at += 3 + bytes;
  }
  if (at >= end || table.getUint8(at) !== PIECES) throw new RangeError('there is no table of pieces');
  const bytes = table.getUint32(at + 1, true);
  const count = Math.floor((bytes - 4) / (4 + PIECE_BYTES));
  const first = at + 5;
  return Array.from({ length: count }, (_, index): Piece => {
    const start = table.getUint32(first + 4 * index, true);
    const next = table.getUint32(first + 4 * (index + 1), true);
    if (next < start) throw new RangeError('the pieces of the text are out of order');
    const description = first + 4 * (count + 1) + PIECE_BYTES * index;
    const place = table.getUint32(description + 2, true);
    const isCompressed = (place & COMPRESSED) !== 0;
    return {
      start,
      length: next - start,
      place: isCompressed ? (place & (COMPRESSED - 1)) >>> 1 : place,
      characterBytes: isCompressed ? 1 : 2,
      modifiers: pieceModifiers(table.getUint16(description + 6, true), lists),
    };
  });
}

function pieceModifiers(short: number, lists: readonly Uint8Array[]): Uint8Array {
  if ((short & 1) !== 0) return lists[short >> 1] ?? new Uint8Array(0);
  const code = SHORT_CODES[(short >> 1) & 0x7f];
  return code === undefined ? new Uint8Array(0) : Uint8Array.of(code & 255, code >> 8, short >> 8);
}
