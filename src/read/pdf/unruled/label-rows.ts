import { beginsEnumerated } from '../text/enumerator.js';
import { type PlacedChunk, type TextBlock, textOfChunk, toBlock } from './placed-chunks.js';

/** One line of the labels that name rows. */
interface LabelLine {
  readonly chunks: readonly PlacedChunk[];
  readonly baseline: number;
  readonly fontSizePt: number;
  /** True where it begins with a number of the form (（三） or 2.). */
  readonly isNumbered: boolean;
}

/** A label, and the line of figures that it names; null for a blank row. */
export interface LabelledRow {
  readonly label: TextBlock;
  readonly figures: number | null;
}

/** What makes a reading of the labels less likely; 1 is about the doubt whether a row is blank. */
const COSTS = {
  /** A label without figures: a blank row. */
  blank: 0.8,
  /** A line of figures without a label. */
  unnamed: 1.5,
  /** For each font size that figures stand off their label, beyond `NEAR`. */
  distance: 2,
  /** A number in the middle of a label. */
  numberWithin: 3,
  /** A label without a number where the others have one. */
  unnumbered: 1,
  /** A line that follows further down than the lines of one label do. */
  wide: 0.9,
} as const;

/** Base lines of a label and its figures differ by this (in font sizes) for their fonts alone. */
const NEAR = 0.3;

/** Labels of the form take up to four lines in narrow columns; with guidance in brackets a few more. */
const MOST_LINES = 7;

/** Lines of one label follow within this many font sizes, whatever the table. */
const TIGHT = 1.45;

/** How the figures of a row stand beside a label of several lines. */
const ALIGNMENTS = ['middle', 'top', 'bottom'] as const;
type Alignment = (typeof ALIGNMENTS)[number];

interface Reading {
  readonly cost: number;
  readonly rows: readonly LabelledRow[];
}

/**
 * Which lines of labels are one label, and which line of figures each names: the reading that costs least, for labels
 * centred beside their figures, level with them at the top, or at the bottom. `figures` are base lines from the top down,
 * `pitch` the font sizes within which the lines of one label follow.
 */
export function labelRows(
  chunks: readonly PlacedChunk[],
  figures: readonly number[],
  pitch: number,
): readonly LabelledRow[] {
  const lines = labelLines(chunks);
  const readings = ALIGNMENTS.map((alignment) => cheapestReading(lines, figures, alignment, pitch));
  return readings.reduce((a, b) => (b.cost < a.cost ? b : a)).rows;
}

function labelLines(chunks: readonly PlacedChunk[]): LabelLine[] {
  const byLine = new Map<number, PlacedChunk[]>();
  for (const placed of chunks) {
    const line = byLine.get(placed.line);
    if (line === undefined) byLine.set(placed.line, [placed]);
    else line.push(placed);
  }
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .map(([, members]) => {
      const first = members[0]?.chunk;
      return {
        chunks: members,
        baseline: first?.baseline ?? 0,
        fontSizePt: first?.fontSizePt ?? 1,
        isNumbered: members.some((placed) => beginsEnumerated(textOfChunk(placed))),
      };
    });
}

/** A step of a reading: a label of some lines with figures or none, or figures without a label. */
interface Step {
  readonly cost: number;
  readonly before: Step | null;
  readonly row: LabelledRow | null;
}

function cheapestReading(
  lines: readonly LabelLine[],
  figures: readonly number[],
  alignment: Alignment,
  pitch: number,
): Reading {
  const areNumbered = lines.filter((line) => line.isNumbered).length * 2 >= lines.length;
  const width = figures.length + 1;
  const best: (Step | undefined)[] = [{ cost: 0, before: null, row: null }];
  const offer = (at: number, step: Step) => {
    if (step.cost < (best[at]?.cost ?? Number.POSITIVE_INFINITY)) best[at] = step;
  };
  for (let line = 0; line <= lines.length; line++) {
    for (let row = 0; row <= figures.length; row++) {
      const before = best[line * width + row];
      if (before === undefined) continue;
      if (row < figures.length)
        offer(line * width + row + 1, { cost: before.cost + COSTS.unnamed, before, row: null });
      for (let count = 1; count <= MOST_LINES && line + count <= lines.length; count++) {
        const label = lines.slice(line, line + count);
        const cost = before.cost + labelCost(label, line === 0, areNumbered, pitch);
        const at = (line + count) * width + row;
        offer(at, step(cost + COSTS.blank, before, label, null));
        if (row === figures.length) continue;
        offer(at + 1, step(cost + distanceCost(label, figures[row] ?? 0, alignment), before, label, row));
      }
    }
  }
  const last = best[lines.length * width + figures.length];
  return { cost: last?.cost ?? Number.POSITIVE_INFINITY, rows: rowsOf(last ?? null) };
}

function step(cost: number, before: Step, label: readonly LabelLine[], figures: number | null): Step {
  return { cost, before, row: { label: toBlock(label.flatMap((line) => line.chunks)), figures } };
}

function rowsOf(last: Step | null): LabelledRow[] {
  const rows: LabelledRow[] = [];
  for (let at = last; at !== null; at = at.before) if (at.row !== null) rows.unshift(at.row);
  return rows;
}

/** What it costs to take lines for one label. */
function labelCost(
  label: readonly LabelLine[],
  isFirst: boolean,
  areNumbered: boolean,
  pitch: number,
): number {
  let cost = areNumbered && !isFirst && !label[0]?.isNumbered ? COSTS.unnumbered : 0;
  for (const [index, line] of label.entries()) {
    const above = label[index - 1];
    if (above === undefined) continue;
    if (line.isNumbered) cost += COSTS.numberWithin;
    const stepDown = (above.baseline - line.baseline) / line.fontSizePt;
    if (stepDown > Math.max(TIGHT, areNumbered ? pitch : 0)) cost += COSTS.wide;
  }
  return cost;
}

function distanceCost(label: readonly LabelLine[], figures: number, alignment: Alignment): number {
  const first = label[0]?.baseline ?? 0;
  const last = label[label.length - 1]?.baseline ?? 0;
  const level = alignment === 'middle' ? (first + last) / 2 : alignment === 'top' ? first : last;
  const distance = Math.abs(level - figures) / (label[0]?.fontSizePt ?? 1);
  return COSTS.distance * Math.max(0, distance - NEAR);
}
