import type { RowBorders } from '../blocks.js';
import { MODIFIER, type Modifier, modifiersOf } from './modifiers.js';
import { rowBorders } from './table-row.js';

/** What the end of a paragraph ends with it. */
export interface ParagraphProperties {
  /** Tables around the paragraph. */
  readonly depth: number;
  readonly endsNestedCell: boolean;
  /** The row that the paragraph ends; null where it ends none. */
  readonly row: RowBorders | null;
}

/** What a list of modifiers says of a paragraph. Long lists lie in the stream `Data`, and only their place in the list. */
export function paragraphProperties(list: Uint8Array, data: Uint8Array): ParagraphProperties {
  const modifiers = modifiersOf(list).flatMap((modifier) => elsewhere(modifier, data) ?? modifier);
  let inTable = false;
  let depth = 0;
  let endsNestedCell = false;
  let endsRow = false;
  for (const { code, operand } of modifiers) {
    if (code === MODIFIER.inTable) inTable = operand.getUint8(0) !== 0;
    else if (code === MODIFIER.depth) depth = operand.getInt32(0, true);
    else if (code === MODIFIER.depthChange) depth += operand.getInt32(0, true);
    else if (code === MODIFIER.nestedCellEnd) endsNestedCell = operand.getUint8(0) !== 0;
    else if (code === MODIFIER.rowEnd || code === MODIFIER.nestedRowEnd)
      endsRow ||= operand.getUint8(0) !== 0;
  }
  return {
    depth: Math.max(depth, inTable ? 1 : 0),
    endsNestedCell,
    row: endsRow ? rowBorders(modifiers) : null,
  };
}

function elsewhere({ code, operand }: Modifier, data: Uint8Array): Modifier[] | null {
  if (code !== MODIFIER.elsewhere && code !== MODIFIER.elsewhereOfOld) return null;
  const at = operand.getUint32(0, true);
  if (at + 2 > data.length)
    throw new RangeError('the properties of a paragraph lie beyond the end of the file');
  const bytes = (data[at] ?? 0) + 256 * (data[at + 1] ?? 0);
  return modifiersOf(data.subarray(at + 2, at + 2 + bytes));
}
