import type { Block, Document, Slot, Table } from '../../model/document.js';
import { readFigure } from '../figure/read-figure.js';
import { foldLabel } from '../label/fold-label.js';
import type { Directions } from '../page/directions.js';

/** So many columns of a form below each other are no accident: 总计 and 其他 name rows as well. */
const FEWEST_COLUMNS = 3;
/** Rows of a form beside each other. */
const FEWEST_ROWS = 2;

/** The document with tables upright whose rows it prints as columns, and whose columns as rows. */
export function withUprightTables(document: Document, directions: Directions): Document {
  const blocks = document.blocks.map((block) =>
    block.kind === 'table' ? upright(block, directions) : [block],
  );
  const isChanged = blocks.some(([first], at) => first !== document.blocks[at]);
  return isChanged ? { ...document, blocks: blocks.flat() } : document;
}

type Rows = readonly (readonly Slot[])[];

/** The panels of a table, each under the line that heads it, if one of them is turned: then all that may be are. */
function upright(table: Table, directions: Directions): Block[] {
  const panels = panelsOf(table);
  if (!panels.some((rows) => isTurned(rows, directions))) return [table];
  return panels.map((rows) => {
    const own = { ...table, rows: fromTop(rows) };
    return isUpright(rows, directions) ? own : transposed(own);
  });
}

/** The rows of a table in parts, between the lines that one slot fills. */
function panelsOf({ rows, columnCount }: Table): Rows[] {
  const parts: (readonly Slot[])[][] = [[]];
  let isAfterHead = false;
  for (const row of rows) {
    const isHead = row.length === 1 && row[0]!.columnSpan >= columnCount && row[0]!.rowSpan === 1;
    if (isHead || isAfterHead) parts.push([]);
    parts.at(-1)!.push(row);
    isAfterHead = isHead;
  }
  return parts.filter((part) => part.length > 0);
}

function fromTop(rows: Rows): Slot[][] {
  return rows.map((row, at) => row.map((slot) => ({ ...slot, row: at })));
}

/** What a label of a form has, and no blank and no plain figure: most cells are these. */
const HAS_WORDS = /[\u0080-\u{10ffff}]/u;

/** How many of some words stand in one line of a panel at most. */
interface WordCounts {
  readonly across: number;
  readonly down: number;
}

function countWords(rows: Rows, words: ReadonlySet<string>): WordCounts {
  const across = new Map<number, Set<string>>();
  const down = new Map<number, Set<string>>();
  for (const slots of rows)
    for (const { raw, row, column } of slots) {
      const core = HAS_WORDS.test(raw) ? foldLabel(raw).core : '';
      if (!words.has(core)) continue;
      across.set(row, (across.get(row) ?? new Set()).add(core));
      down.set(column, (down.get(column) ?? new Set()).add(core));
    }
  return { across: largestOf(across), down: largestOf(down) };
}

function largestOf(sets: ReadonlyMap<number, ReadonlySet<string>>): number {
  return Math.max(0, ...[...sets.values()].map(({ size }) => size));
}

function isTurned(rows: Rows, words: Directions): boolean {
  const ofColumns = countWords(rows, words.columns);
  if (ofColumns.down < FEWEST_COLUMNS) return ofColumns.down > 0 && isTurnedBelowRows(rows, words);
  if (ofColumns.down <= ofColumns.across) return false;
  const ofRows = countWords(rows, words.rows);
  return ofRows.across >= ofRows.down;
}

/** So few columns say nothing by their number: below each other they are turned where a header names rows. */
function isTurnedBelowRows([header, ...lines]: Rows, words: Directions): boolean {
  const named = header?.map(({ raw }) => foldLabel(raw).core) ?? [];
  if (lines.length === 0 || named.filter((core) => words.rows.has(core)).length < FEWEST_ROWS) return false;
  if (header!.some(isFigure) || named.some((core) => words.columns.has(core))) return false;
  return lines.every(([label, ...cells]) => {
    const isColumn = label !== undefined && words.columns.has(foldLabel(label.raw).core);
    return isColumn && cells.every((cell) => cell.raw === '' || isFigure(cell));
  });
}

function isFigure({ raw }: Slot): boolean {
  return raw !== '' && readFigure(raw).state !== 'text';
}

/** A line that heads a panel is neither upright nor turned. */
function isUpright(rows: Rows, words: Directions): boolean {
  if (isTurnedBelowRows(rows, words)) return false;
  const [ofColumns, ofRows] = [countWords(rows, words.columns), countWords(rows, words.rows)];
  const isHead = ofColumns.across + ofColumns.down === 0;
  return ofColumns.across > ofColumns.down || ofRows.down > ofRows.across || isHead;
}

function transposed({ rows, columnCount, where }: Table): Table {
  const slots = rows.flat().map((slot) => ({
    ...slot,
    row: slot.column,
    column: slot.row,
    rowSpan: slot.columnSpan,
    columnSpan: slot.rowSpan,
  }));
  return {
    kind: 'table',
    rows: Array.from({ length: columnCount }, (_, row) =>
      slots.filter((slot) => slot.row === row).sort((a, b) => a.column - b.column),
    ),
    columnCount: rows.length,
    where,
  };
}
