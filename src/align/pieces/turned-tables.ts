import type { Caption, Form, FormColumn, FormRow } from '../../forms/index.js';
import type { Block, Document, Slot, Table } from '../../model/document.js';
import { foldLabel } from '../label/fold-label.js';
import { knownLabel } from '../label/label-index.js';

/** The words of the rows of the forms, and of their columns and both (总计, 其他), by which a table is known to be turned. */
export interface Directions {
  readonly rows: ReadonlySet<string>;
  readonly columns: ReadonlySet<string>;
}

/** So many columns of a form below each other are no accident: 总计 and 其他 name rows as well. */
const FEWEST_COLUMNS = 3;

/** The words of the rows and columns of the forms. */
export function directionsOf(forms: readonly Form[]): Directions {
  const panels = forms.flatMap(({ tables }) => tables).flatMap((table) => table.panels);
  const columns = wordsOf(panels.flatMap((panel) => panel.columns));
  const rows = wordsOf(panels.flatMap((panel) => panel.rows));
  return { rows: new Set([...rows].filter((word) => !columns.has(word))), columns };
}

function wordsOf(nodes: readonly (FormRow | FormColumn)[]): Set<string> {
  const captions = (node: FormRow | FormColumn): Caption[] => [node, ...node.children.flatMap(captions)];
  return new Set(nodes.flatMap(captions).flatMap((caption) => knownLabel(caption).cores));
}

/** The document with tables upright whose rows it prints as columns, and whose columns as rows. */
export function withUprightTables(document: Document, directions: Directions): Document {
  const blocks = document.blocks.map((block) =>
    block.kind === 'table' ? upright(block, directions) : [block],
  );
  const isChanged = blocks.some(([first], at) => first !== document.blocks[at]);
  return isChanged ? { ...document, blocks: blocks.flat() } : document;
}

/** The panels of a table, each under the line that heads it, if one of them is turned: then all that may be are. */
function upright(table: Table, directions: Directions): Block[] {
  const panels = panelsOf(table).map((panel) => ({ panel, counts: countWords(panel, directions) }));
  if (!panels.some(({ counts }) => isTurned(counts))) return [table];
  return panels.map(({ panel, counts }) => (isUpright(counts) ? panel : transposed(panel)));
}

/** Parts of a table between the lines that one slot fills. */
function panelsOf(table: Table): Table[] {
  const parts: Slot[][][] = [[]];
  let isAfterHead = false;
  for (const row of table.rows) {
    const isHead = row.length === 1 && row[0]!.columnSpan >= table.columnCount && row[0]!.rowSpan === 1;
    if (isHead || isAfterHead) parts.push([]);
    parts.at(-1)!.push([...row]);
    isAfterHead = isHead;
  }
  return parts.filter((rows) => rows.length > 0).map((rows) => ({ ...table, rows: fromTop(rows) }));
}

function fromTop(rows: readonly (readonly Slot[])[]): Slot[][] {
  return rows.map((row, at) => row.map((slot) => ({ ...slot, row: at })));
}

/** How many words of columns and of rows stand in one line of a table at most, across and down. */
interface WordCounts {
  readonly columnsAcross: number;
  readonly columnsDown: number;
  readonly rowsAcross: number;
  readonly rowsDown: number;
}

function countWords({ rows, columnCount }: Table, directions: Directions): WordCounts {
  const across = rows.map(coresOf);
  const slots = rows.flat();
  const down = Array.from({ length: columnCount }, (_, column) =>
    coresOf(slots.filter((slot) => slot.column === column)),
  );
  const most = (lines: readonly (readonly string[])[], words: ReadonlySet<string>) =>
    Math.max(0, ...lines.map((cores) => new Set(cores.filter((core) => words.has(core))).size));
  return {
    columnsAcross: most(across, directions.columns),
    columnsDown: most(down, directions.columns),
    rowsAcross: most(across, directions.rows),
    rowsDown: most(down, directions.rows),
  };
}

function isTurned({ columnsAcross, columnsDown, rowsAcross, rowsDown }: WordCounts): boolean {
  return columnsDown >= FEWEST_COLUMNS && columnsDown > columnsAcross && rowsAcross >= rowsDown;
}

/** A line that heads a panel is neither upright nor turned. */
function isUpright({ columnsAcross, columnsDown, rowsAcross, rowsDown }: WordCounts): boolean {
  return columnsAcross > columnsDown || rowsDown > rowsAcross || columnsAcross + columnsDown === 0;
}

function coresOf(slots: readonly Slot[]): string[] {
  return slots.map(({ raw }) => foldLabel(raw).core);
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
