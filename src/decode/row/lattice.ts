import { type Figure, readFigure } from '../../align/figure/read-figure.js';
import type { NumberKind } from '../../forms/index.js';
import type { FigurePiece } from '../../model/reading.js';
import { figureOf, foldFigures, LONGEST_FIGURE } from './figure.js';

/** What one cell takes of the characters of its row: a half-open range of them, and what that range says. */
export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly state: 'number' | 'dash' | 'blank';
  /** 0 for a dash and a blank, which count as nothing in a sum. */
  readonly value: number;
  readonly unit: string | null;
}

/**
 * How the characters of a row may be divided. `whole`: every piece is one figure, cells may be blank; `joined`:
 * neighbouring pieces may be one figure, no cell is blank; `split`: a piece holds figures of one or more cells, no cell
 * is blank; `split_or_blank`: the same with blank cells.
 */
export type Way = 'whole' | 'joined' | 'split' | 'split_or_blank';

/** Every way to divide the characters of a row among its cells, in order and without remainder. */
export interface Lattice {
  /** By cell: the marks that are part of at least one full division. */
  readonly marks: readonly (readonly Mark[])[];
  readonly length: number;
  /** How many divisions there are; `Number.MAX_SAFE_INTEGER` stands for that many or more. */
  readonly count: number;
}

/** What a cell may hold: the kind of its figures, and whether the page prints it at all. */
export interface CellKind {
  readonly number: NumberKind;
  readonly printed: boolean;
}

/** Nobody writes a figure like this; digits like these are several figures. */
const LEADING_ZERO = /^0\d/u;

/** What stands in a cell where there is nothing to tell. */
const DASH = /^[-—/]$/u;

/**
 * The lattice of a row. Characters are counted through all pieces, one after the other.
 *
 * @param printsDashes whether a dash among digits may be a cell of its own
 */
export function latticeOf(
  pieces: readonly FigurePiece[],
  cells: readonly CellKind[],
  way: Way,
  printsDashes: boolean,
): Lattice {
  const text = pieces.map((piece) => foldFigures(piece.text)).join('');
  // Text that holds a part of the page many times over has rows of a hundred thousand characters, which nothing divides.
  if (way !== 'whole' && text.length > cells.length * LONGEST_FIGURE)
    return { marks: cells.map(() => []), length: text.length, count: 0 };
  const starts = boundaries(pieces);
  const byKind = new Map<NumberKind, readonly Mark[]>();
  const marks = cells.map((cell) => {
    if (!cell.printed) return blanks(starts, text.length, 'split_or_blank');
    const known = byKind.get(cell.number) ?? marksOf(text, starts, cell.number, way, printsDashes);
    byKind.set(cell.number, known);
    return known;
  });
  return pruned(marks, text.length);
}

/** The divisions in which every cell has a value that is allowed for it. */
export function restricted(lattice: Lattice, allows: (cell: number, value: number) => boolean): Lattice {
  const marks = lattice.marks.map((ofCell, cell) => ofCell.filter((mark) => allows(cell, mark.value)));
  return pruned(marks, lattice.length);
}

/** Where each piece ends in the joined text. */
export function pieceEnds(pieces: readonly FigurePiece[]): number[] {
  let end = 0;
  return pieces.map(({ text }) => {
    end += text.length;
    return end;
  });
}

/**
 * The boundaries between pieces that are boundaries of cells, by their place in the joined text, with its beginning and
 * end. A line end within digits is none: the line may have been wrapped there.
 */
export function boundaries(pieces: readonly FigurePiece[]): number[] {
  return [0, ...pieceEnds(pieces).filter((_, at) => !pieces[at + 1]?.continuesLine)];
}

