import type { Caption } from '../../../forms/index.js';
import type { FoldedLabel } from '../../label/fold-label.js';
import { knownLabel } from '../../label/label-index.js';
import { holdsFigure, type PageSlot, pageSlot } from '../page-line.js';
import type { ColumnList } from '../vocabulary.js';
import type { LabelPiece } from './label-pieces.js';

/** A figure behind the label of its column. */
export interface NamedFigure {
  readonly label: PageSlot;
  readonly figure: PageSlot;
  /** Its column on the form; null behind any other name. */
  readonly column: Caption | null;
}

/** A label by itself, or with the sign that leads to the next one (行政复议-结果维持). */
export function loneLabel(piece: LabelPiece | undefined): PageSlot | null {
  const [label, ...others] = piece?.slots ?? [];
  return label?.label && others.every(isSign) ? label : null;
}

const SIGNS = /^[\p{P}\p{S}\s]*$/u;

/** A comma, a dash or another sign; a blank cell is none. */
function isSign({ raw }: PageSlot): boolean {
  return raw.trim() !== '' && SIGNS.test(raw);
}

/** A figure that was found, and the piece behind it. */
export interface NextFigure {
  readonly named: NamedFigure;
  readonly to: number;
}

/** The figure of a column, behind the labels of its row once more where each figure has them (规章 本年制发件数：3). */
export function nextFigure(
  pieces: readonly LabelPiece[],
  from: number,
  column: Caption,
  { groups }: ColumnList,
  path: readonly string[],
): NextFigure | null {
  for (const at of behindPath(pieces, from, path)) {
    const named = namedFigure(pieces, behindGroups(pieces, at, groups), column);
    if (named) return named;
  }
  return null;
}

/** A figure between those of a row, behind a name that is none of the form's (小计：17). */
export function otherFigure(
  pieces: readonly LabelPiece[],
  from: number,
  { groups }: ColumnList,
  known: ReadonlySet<string>,
  path: readonly string[],
): NextFigure | null {
  for (const before of behindPath(pieces, from, path).toReversed()) {
    const at = behindGroups(pieces, before, groups);
    const [label, figure, ...more] = pieces[at]?.slots ?? [];
    const isNamed = label?.label && figure && holdsFigure(figure) && more.length === 0;
    if (isNamed && !known.has(label.label!.core))
      return { named: { label, figure, column: null }, to: at + 1 };
  }
  return null;
}

/** The places behind the last labels of a path, from none of them to all. */
function behindPath(pieces: readonly LabelPiece[], from: number, path: readonly string[]): number[] {
  return [null, ...path].flatMap((_, length) => {
    const last = path.slice(path.length - length);
    const at = last.reduce<number | null>((place, core) => behindLabel(pieces, place, core), from);
    return at === null ? [] : [at];
  });
}

function behindLabel(pieces: readonly LabelPiece[], from: number | null, core: string): number | null {
  if (from === null) return null;
  const at = behindSigns(pieces, from);
  return loneLabel(pieces[at])?.label?.core === core ? at + 1 : null;
}

/** The place behind the label of a group, where one stands at a place. */
export function behindGroups(
  pieces: readonly LabelPiece[],
  from: number,
  groups: readonly Caption[],
): number {
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
  if (own) return isBorder(own) ? null : { named: { label, figure: own, column }, to: at + 1 };
  const [figure, ...more] = pieces[at + 1]?.slots ?? [];
  if (!figure || !holdsFigure(figure))
    return { named: { label, figure: blankBehind(label), column }, to: at + 1 };
  return more.length > 0 || isBorder(figure) ? null : { named: { label, figure, column }, to: at + 2 };
}

/** A sign that is no dash of a blank cell: what parts two labels is no figure of the first. */
function isBorder(slot: PageSlot): boolean {
  return isSign(slot) && slot.figure.state === 'text';
}

function blankBehind({ where }: PageSlot): PageSlot {
  return pageSlot('', 0, 1, where);
}

/** Whether a label is one of the wordings of a caption, without a number before it. */
export function isLabelOf({ serial, core }: FoldedLabel, caption: Caption): boolean {
  return serial === '' && knownLabel(caption).cores.includes(core);
}
