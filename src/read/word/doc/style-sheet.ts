import { type BasedStyle, basedStyles, type StyleOf } from '../based-styles.js';
import { type CharacterState, PLAIN_CHARACTERS } from '../character-state.js';
import { modified } from './character-modifiers.js';
import type { Part } from './doc-header.js';

const PARAGRAPH = 1;
const CHARACTER = 2;

/** Reads the styles of a DOC (its STSH). Styles that are damaged or of tables say nothing. */
export function styleSheet(table: DataView, { at, bytes }: Part): StyleOf<number> {
  const styles: (BasedStyle<number> | null)[] = [];
  const end = at + bytes;
  if (bytes > 6) {
    const count = table.getUint16(at + 2, true);
    const headBytes = table.getUint16(at + 4, true);
    let next = at + 2 + table.getUint16(at, true);
    for (let number = 0; number < count && next + 2 <= end; number++) {
      const length = table.getUint16(next, true);
      styles.push(length === 0 ? null : styleAt(table, next + 2, length, headBytes));
      next += 2 + length;
    }
  }
  return basedStyles((number) => styles[number]);
}

/** What a paragraph style says of characters that say nothing themselves. */
export function paragraphCharacters(styleOf: StyleOf<number>, number: number): CharacterState {
  return styleOf(number, PLAIN_CHARACTERS);
}

function styleAt(table: DataView, at: number, length: number, headBytes: number): BasedStyle<number> | null {
  const end = at + length;
  if (length < headBytes + 2) return null;
  const kind = table.getUint16(at + 2, true) & 0xf;
  const base = table.getUint16(at + 2, true) >> 4;
  const nameLength = table.getUint16(at + headBytes, true);
  let next = at + headBytes + 2 + 2 * nameLength + 2;
  // A paragraph style has a list for paragraphs before the one for characters. Lists begin at even places.
  const lists = kind === PARAGRAPH ? 2 : kind === CHARACTER ? 1 : 0;
  for (let list = 1; list <= lists && next + 2 <= end; list++) {
    const bytes = table.getUint16(next, true);
    if (next + 2 + bytes > end) return null;
    if (list === lists) {
      const characters = new Uint8Array(table.buffer, table.byteOffset + next + 2, bytes);
      return { base, over: (below) => modified(below, characters, (_, same) => same) };
    }
    next += 2 + bytes + (bytes & 1);
  }
  return null;
}