function marksOf(
  text: string,
  starts: readonly number[],
  kind: NumberKind,
  way: Way,
  printsDashes: boolean,
): Mark[] {
  const endOfPiece = new Map(starts.map((from, piece) => [from, starts[piece + 1]]));
  const marks = ranges(starts, way).flatMap(([from, to]): Mark[] => {
    const part = text.slice(from, to);
    const alone = endOfPiece.get(from) === to ? readFigure(part) : null;
    if (alone?.state === 'dash' || (printsDashes && way !== 'joined' && DASH.test(part)))
      return [{ from, to, state: 'dash', value: 0, unit: null }];
    const isAlone = isWordForNone(alone, part) || (way === 'whole' && isWritten(alone, part, kind));
    const figure = isAlone ? alone : figureOf(part, kind);
    if (figure === null || figure.value === null) return [];
    return [{ from, to, state: 'number', value: figure.value, unit: figure.unit }];
  });
  return [...marks, ...blanks(starts, text.length, way)];
}

/** Whether a piece says in a word that there is nothing (无). */
function isWordForNone(alone: Figure | null, part: string): boolean {
  return alone?.value === 0 && !/\d/u.test(part);
}

/** Whether somebody would have written this as one figure of the kind. */
function isWritten(alone: Figure | null, part: string, kind: NumberKind): boolean {
  if (alone?.value == null || LEADING_ZERO.test(part)) return false;
  return alone.value >= 0 || kind === 'signed_count';
}

/** The character ranges that a figure may take: pieces, or runs of at most as many parts as a figure has characters. */
function ranges(starts: readonly number[], way: Way): [from: number, to: number][] {
  const pieces = starts
    .slice(0, -1)
    .map((from, index): [number, number] => [from, starts[index + 1] ?? from]);
  if (way === 'whole') return pieces;
  if (way === 'joined')
    return pieces.flatMap(([from], index) =>
      starts.slice(index + 1, index + 1 + LONGEST_FIGURE).map((to): [number, number] => [from, to]),
    );
  return pieces.flatMap(([start, end]) => {
    const places = Array.from({ length: end - start + 1 }, (_, offset) => start + offset);
    return places.flatMap((from, index) =>
      places.slice(index + 1, index + 1 + LONGEST_FIGURE).map((to): [number, number] => [from, to]),
    );
  });
}

function blanks(starts: readonly number[], length: number, way: Way): Mark[] {
  const places =
    way === 'whole'
      ? starts
      : way === 'split_or_blank'
        ? Array.from({ length: length + 1 }, (_, at) => at)
        : [];
  return places.map((at) => ({ from: at, to: at, state: 'blank', value: 0, unit: null }));
}

/** Keeps the marks that lie on a full division, and counts the divisions. */
function pruned(marks: readonly (readonly Mark[])[], length: number): Lattice {
  const before = [waysFrom(length, 0)];
  for (const ofCell of marks) before.push(step(before.at(-1) ?? [], ofCell, 'from', 'to'));
  const after = [waysFrom(length, length)];
  for (const ofCell of marks.toReversed()) after.unshift(step(after[0] ?? [], ofCell, 'to', 'from'));
  const onPath = (cell: number) => (mark: Mark) =>
    (before[cell]?.[mark.from] ?? 0) > 0 && (after[cell + 1]?.[mark.to] ?? 0) > 0;
  return {
    marks: marks.map((ofCell, cell) => ofCell.filter(onPath(cell))),
    length,
    count: after[0]?.[0] ?? 0,
  };
}

function waysFrom(length: number, at: number): number[] {
  return Array.from({ length: length + 1 }, (_, place) => (place === at ? 1 : 0));
}

function step(ways: readonly number[], marks: readonly Mark[], here: 'from' | 'to', there: 'from' | 'to') {
  const next: number[] = ways.map(() => 0);
  for (const mark of marks) {
    const sum = (next[mark[there]] ?? 0) + (ways[mark[here]] ?? 0);
    next[mark[there]] = Math.min(sum, Number.MAX_SAFE_INTEGER);
  }
  return next;
}
