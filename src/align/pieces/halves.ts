import type { Block, Document, Slot, Table } from '../../model/document.js';
import { readFigure } from '../figure/read-figure.js';
import { shapeOf, textOf } from './table-shape.js';

/** Texts of a header that stand over both halves of a table: fewer may be two columns of one name. */
const FEWEST_TEXTS = 3;

/** The document with the halves of a table below each other that it prints side by side: the first rows, and the others. */
export function withHalvesBelow(document: Document): Document {
  const blocks = document.blocks.map((block): readonly Block[] =>
    block.kind === 'table' ? (halvesOf(block) ?? [block]) : [block],
  );
  const isChanged = blocks.some((each) => each.length > 1);
  return isChanged ? { ...document, blocks: blocks.flat() } : document;
}

/** The halves of a table whose header is the same over both, above other rows; null where it has none. */
function halvesOf(table: Table): readonly [Table, Table] | null {
  const width = table.columnCount / 2;
  const isCut = ({ column, columnSpan }: Slot) => column < width && column + columnSpan > width;
  if (!Number.isInteger(width) || table.rows.some((row) => row.some(isCut))) return null;
  const halves = [half(table, 0, width), half(table, width, table.columnCount)] as const;
  const [left, right] = halves.map((each) => shapeOf(each, shapeOf(table).header.length));
  const headers = [left!, right!].map(({ header }) =>
    header.map((row) => row.map(textOf).join('\t')).join('\n'),
  );
  const labels = left!.labels.filter((label) => label !== '' && right!.labels.includes(label));
  const isSame = headers[0] === headers[1] && countTexts(left!.header) >= FEWEST_TEXTS;
  return isSame && labels.length === 0 && right!.labels.some((label) => label !== '') ? halves : null;
}

function half(table: Table, from: number, to: number): Table {
  const rows = table.rows.map((row) =>
    row
      .filter(({ column }) => from <= column && column < to)
      .map((slot) => ({ ...slot, column: slot.column - from })),
  );
  return { ...table, rows, columnCount: to - from };
}

function countTexts(rows: readonly (readonly Slot[])[]): number {
  return rows.flat().filter(({ raw }) => readFigure(raw).state === 'text').length;
}
