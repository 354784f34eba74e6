import type { Block, Slot, Table } from '../../model/document.js';
import type { HtmlPlace } from '../../model/place.js';
import type { Stretch } from './markup/place.js';
import type { PlacedCell } from './table/grid.js';
import { hasListNumber, type Observation } from './walk/observations.js';
import { cellText, flatPieces, type Piece, type TableCell, type TablePiece } from './walk/pieces.js';

type PlaceOf = (stretch: Stretch) => HtmlPlace;

/** Blocks in reading order; a table nested in a table of data follows it. Notes cells that only seem to be blank. */
export function emitBlocks(pieces: readonly Piece[], placeOf: PlaceOf, observations: Observation[]): Block[] {
  const blocks: Block[] = [];
  const waiting = [flatPieces(pieces)];
  for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
    const next = top.next();
    if (next.done === true) waiting.pop();
    else if (next.value.kind === 'table') {
      blocks.push(emitTable(next.value, placeOf, observations));
      waiting.push(nestedTables(next.value));
    } else {
      const { text, run, stretch } = next.value;
      const where = placeOf(stretch);
      blocks.push(run === null ? { kind: 'paragraph', text, where } : { kind: 'run', text: run, where });
    }
  }
  return blocks;
}

function* nestedTables(table: TablePiece): Generator<TablePiece> {
  for (const row of table.grid.rows)
    for (const { cell } of row) {
      if (cell.content.nestedSlotCount === 0) continue;
      for (const piece of flatPieces(cell.content.pieces)) if (piece.kind === 'table') yield piece;
    }
}

function emitTable({ grid, stretch }: TablePiece, placeOf: PlaceOf, observations: Observation[]): Table {
  const rows = grid.rows.map((row) => row.map((placed) => emitSlot(placed, placeOf, observations)));
  return { kind: 'table', rows, columnCount: grid.columnCount, where: placeOf(stretch) };
}

function emitSlot(placed: PlacedCell<TableCell>, placeOf: PlaceOf, observations: Observation[]): Slot {
  const { element, content } = placed.cell;
  const raw = cellText(content);
  if (raw === '' && content.imageCount > 0) observations.push({ code: 'IMAGE_IN_CELL', text: '', element });
  if (raw === '' && content.nestedSlotCount > 0)
    observations.push({ code: 'NESTED_TABLE', text: '', element });
  else if (raw === '' && hasListNumber(element))
    observations.push({ code: 'LIST_NUMBER', text: '', element });
  const { row, column, rowSpan, columnSpan } = placed;
  const where = placeOf({ element, start: null, end: null });
  const slot = { raw, row, column, rowSpan, columnSpan, where };
  return raw !== '' && content.lines.includes('') ? { ...slot, lines: content.lines } : slot;
}
