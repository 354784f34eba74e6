import type { Caption } from '../../forms/index.js';
import type { FoldedLabel } from '../label/fold-label.js';
import { knownLabel } from '../label/label-index.js';
import type { PageLine, PageSlot } from './page-line.js';
import type { ColumnList } from './vocabulary.js';

/** A figure behind the label of its column. */
interface NamedFigure {
  readonly label: PageSlot;
  readonly figure: PageSlot;
}

/** A row of figures each of which is named: where it begins among the lines, and how many of them it takes. */
interface NamedRow {
  readonly from: number;
  readonly to: number;
  readonly row: PageSlot;
  readonly figures: readonly NamedFigure[];
  /** True where more panels than one have these columns: then each has a header of its own. */
  readonly isShared: boolean;
}

/**
 * Lines as a table has them, where a text names each of its figures: behind the label of a row the label of every column of
 * the panel, a figure behind each (cards and lists of a page, lines of a program, 自然人3件，商业企业0件). Each row becomes a
 * line of cells, with the labels of the columns above the first of a panel.
 *
 * @param lines of text that was cut at the labels of the forms
 * @param panels the columns of each panel of the forms, in their order
 * @returns null where no row is named so
 */
export function withNamedRows(lines: readonly PageLine[], panels: readonly ColumnList[]): PageLine[] | null {
  const longestFirst = panels.toSorted((a, b) => b.columns.length - a.columns.length);
  const rows: NamedRow[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const row = rowAt(lines, at, longestFirst);
    if (!row) continue;
    rows.push(row);
    at = row.to - 1;
  }
  return rows.length === 0 ? null : drawn(lines, rows);
}

function drawn(lines: readonly PageLine[], rows: readonly NamedRow[]): PageLine[] {
  let header = '';
  let done = 0;
  const all = rows.flatMap(({ from, to, row, figures, isShared }) => {
    const before = lines.slice(done, from);
    const { block } = lines[from]!;
    const columns = figures.map(({ label }) => label.label!.core).join();
    const isUnder = columns === header && !(isShared && before.length > 0);
    const names = figures.map(({ label }) => label);
    const cells = [row, ...figures.map(({ figure }) => figure)];
    header = columns;
    done = to;
    return [...before, ...(isUnder ? [] : [lineOf(block, names)]), lineOf(block, cells)];
  });
  return [...all, ...lines.slice(done)];
}

function lineOf(block: number, slots: readonly PageSlot[]): PageLine {
  return { block, frame: 'row', slots: slots.map((slot, column) => ({ ...slot, column })) };
}

/** The row whose label a line is, if the lines behind it name the columns of a panel. */
function rowAt(lines: readonly PageLine[], at: number, panels: readonly ColumnList[]): NamedRow | null {
  const [row, ...others] = lines[at]!.slots;
  if (!row?.label || row.label.core === '' || others.length > 0 || lines[at]!.frame === 'grid') return null;
  for (const { columns, isShared } of panels) {
    const figures: NamedFigure[] = [];
    let to = at + 1;
    while (figures.length < columns.length) {
      to = behindMarks(lines, to, row);
      const named = namedFigure(lines[to], columns[figures.length]!);
      if (!named) break;
      figures.push(named);
      to += 1;
    }
    if (figures.length === columns.length) return { from: at, to, row, figures, isShared };
  }
  return null;
}

/** A comma and the labels of a group and of its row: more does not stand between two figures of a row. */
const MOST_BETWEEN = 3;

function behindMarks(lines: readonly PageLine[], from: number, row: PageSlot): number {
  let to = from;
  while (to < from + MOST_BETWEEN && lines[to] && (isMark(lines[to]!) || isAgain(lines[to]!, row))) to += 1;
  return to;
}

const PUNCTUATION = /^[\p{P}\s]*$/u;

/** A comma or full stop between a figure and the next label. */
function isMark({ slots: [only, ...others] }: PageLine): boolean {
  return others.length === 0 && only !== undefined && PUNCTUATION.test(only.raw);
}

/** The label of the row once more, where each figure has it (规章 本年制发件数：3, 规章 本年废止件数：0). */
function isAgain({ slots: [only, ...others] }: PageLine, row: PageSlot): boolean {
  return others.length === 0 && only?.label?.core === row.label?.core;
}

function namedFigure(line: PageLine | undefined, column: Caption): NamedFigure | null {
  const [label, figure, ...others] = line?.slots ?? [];
  if (!label?.label || !figure || figure.label || others.length > 0 || line!.frame === 'grid') return null;
  return isLabelOf(label.label, column) ? { label, figure } : null;
}

function isLabelOf({ serial, core }: FoldedLabel, column: Caption): boolean {
  return serial === '' && knownLabel(column).cores.includes(core);
}
