import { type PlacedChunk, type TextBlock, toBlock } from '../placed-chunks.js';
import { type LabelLine, labelLines, labelsFrom } from './label-lines.js';

/** A label, null for a row that has none, and the lines of figures that it names; none for a blank row. */
export interface LabelledRow {
  readonly label: TextBlock | null;
  readonly lines: { readonly from: number; readonly to: number };
}

/** How high a line of figures stands: its highest and lowest base line. */
interface Level {
  readonly top: number;
  readonly bottom: number;
}

/** Base lines of a label and its figures differ by this (in font sizes) for their fonts alone. */
const NEAR = 0.3;

/** What makes a reading of the labels less likely; 1 is about the doubt whether a row is blank. */
const COSTS = {
  /** A label without figures: a blank row. */
  blank: 0.8,
  /** A line of figures without a label. */
  unnamed: 1.5,
  /** For each font size that figures stand off their label, beyond `NEAR`. */
  distance: 2,
  /** A line of figures taken for the second halves of those above. */
  wrapped: 0.05,
} as const;

/** How the figures of a row stand beside a label of several lines. */
const ALIGNMENTS = ['middle', 'top', 'bottom'] as const;
type Alignment = (typeof ALIGNMENTS)[number];

/**
 * Which lines of labels are one label, and which lines of figures each names: the reading that costs least, for labels
 * centred beside their figures, level with them at the top, or at the bottom. `figures` are lines from the top down, `wraps`
 * says of each whether the next may be of the same row, `pitch` are the font sizes within which lines of one label follow.
 */
export function labelRows(
  chunks: readonly PlacedChunk[],
  figures: readonly Level[],
  wraps: readonly boolean[],
  pitch: number,
): readonly LabelledRow[] {
  const lines = labelLines(chunks);
  const last = ALIGNMENTS.map((alignment) => cheapest(lines, figures, wraps, alignment, pitch));
  return rowsOf(
    last.reduce((a, b) => (b.cost < a.cost ? b : a)),
    lines,
  );
}

/** A step of a reading: the labels up to one line, and the figures up to another. Either may be none. */
interface Step {
  readonly cost: number;
  readonly before: Step | null;
  readonly labels: number;
  readonly figures: number;
}

/** The last step of the reading of all lines and figures that costs least. */
function cheapest(
  lines: readonly LabelLine[],
  figures: readonly Level[],
  wraps: readonly boolean[],
  alignment: Alignment,
  pitch: number,
): Step {
  const areNumbered = lines.filter((line) => line.isNumbered).length * 2 >= lines.length;
  const width = figures.length + 1;
  const start: Step = { cost: 0, before: null, labels: 0, figures: 0 };
  const best: (Step | undefined)[] = [start];
  const offer = (before: Step, labels: number, row: number, cost: number) => {
    const at = labels * width + row;
    const whole = before.cost + cost;
    if (whole < (best[at]?.cost ?? Number.POSITIVE_INFINITY))
      best[at] = { cost: whole, before, labels, figures: row };
  };
  for (let line = 0; line <= lines.length; line++) {
    const labels = labelsFrom(lines, line, areNumbered, pitch);
    for (let row = 0; row <= figures.length; row++) {
      const before = best[line * width + row];
      if (before === undefined) continue;
      const besides = figuresFrom(figures, wraps, row);
      for (const { end: to, cost } of besides) offer(before, line, to, COSTS.unnamed + cost);
      for (const { end, cost: own } of labels) {
        offer(before, end, row, own + COSTS.blank);
        for (const { end: to, cost, level } of besides)
          offer(before, end, to, own + cost + distanceCost(lines[line], lines[end - 1], level, alignment));
      }
    }
  }
  return best[lines.length * width + figures.length] ?? start;
}

function rowsOf(last: Step, lines: readonly LabelLine[]): LabelledRow[] {
  const rows: LabelledRow[] = [];
  for (let at = last; at.before !== null; at = at.before) {
    const chunks = lines.slice(at.before.labels, at.labels).flatMap((line) => line.chunks);
    rows.unshift({
      label: chunks.length === 0 ? null : toBlock(chunks),
      lines: { from: at.before.figures, to: at.figures },
    });
  }
  return rows;
}

/** The rows that may begin with a line of figures: the line after their last, how high they stand, and what they cost. */
function figuresFrom(
  figures: readonly Level[],
  wraps: readonly boolean[],
  first: number,
): { readonly end: number; readonly level: Level; readonly cost: number }[] {
  const rows: { end: number; level: Level; cost: number }[] = [];
  for (let at = first; at < figures.length; at++) {
    const level = { top: figures[first]!.top, bottom: figures[at]!.bottom };
    rows.push({ end: at + 1, level, cost: (at - first) * COSTS.wrapped });
    if (!wraps[at]) break;
  }
  return rows;
}

function distanceCost(
  first: LabelLine | undefined,
  last: LabelLine | undefined,
  figures: Level,
  alignment: Alignment,
): number {
  const label = { top: first?.baseline ?? 0, bottom: last?.baseline ?? 0 };
  const distance =
    Math.abs(heightOf(label, alignment) - heightOf(figures, alignment)) / (first?.fontSizePt ?? 1);
  return COSTS.distance * Math.max(0, distance - NEAR);
}

function heightOf({ top, bottom }: Level, alignment: Alignment): number {
  return alignment === 'middle' ? (top + bottom) / 2 : alignment === 'top' ? top : bottom;
}
