import { viewOf } from '../../byte-view.js';

/** A change of properties: what it changes, and how (the operand). */
export interface Modifier {
  readonly code: number;
  readonly operand: DataView;
}

/** The codes of modifiers (sprm) that are obeyed; all others are passed over. */
export const MODIFIER = {
  deleted: 0x0800,
  hidden: 0x083c,
  struck: 0x0837,
  struckTwice: 0x2a53,
  raised: 0x2a48,
  shifted: 0x4845,
  size: 0x4a43,
  colourNumber: 0x2a42,
  colour: 0x6870,
  characterStyle: 0x4a30,
  symbol: 0x6a09,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  depthChange: 0x664a,
  nestedCellEnd: 0x244b,
  nestedRowEnd: 0x244c,
  elsewhere: 0x6646,
  elsewhereOfOld: 0x6645,
  cells: 0xd608,
  mergedCells: 0x5624,
  mergedUp: 0xd62b,
} as const;

/** Modifiers whose operands are of other lengths than their codes say. */
const TAB_STOPS = 0xc615;
const LONGEST_TAB_STOPS = 255;

/** Bytes of the operand by the three highest bits of the code; null where its first byte says it. */
const OPERAND_BYTES: readonly (number | null)[] = [1, 1, 2, 4, 2, 2, null, 3];

/** The modifiers in a list of them (grpprl), in order. A list that is cut ends early. */
export function modifiersOf(list: Uint8Array): Modifier[] {
  const view = viewOf(list);
  const modifiers: Modifier[] = [];
  for (let at = 0; at + 3 <= list.length; ) {
    const code = view.getUint16(at, true);
    at += 2;
    const bytes = operandBytes(code, view, at);
    if (at + bytes > list.length) break;
    modifiers.push({ code, operand: new DataView(list.buffer, list.byteOffset + at, bytes) });
    at += bytes;
  }
  return modifiers;
}

/** Bytes of an operand, those that hold its length included. */
function operandBytes(code: number, list: DataView, at: number): number {
  const fixed = OPERAND_BYTES[code >> 13];
  if (typeof fixed === 'number') return fixed;
  if (code === MODIFIER.cells) return at + 2 <= list.byteLength ? list.getUint16(at, true) + 1 : 2;
  const bytes = list.getUint8(at);
  if (code !== TAB_STOPS || bytes !== LONGEST_TAB_STOPS) return 1 + bytes;
  const removed = list.byteLength > at + 1 ? list.getUint8(at + 1) : 0;
  const addedAt = at + 2 + 4 * removed;
  return 3 + 4 * removed + 3 * (list.byteLength > addedAt ? list.getUint8(addedAt) : 0);
}
