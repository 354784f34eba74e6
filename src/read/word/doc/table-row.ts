import type { CellBorder, RowBorders } from '../blocks.js';
import { MODIFIER, type Modifier } from './modifiers.js';

const CELL_BYTES = 20;

/** Bits of the description of a cell. */
const MERGED_SIDEWAYS = 0x03;
const MERGED_UPWARDS = 0x20;
const MERGE_BEGINS = 0x40;

interface Cell {
  rightTwips: number;
  /** 0 for cells that are not merged; the first of merged ones has another number than those merged with it. */
  sideways: number;
  mergedUp: boolean;
}

/** The row that modifiers at its end describe. */
export function rowBorders(modifiers: readonly Modifier[]): RowBorders {
  let leftTwips = 0;
  let cells: Cell[] = [];
  for (const { code, operand } of modifiers) {
    if (code === MODIFIER.cells) {
      leftTwips = operand.byteLength >= 5 ? operand.getInt16(3, true) : 0;
      cells = describedCells(operand);
    } else if (code === MODIFIER.mergedCells) mergeSideways(cells, operand.getUint8(0), operand.getUint8(1));
    else if (code === MODIFIER.mergedUp && operand.byteLength >= 3) {
      const cell = cells[operand.getUint8(1)];
      if (cell !== undefined) cell.mergedUp = operand.getUint8(2) === 1;
    }
  }
  return { leftTwips, cells: cells.map((cell, index) => border(cell, cells, index)) };
}

/** Operand: its length (2 bytes), count of cells (1), their borders (2 each, one more than cells), descriptions (20 each). */
function describedCells(operand: DataView): Cell[] {
  const count = operand.byteLength > 2 ? operand.getUint8(2) : 0;
  const first = 3 + 2 * (count + 1);
  return Array.from({ length: count }, (_, index) => {
    const at = first + CELL_BYTES * index;
    const bits = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
    return {
      rightTwips: operand.getInt16(3 + 2 * (index + 1), true),
      sideways: bits & MERGED_SIDEWAYS,
      mergedUp: (bits & MERGED_UPWARDS) !== 0 && (bits & MERGE_BEGINS) === 0,
    };
  });
}

function mergeSideways(cells: readonly Cell[], from: number, to: number): void {
  for (const [index, cell] of cells.entries()) {
    if (index >= from && index < to) cell.sideways = index === from ? 1 : 2;
  }
}

/** Of cells that are merged, the first has one number and all after it the other; which is which, writers do not agree on. */
function border({ rightTwips, sideways, mergedUp }: Cell, cells: readonly Cell[], index: number): CellBorder {
  let first = index;
  while ((cells[first - 1]?.sideways ?? 0) !== 0) first--;
  const mergedLeft = sideways !== 0 && first < index && sideways !== cells[first]?.sideways;
  return { rightTwips, mergedUp, mergedLeft };
}
