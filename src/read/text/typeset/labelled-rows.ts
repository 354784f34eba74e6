import { groupBy } from '../../../model/group-by.js';
import type { Glyph } from '../../pdf/engine/page-content.js';

/** The cells of a row that hold something, from left to right, each with its signs. */
export type SetRow = readonly (readonly Glyph[])[];

const LETTER = /\p{L}/u;
/** A header over figures that have no label of their own has more texts than any row has labels. */
const MOST_LABELS = 3;

/** Whether signs are those of a label or a header, and not figures or what stands for none. */
export function areWords(glyphs: readonly Glyph[]): boolean {
  return glyphs.some(({ text }) => LETTER.test(text));
}

/**
 * Rows whose figures have the label that begins on their line. The lines of two short labels may have been taken for those of
 * one: then the second goes to the figures beside it. Null where figures have no label at all, but for those under a header, or
 * where labels of a header may have been taken for the wrapped lines of one.
 */
export function labelledRows(rows: readonly SetRow[]): readonly SetRow[] | null {
  if (rows.some((row) => row.every(areWords) && !row.every(areWrappedLines))) return null;
  const found: SetRow[] = [];
  for (const row of rows) {
    if (row.length === 0) continue;
    const above = found.at(-1);
    if (above === undefined || row.some(areWords) || isHeader(above)) {
      found.push(row);
      continue;
    }
    const parted = partedAt(above, Math.max(...row.flat().map(({ originY }) => originY)));
    if (parted === null) return null;
    found.splice(-1, 1, parted.above, [...parted.beside, ...row]);
  }
  return found;
}

/** The lines of a wrapped label stand in the middle of each other, by this part of the longest, or begin alike. */
const OFF_MIDDLE = 1 / 3;
const OFF_LEFT_PT = 10;

/** Whether lines one below the other can be those of one label: the labels of two columns under one stand to its sides. */
function areWrappedLines(glyphs: readonly Glyph[]): boolean {
  const lines = [...groupBy(glyphs, ({ originY }) => originY).values()].map((line) => ({
    left: Math.min(...line.map(({ box }) => box[0])),
    right: Math.max(...line.map(({ box }) => box[2])),
  }));
  const widest = lines.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
  return lines.every(
    ({ left, right }) =>
      Math.abs(left - widest.left) <= OFF_LEFT_PT ||
      Math.abs(left + right - widest.left - widest.right) / 2 <= OFF_MIDDLE * (widest.right - widest.left),
  );
}

function isHeader(row: SetRow): boolean {
  return row.length > MOST_LABELS && row.every(areWords);
}

/** A row parted at the height of figures beside its last label; null where no line of the label stands there. */
function partedAt(row: SetRow, height: number): { above: SetRow; beside: SetRow } | null {
  const last = row.findLastIndex(areWords);
  const label = row[last] ?? [];
  const beside = label.filter(({ originY }) => originY <= height);
  const above = label.filter(({ originY }) => originY > height);
  if (above.length === 0 || !beside.some(({ originY }) => originY === height)) return null;
  return { above: row.with(last, above), beside: [beside] };
}

/** Rows one below the other that are those of headers, or those of a body. */
export interface Stretch {
  readonly isHeader: boolean;
  readonly rows: readonly SetRow[];
}

/** Rows of words alone, one of which is a header, and the rows between. */
export function headersApart(rows: readonly SetRow[]): Stretch[] {
  const stretches: { isHeader: boolean; rows: SetRow[] }[] = [];
  let holdsFigures: boolean | null = null;
  for (const row of rows.filter(({ length }) => length > 0)) {
    const hasFigures = !row.every(areWords);
    const last = stretches.at(-1);
    if (last && hasFigures === holdsFigures) last.rows.push(row);
    else stretches.push({ isHeader: false, rows: [row] });
    holdsFigures = hasFigures;
    if (isHeader(row)) stretches.at(-1)!.isHeader = true;
  }
  return stretches;
}
