/** A part of the table stream. */
export interface Part {
  readonly at: number;
  readonly bytes: number;
}

/** What the beginning of a DOC says about the rest of it. */
export interface DocHeader {
  readonly isEncrypted: boolean;
  /** True for files of Word 95 and before, which are laid out otherwise. */
  readonly isOld: boolean;
  /** Name of the stream that holds the parts. */
  readonly tableStream: '0Table' | '1Table';
  /** Characters of the body. */
  readonly bodyLength: number;
  /** Where the texts of the text boxes begin among all characters. */
  readonly boxesStart: number;
  readonly styles: Part;
  readonly characterPages: Part;
  readonly paragraphPages: Part;
  readonly pieces: Part;
  /** Where in the body drawings are anchored. */
  readonly anchors: Part;
  /** Where the text of each text box begins. */
  readonly boxes: Part;
}

/** Word 97 was the first of the present layout. */
const FIRST_VERSION = 0xc1;

const ENCRYPTED = 0x0100;
const FIRST_TABLE = 0x0200;

/** Reads the header of a stream `WordDocument` (its FIB). Throws `RangeError` where it is cut. */
export function docHeader(word: DataView): DocHeader {
  const flags = word.getUint16(0x0a, true);
  const length = (at: number) => word.getUint32(at, true);
  const part = (at: number): Part => ({ at: length(at), bytes: length(at + 4) });
  return {
    isEncrypted: (flags & ENCRYPTED) !== 0,
    isOld: word.getUint16(2, true) < FIRST_VERSION,
    tableStream: (flags & FIRST_TABLE) !== 0 ? '1Table' : '0Table',
    bodyLength: length(0x4c),
    // Behind the body stand the notes, headers, comments and endnotes.
    boxesStart: [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60].reduce((sum, at) => sum + length(at), 0),
    styles: part(0xa2),
    characterPages: part(0xfa),
    paragraphPages: part(0x102),
    pieces: part(0x1a2),
    anchors: part(0x1da),
    boxes: part(0x25a),
  };
}
