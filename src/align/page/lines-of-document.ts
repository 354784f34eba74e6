import type { Block, Document, Table } from '../../model/document.js';
import { cutByLabels } from './cut-by-labels.js';
import { filledColumns } from './filled-columns.js';
import { withoutNamesInCells } from './named-cells.js';
import { type PageLine, pageSlot } from './page-line.js';
import { type EmptyLines, hasSpacedLines, splitCells } from './split-cells.js';
import type { HeaderShapes } from './stacked/header-shape.js';

/** A way to read the flattened text of a document: as cells between separators, or cut at the labels of the forms. */
export type TextReading =
  | { readonly by: 'cells'; readonly emptyLines: EmptyLines }
  | { readonly by: 'labels'; readonly emptyLines?: never };

/** Text is cut at the labels of the forms. */
export const BY_LABELS: TextReading = { by: 'labels' };

/** The ways to read flattened text, the plainest first. */
const TEXT_READINGS: readonly TextReading[] = [
  { by: 'cells', emptyLines: 'nothing' },
  { by: 'cells', emptyLines: 'spaced_are_blank' },
  { by: 'cells', emptyLines: 'blank_cells' },
  { by: 'cells', emptyLines: 'surplus_is_blank' },
  BY_LABELS,
];

/** The ways to read the text of a document, the plainest first, those left out that the text gives no reason for. */
export function textReadingsOf({ blocks }: Document): readonly TextReading[] {
  if (blocks.some((block) => block.kind !== 'table' && hasSpacedLines(block.text))) return TEXT_READINGS;
  return TEXT_READINGS.filter(({ emptyLines }) => emptyLines !== 'spaced_are_blank');
}

/** What finds the labels of the forms in flattened text. */
export interface TextLabels {
  readonly pattern: RegExp;
  readonly headers: HeaderShapes;
}

/**
 * Every line of a document in reading order. Tables keep their slots; text is read in the given way.
 *
 * @param readingOf the way for the text of a block, by its index
 * @param labels finds the labels of the forms; asked for only where text is cut at them
 */
export function linesOfDocument(
  document: Document,
  readingOf: (block: number) => TextReading,
  labels: () => TextLabels,
): PageLine[] {
  const lines = document.blocks.map((block, index) => linesOfBlock(block, index, readingOf(index), labels));
  return gluedTogether(lines, (block) => readingOf(block).by === 'labels').flat();
}

/**
 * Where digits run together in one block of a text that is cut at labels, they may in all: of a short row with a block of its
 * own (a paragraph to a row) nothing tells.
 */
function gluedTogether(
  blocks: readonly PageLine[][],
  isCut: (block: number) => boolean,
): readonly PageLine[][] {
  const isLoose = (lines: readonly PageLine[], block: number) =>
    lines.length > 0 && lines[0]!.frame === 'none' && isCut(block);
  const isGlued = blocks.some((lines, block) => lines[0]?.frame === 'glued' && isCut(block));
  if (!isGlued) return blocks;
  return blocks.map((lines, block) =>
    isLoose(lines, block) ? lines.map((line): PageLine => ({ ...line, frame: 'glued' })) : lines,
  );
}

function linesOfBlock(
  block: Block,
  index: number,
  reading: TextReading,
  labels: () => TextLabels,
): PageLine[] {
  if (block.kind === 'table') return linesOfTable(block, index);
  if (reading.by === 'cells') return splitCells(block.text, block.where, index, reading.emptyLines);
  const { pattern, headers } = labels();
  return cutByLabels(block.text, block.where, index, pattern, headers);
}

function linesOfTable(table: Table, block: number): PageLine[] {
  if (table.isTypeset) return typesetLines(table, block);
  const filled = filledColumns(table);
  const lines = table.rows.map(
    (row, at): PageLine => ({
      block,
      frame: 'grid',
      filled: filled[at]!,
      slots: row.map((slot) => pageSlot(slot.raw, slot.column, slot.columnSpan, slot.where)),
      isImplied: table.isImplied,
    }),
  );
  return withoutNamesInCells(lines);
}

/** Rows of a text that sets its tables in columns: where cells are blank, nothing tells which. */
function typesetLines({ rows }: Table, block: number): PageLine[] {
  return rows.map((row) => ({
    block,
    frame: 'none',
    slots: row.map(({ raw, column, where }) => pageSlot(raw, column, 1, where)),
  }));
}
