import type { Caption } from '../../../forms/index.js';
import { knownLabel } from '../../label/label-index.js';
import { holdsFigure, isBlank, type PageLine, type PageSlot, pageSlot } from '../page-line.js';
import type { ColumnList } from '../vocabulary.js';
import { type LabelPiece, labelPieces, linesOfPieces } from './label-pieces.js';
import { lineOf } from './line-of-cells.js';
import { behindGroups, isLabelOf, loneLabel } from './named-figure.js';

/** A label of a row, and its figure of one column; null behind the label of a group, or of a row that prints nothing. */
interface Entry {
  readonly label: PageSlot;
  readonly figure: PageSlot | null;
}

/** The figures of a column below its label, and the piece behind them. */
interface NamedColumn {
  readonly caption: Caption;
  readonly to: number;
  readonly label: PageSlot;
  readonly entries: readonly Entry[];
}

/** Labels between two columns that are of neither: a heading, the header of a small table. */
const MOST_BETWEEN = 4;
/** A single column or row may be anything. */
const FEWEST = 2;

/**
 * Lines as a table has them, where a page prints the columns of a panel below each other, each with the labels of all rows
 * (a card, a list or rows of a table for each kind of applicants).
 *
 * @param panels the columns of each panel of the forms, in their order
 * @returns null where no panel is printed so
 */
export function withNamedColumns(
  lines: readonly PageLine[],
  panels: readonly ColumnList[],
): PageLine[] | null {
  const pieces = labelPieces(lines);
  const lists = panels.flatMap(({ columns, groups, panels: rowsOf }) => {
    const cores = rowsOf.flat().flatMap((caption) => knownLabel(caption).cores);
    return columns.length < FEWEST ? [] : [{ columns, groups, rows: new Set(cores) }];
  });
  const found: NamedPanel[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    if (loneLabel(pieces[at]) === null) continue;
    const panel = panelAt(pieces, at, lists);
    if (panel?.isWhole) found.push(panel);
    if (panel) at = Math.max(at, panel.to - 1);
  }
  return found.length === 0 ? null : drawn(pieces, found);
}

/** The columns of a panel and the groups over them, and the words of its rows. */
interface NamedList {
  readonly columns: readonly Caption[];
  readonly groups: readonly Caption[];
  readonly rows: ReadonlySet<string>;
}

/** The half-open range of pieces of some columns of a panel; whole where all are there, with the same rows. */
interface NamedPanel {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly NamedColumn[];
  readonly isWhole: boolean;
}

function panelAt(
  pieces: readonly LabelPiece[],
  from: number,
  lists: readonly NamedList[],
): NamedPanel | null {
  let longest: NamedPanel | null = null;
  for (const list of lists) {
    const columns: NamedColumn[] = [];
    const found = new Set<Caption>();
    for (;;) {
      const column = nextColumn(pieces, columns.at(-1)?.to ?? from, list, columns.length > 0);
      if (!column || found.has(column.caption) || !hasRowsOf(column, columns[0] ?? column)) break;
      found.add(column.caption);
      columns.push(column);
    }
    const isWhole = columns.length === list.columns.length && columns.some(hasFigures);
    const [first] = columns;
    if (first && (isWhole || !longest))
      longest = { from, to: (isWhole ? columns.at(-1)! : first).to, columns, isWhole };
    if (isWhole) break;
  }
  return longest;
}

function hasFigures({ entries }: NamedColumn): boolean {
  return entries.some(({ figure }) => figure !== null);
}

function hasRowsOf({ entries }: NamedColumn, other: NamedColumn): boolean {
  return (
    entries.length === other.entries.length &&
    entries.length >= FEWEST &&
    entries.every(({ label }, at) => label.label!.core === other.entries[at]!.label.label!.core)
  );
}

/** The column that is named at a place, or behind what may stand between two. */
function nextColumn(
  pieces: readonly LabelPiece[],
  from: number,
  list: NamedList,
  mayFollow: boolean,
): NamedColumn | null {
  const labelAt = (place: number, captions: readonly Caption[]) => {
    const at = behindGroups(pieces, place, list.groups);
    const slot = loneLabel(pieces[at]);
    const own = slot?.label;
    const caption = own && captions.find((each) => isLabelOf(own, each));
    return slot && caption ? { at, slot, caption } : null;
  };
  const furthest = mayFollow ? from + MOST_BETWEEN : from;
  let named = labelAt(from, list.columns);
  for (let at = from; !named && at < furthest && loneLabel(pieces[at]); at += 1)
    named = labelAt(at + 1, list.columns);
  if (!named) return null;
  const { caption } = named;
  const entries: Entry[] = [];
  let to = named.at + 1;
  for (;;) {
    const again = labelAt(to, [caption]);
    const next = entryAt(pieces, again ? again.at + 1 : to, list);
    if (!next) break;
    entries.push(next.entry);
    to = next.to;
  }
  return { caption, to, label: named.slot, entries };
}

/** A row with its figure behind its label or on the next line, or with nothing. */
function entryAt(
  pieces: readonly LabelPiece[],
  at: number,
  { rows, columns }: NamedList,
): { readonly entry: Entry; readonly to: number } | null {
  const [label, figure, ...others] = pieces[at]?.slots ?? [];
  if (!label?.label || !rows.has(label.label.core) || others.length > 0) return null;
  if (figure) {
    const isCell = holdsFigure(figure) || isBlank(figure);
    return isCell ? { entry: { label, figure: isBlank(figure) ? null : figure }, to: at + 1 } : null;
  }
  const [below, ...more] = pieces[at + 1]?.slots ?? [];
  if (below && more.length === 0 && holdsFigure(below))
    return { entry: { label, figure: below }, to: at + 2 };
  const ownLabel = label.label;
  // By itself it is the label of the next column (其他, 总计).
  if (columns.some((column) => isLabelOf(ownLabel, column))) return null;
  return { entry: { label, figure: null }, to: at + 1 };
}

function drawn(pieces: readonly LabelPiece[], panels: readonly NamedPanel[]): PageLine[] {
  const lines = panels.flatMap(({ from, columns }, at) => [
    ...linesOfPieces(pieces.slice(panels[at - 1]?.to ?? 0, from)),
    ...linesOfPanel(columns, pieces[from]!.line.block),
  ]);
  return [...lines, ...linesOfPieces(pieces.slice(panels.at(-1)!.to))];
}

/** A header, and a line for each row; labels without a figure in any column are those of groups. */
function linesOfPanel(columns: readonly NamedColumn[], block: number): PageLine[] {
  const names = columns.map(({ label }) => label);
  const rows = columns[0]!.entries.map(({ label }, at) => {
    const figures = columns.map(({ entries }) => entries[at]!.figure);
    const cells = figures.map((figure) => figure ?? pageSlot('', 0, 1, label.where));
    return figures.every((figure) => figure === null) ? [label] : [label, ...cells];
  });
  return [lineOf(block, names, 1), ...rows.map((slots) => lineOf(block, slots, 0))];
}
