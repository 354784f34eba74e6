import type { Caption } from '../../../forms/index.js';
import type { FoldedLabel } from '../../label/fold-label.js';
import { knownLabel } from '../../label/label-index.js';
import { holdsFigure, isBlank, type PageSlot, pageSlot } from '../page-line.js';
import type { ColumnList } from '../vocabulary.js';
import type { LabelPiece } from './label-pieces.js';

/** A figure behind the label of its column. */
interface NamedFigure {
  readonly label: PageSlot;
  readonly figure: PageSlot;
}

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

/** The row whose label a piece is, if those behind it name every column of a panel. */
export function namedRowAt(
  pieces: readonly LabelPiece[],
  at: number,
  lists: readonly ColumnList[],
): NamedRow | null {
  const row = loneLabel(pieces[at]);
  if (!row?.label || row.label.core === '') return null;
  const path = pathTo(pieces, at);
  for (const list of lists) {
    const found = { from: at, row, groups: path.length - 1, list };
    const named = namedOneByOne(pieces, at + 1, list, path);
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
  const [next] = pieces[row.to]?.slots ?? [];
  return panelOf(row) !== -1 && (next === undefined || !holdsFigure(next));
}

type Figures = Pick<NamedRow, 'figures' | 'to'>;

function namedOneByOne(
  pieces: readonly LabelPiece[],
  from: number,
  list: ColumnList,
  path: readonly string[],
): Figures | null {
  const figures: NamedFigure[] = [];
  let to = from;
  for (const column of list.columns) {
    const next = nextFigure(pieces, to, column, list, path);
    if (!next) return null;
    figures.push(next.named);
    to = next.to;
  }
  return { figures, to };
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
  return { figures: labels.map((label, place) => ({ label, figure: own[place]! })), to: at + 1 };
}

/** A label by itself, or with the sign that leads to the next one (行政复议-结果维持). */
function loneLabel(piece: LabelPiece | undefined): PageSlot | null {
  const [label, ...others] = piece?.slots ?? [];
  return label?.label && others.every(isSign) ? label : null;
}

const SIGNS = /^[\p{P}\p{S}\s]*$/u;

/** A comma, a dash or another sign; a blank cell is none. */
function isSign({ raw }: PageSlot): boolean {
  return raw.trim() !== '' && SIGNS.test(raw);
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

interface NextFigure {
  readonly named: NamedFigure;
  readonly to: number;
}

/** The figure of a column, behind the labels of its row once more where each figure has them (规章 本年制发件数：3). */
function nextFigure(
  pieces: readonly LabelPiece[],
  from: number,
  column: Caption,
  { groups }: ColumnList,
  path: readonly string[],
): NextFigure | null {
  for (let length = 0; length <= path.length; length += 1) {
    let at: number | null = from;
    for (const core of path.slice(path.length - length)) at = behindLabel(pieces, at, core);
    if (at === null) continue;
    const named = namedFigure(pieces, behindGroups(pieces, at, groups), column);
    if (named) return named;
  }
  return null;
}

function behindLabel(pieces: readonly LabelPiece[], from: number | null, core: string): number | null {
  if (from === null) return null;
  const at = behindSigns(pieces, from);
  return loneLabel(pieces[at])?.label?.core === core ? at + 1 : null;
}

function behindGroups(pieces: readonly LabelPiece[], from: number, groups: readonly Caption[]): number {
  const at = behindSigns(pieces, from);
  const label = loneLabel(pieces[at])?.label;
  return label && groups.some((group) => isLabelOf(label, group)) ? behindSigns(pieces, at + 1) : at;
}

function behindSigns(pieces: readonly LabelPiece[], from: number): number {
  let at = from;
  while (pieces[at] && pieces[at]!.slots.length > 0 && pieces[at]!.slots.every(isSign)) at += 1;
  return at;
}

/** A figure behind the label of a column, or on the next line by itself; a blank where there is none. */
function namedFigure(pieces: readonly LabelPiece[], at: number, column: Caption): NextFigure | null {
  const [label, ...others] = pieces[at]?.slots ?? [];
  if (!label?.label || !isLabelOf(label.label, column) || others.length > 1) return null;
  const [own] = others;
  if (own) return isBorder(own) ? null : { named: { label, figure: own }, to: at + 1 };
  const [figure, ...more] = pieces[at + 1]?.slots ?? [];
  if (!figure || !holdsFigure(figure)) return { named: { label, figure: blankBehind(label) }, to: at + 1 };
  return more.length > 0 || isBorder(figure) ? null : { named: { label, figure }, to: at + 2 };
}

/** A sign that is no dash of a blank cell: what parts two labels is no figure of the first. */
function isBorder(slot: PageSlot): boolean {
  return isSign(slot) && slot.figure.state === 'text';
}

function blankBehind({ where }: PageSlot): PageSlot {
  return pageSlot('', 0, 1, where);
}

function isLabelOf({ serial, core }: FoldedLabel, caption: Caption): boolean {
  return serial === '' && knownLabel(caption).cores.includes(core);
}

/** Which of the panels that share its columns a row is of; -1 where its label does not say. */
export function panelOf({ row, list }: Pick<NamedRow, 'row' | 'list'>): number {
  const { core } = row.label!;
  return list.panels.findIndex((rows) => rows.some((caption) => knownLabel(caption).cores.includes(core)));
}
