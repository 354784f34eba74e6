import type { ChunkLine } from '../chunks.js';
import type { PlacedChunk } from '../placed-chunks.js';
import { type RowExtent, uniteExtents } from './row-extent.js';

/** What stands right of the labels on one base line, or on lines that overlap. */
export interface FigureLine {
  readonly chunks: readonly PlacedChunk[];
  /** The highest and the lowest base line. */
  readonly top: number;
  readonly bottom: number;
  readonly extent: RowExtent;
}

/** Rows cannot overlap: a number wrapped in a narrow column stands half a line above and below the figures of its row. */
const SAME_ROW = 0.9;

/** The lines of figures, from the top down. `anchors` are the indices of the lines that hold figures. */
export function figureLines(
  lines: readonly ChunkLine[],
  anchors: readonly number[],
  placed: readonly PlacedChunk[],
  firstFigures: number,
): FigureLine[] {
  const sets: number[][] = [];
  for (const anchor of anchors) {
    const set = sets[sets.length - 1];
    const above = set && lines[set[set.length - 1]!]!.baseline;
    const line = lines[anchor]!;
    if (above !== undefined && above - line.baseline < SAME_ROW * line.fontSizePt) set!.push(anchor);
    else sets.push([anchor]);
  }
  return sets.map((set) => {
    const baselines = set.map((line) => lines[line]!.baseline);
    const chunks = placed.filter(({ line, lastColumn }) => set.includes(line) && lastColumn >= firstFigures);
    return {
      chunks,
      top: Math.max(...baselines),
      bottom: Math.min(...baselines),
      extent: uniteExtents(set.map((line) => extentOf(lines[line]!))),
    };
  });
}

function extentOf({ baseline, fontSizePt }: ChunkLine): RowExtent {
  return { top: baseline + 0.8 * fontSizePt, bottom: baseline - 0.2 * fontSizePt };
}
