import type { Caption } from '../../../forms/index.js';
import { knownLabel } from '../../label/label-index.js';
import { holdsFigure, isBlank, type PageSlot } from '../page-line.js';
import type { ColumnList } from '../vocabulary.js';
import type { LabelPiece } from './label-pieces.js';
import {
  behindGroups,
  isLabelOf,
  loneLabel,
  type NamedFigure,
  type NextFigure,
  nextFigure,
  otherFigure,
} from './named-figure.js';

/** A row of figures each of which is named: the half-open range of pieces that it takes, and what they hold. */
export interface NamedRow {
  readonly from: number;
  readonly to: number;
  readonly row: PageSlot;
  readonly figures: readonly NamedFigure[];
  /** How many pieces right before it are the groups of its label. */
  readonly groups: number;
  /** The columns, which other panels may have as well. */
  readonly list: ColumnList;
}

/** The panels that rows may be of. */
export interface NamedPanels {
  /** The columns of each, the longest first. */
  readonly lists: readonly ColumnList[];
  /** The words of all their labels. */
  readonly known: ReadonlySet<string>;
}

/** The panels of the forms, to look for their rows. */
export function namedPanels(panels: readonly ColumnList[]): NamedPanels {
  const captions = panels.flatMap(({ columns, groups, panels: rows }) => [
    ...columns,
    ...groups,
    ...rows.flat(),
  ]);
  return {
    lists: panels.toSorted((a, b) => b.columns.length - a.columns.length),
    known: new Set(captions.flatMap((caption) => knownLabel(caption).cores)),
  };
}

/** The row whose label a piece is, if those behind it name every column of a panel. */
export function namedRowAt(
  pieces: readonly LabelPiece[],
  at: number,
  { lists, known }: NamedPanels,
): NamedRow | null {
  const row = loneLabel(pieces[at]);
  if (!row?.label || row.label.core === '') return null;
  const path = pathTo(pieces, at);
  for (const list of lists) {
    const found = { from: at, row, groups: path.length - 1, list };
    const named = namedOneByOne(pieces, at + 1, list, known, path);
    if (named && (named.figures.every(isPrinted) || mayHaveBlanks({ ...found, ...named }, pieces)))
      return { ...found, ...named };
    const headed = namedByHeader(pieces, at + 1, list);
    // The corner of a table stands before its header as well.
    if (headed && panelOf({ row, list }) !== -1) return { ...found, ...headed };
  }
  return null;
}

function isPrinted({ figure }: NamedFigure): boolean {
  return !isBlank(figure);
}

/** Labels without figures are those of blank cells if they are of a row of the form, and no header of the figures below. */
function mayHaveBlanks(row: NamedRow, pieces: readonly LabelPiece[]): boolean {
  const next = pieces[row.to]?.slots ?? [];
  const isUnlabelled = next[0]?.label === null;
  return panelOf(row) !== -1 && !(isUnlabelled && next.some(holdsFigure));
}

type Figures = Pick<NamedRow, 'figures' | 'to'>;

/** The figures behind the labels of all columns of a panel, in whichever order the row names them. */
function namedOneByOne(
  pieces: readonly LabelPiece[],
  from: number,
  list: ColumnList,
  known: ReadonlySet<string>,
  path: readonly string[],
): Figures | null {
  const figures: NamedFigure[] = [];
  const left = new Set(list.columns);
  let to = from;
  while (left.size > 0) {
    const next = figureOfAny(pieces, to, left, list, path) ?? otherFigure(pieces, to, list, known, path);
    if (!next) return null;
    figures.push(next.named);
    to = next.to;
  }
  return { figures, to };
}

/** The figure of one of the columns that are left, which it is taken from. */
function figureOfAny(
  pieces: readonly LabelPiece[],
  from: number,
  left: Set<Caption>,
  list: ColumnList,
  path: readonly string[],
): NextFigure | null {
  for (const column of left) {
    const next = nextFigure(pieces, from, column, list, path);
    if (!next) continue;
    left.delete(column);
    return next;
  }
  return null;
}

/** The label of a row above a header of its own, and its figures below that. */
function namedByHeader(
  pieces: readonly LabelPiece[],
  from: number,
  { columns, groups }: ColumnList,
): Figures | null {
  const labels: PageSlot[] = [];
  let at = from;
  for (const column of columns) {
    at = behindGroups(pieces, at, groups);
    const label = loneLabel(pieces[at]);
    if (!label?.label || !isLabelOf(label.label, column)) return null;
    labels.push(label);
    at += 1;
  }
  const own = pieces[at]?.slots ?? [];
  if (own.length !== columns.length || own.some(({ label }) => label !== null)) return null;
  const figures = labels.map((label, place) => ({
    label,
    figure: own[place]!,
    column: columns[place]!,
  }));
  return { figures, to: at + 1 };
}

/** Labels of groups that may stand above the label of a row. */
const MOST_GROUPS = 2;

/** The words of the label of a row, and of the groups right before it. */
function pathTo(pieces: readonly LabelPiece[], at: number): string[] {
  const path: string[] = [];
  for (let place = at; place >= at - MOST_GROUPS; place -= 1) {
    const label = loneLabel(pieces[place])?.label;
    if (!label) break;
    path.unshift(label.core);
  }
  return path;
}

/** Which of the panels that share its columns a row is of; -1 where its label does not say. */
export function panelOf({ row, list }: Pick<NamedRow, 'row' | 'list'>): number {
  const { core } = row.label!;
  return list.panels.findIndex((rows) => rows.some((caption) => knownLabel(caption).cores.includes(core)));
}
