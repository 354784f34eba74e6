import type { Block, Document, Table } from '../../model/document.js';
import { cutByLabels } from './cut-by-labels.js';
import { filledColumns } from './filled-columns.js';
import { type PageLine, pageSlot } from './page-line.js';
import { type EmptyLines, splitCells } from './split-cells.js';

/** A way to read the flattened text of a document: as cells between separators, or cut at the labels of the forms. */
export type TextReading =
  | { readonly by: 'cells'; readonly emptyLines: EmptyLines }
  | { readonly by: 'labels' };

/** The ways to read flattened text, the plainest first. */
export const TEXT_READINGS: readonly TextReading[] = [
  { by: 'cells', emptyLines: 'nothing' },
  { by: 'cells', emptyLines: 'blank_cells' },
  { by: 'cells', emptyLines: 'surplus_is_blank' },
  { by: 'labels' },
];

/**
 * Every line of a document in reading order. Tables keep their slots; text is read in the given way.
 *
 * @param labels the pattern that finds the labels of the forms; asked for only where text is cut at them
 */
export function linesOfDocument(document: Document, reading: TextReading, labels: () => RegExp): PageLine[] {
  return document.blocks.flatMap((block, index) => linesOfBlock(block, index, reading, labels));
}

function linesOfBlock(block: Block, index: number, reading: TextReading, labels: () => RegExp): PageLine[] {
  if (block.kind === 'table') return linesOfTable(block, index);
  return reading.by === 'labels'
    ? cutByLabels(block.text, block.where, index, labels())
    : splitCells(block.text, block.where, index, reading.emptyLines);
}

function linesOfTable(table: Table, block: number): PageLine[] {
  const filled = filledColumns(table);
  return table.rows.map((row, at) => ({
    block,
    frame: 'grid',
    filled: filled[at]!,
    slots: row.map((slot) => pageSlot(slot.raw, slot.column, slot.columnSpan, slot.where)),
    ...(table.isImplied && { isImplied: true }),
  }));
}
