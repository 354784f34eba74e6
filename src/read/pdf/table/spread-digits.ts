import type { GridCell } from '../../ruled/grid-cells.js';
import type { Glyph } from '../engine/page-content.js';
import { linesOf } from '../text/glyph-lines.js';
import { glyphText } from '../text/glyph-text.js';
import { type ChunkLine, toChunkLine } from '../unruled/chunks.js';
import type { FilledGrid } from './fill-cells.js';

/** Digits of one number may be set apart by this much (in font sizes); columns of figures stand further apart. */
const WIDEST_SPACING = 1;
/** Gaps of one line that is spread are alike within this much of a font size. */
const SAME_GAP = 0.12;
/** Room that cells leave beside text that fills their width. */
const PADDING_PT = 7.2;
/** Figures in the middle of columns of their own leave half a gap on both sides; spread text leaves none but the padding. */
const LARGEST_MARGIN = 0.45;
/** Cells that have to be set letter by letter for all of them to be: in one, somebody may have typed a blank. */
const FEWEST_SPACED = 2;
/** Part of the cells with figures apart that have to be spread; the others are narrow, and wrap. */
const MOSTLY = 0.8;

const DIGIT = /^\d$/;
const NUMBER = /^[-−–]?[\d.,]+$/;
const MINUS = /^[-−–]$/;

/** What figures that stand apart in a cell are. */
export interface FiguresApart {
  /** Cells in which they are the digits of one number, by index of the cell. */
  readonly numbers: ReadonlySet<number>;
  /** True where they are columns of figures between which no rule is drawn. */
  readonly areColumns: boolean;
}

/**
 * Tells whether figures that stand apart in the cells of a drawn table are columns, or the digits of one number: spread
 * over the width of the cell (分散对齐), or set letter by letter.
 */
export function figuresApart({ grid, glyphs }: FilledGrid): FiguresApart {
  const spread: number[] = [];
  const spaced: number[] = [];
  let others = 0;
  for (const [index, cell] of grid.cells.entries()) {
    const own = glyphs[index] ?? [];
    if (partedLines(own).length === 0) continue;
    const lines = partedLines(own.filter(({ text }) => !MINUS.test(text)));
    if (lines.some(hasLongFigure)) return { numbers: new Set(), areColumns: true };
    if (lines.length === 0 || !NUMBER.test(glyphText(own)) || !lines.every(isEven)) others++;
    else if (lines.every((line) => fills(line, cell))) spread.push(index);
    else if (lines.every((line) => widestGap(line) <= WIDEST_SPACING * line.fontSizePt)) spaced.push(index);
    else others++;
  }
  const count = spread.length + spaced.length;
  if (count < MOSTLY * (count + others)) return { numbers: new Set(), areColumns: others > 0 };
  return { numbers: new Set(count < FEWEST_SPACED ? spread : [...spread, ...spaced]), areColumns: false };
}

/** The lines of a cell on which figures stand apart. */
function partedLines(glyphs: readonly Glyph[]): ChunkLine[] {
  if (glyphs.length < 2 || !glyphs.some(({ text }) => DIGIT.test(text))) return [];
  return linesOf(glyphs.filter(({ direction }) => direction === 0))
    .map(toChunkLine)
    .filter(({ chunks }) => chunks.length > 1 && chunks.every(({ isFigure }) => isFigure));
}

function hasLongFigure({ chunks }: ChunkLine): boolean {
  return chunks.some((chunk) => chunk.glyphs.length > 1);
}

function isEven(line: ChunkLine): boolean {
  const gaps = gapsOf(line);
  return Math.max(...gaps) - Math.min(...gaps) <= SAME_GAP * line.fontSizePt;
}

function fills(line: ChunkLine, { box }: GridCell): boolean {
  const [first, last] = [line.chunks[0], line.chunks.at(-1)];
  const margin = Math.max((first?.left ?? 0) - box[0], box[2] - (last?.right ?? 0));
  return margin <= Math.min(PADDING_PT, LARGEST_MARGIN * widestGap(line));
}

function widestGap(line: ChunkLine): number {
  return Math.max(...gapsOf(line));
}

function gapsOf({ chunks }: ChunkLine): number[] {
  return chunks.slice(1).map((chunk, at) => chunk.left - (chunks[at]?.right ?? 0));
}
