import { groupBy } from '../../../../model/group-by.js';
import { beginsEnumerated } from '../../text/enumerator.js';
import { type PlacedChunk, textOfChunk } from '../placed-chunks.js';

/** One line of the labels that name rows. */
export interface LabelLine {
  readonly chunks: readonly PlacedChunk[];
  readonly baseline: number;
  readonly fontSizePt: number;
  /** True where it begins with a number of the form (（三） or 2.). */
  readonly isNumbered: boolean;
}

/** What makes lines less likely one label; 1 is about the doubt whether a row is blank. */
const COSTS = {
  /** A number in the middle of a label. */
  numberWithin: 3,
  /** A label without a number where the others have one. */
  unnumbered: 1,
  /** A line that follows further down than the lines of one label do. */
  wide: 0.9,
} as const;

/** The longest label of the form takes up to a dozen lines in a column of four signs. */
const MOST_LINES = 12;

/** Lines of one label follow within this many font sizes, whatever the table. */
const TIGHT = 1.45;

/** The labels as lines, from the top down. */
export function labelLines(chunks: readonly PlacedChunk[]): LabelLine[] {
  return [...groupBy(chunks, ({ line }) => line)]
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

/** The labels that may begin with a line: the line after their last, and what it costs to take their lines for one. */
export function labelsFrom(
  lines: readonly LabelLine[],
  first: number,
  areNumbered: boolean,
  pitch: number,
): { readonly end: number; readonly cost: number }[] {
  const labels: { end: number; cost: number }[] = [];
  const widest = Math.max(TIGHT, areNumbered ? pitch : 0);
  let cost = areNumbered && first > 0 && !lines[first]?.isNumbered ? COSTS.unnumbered : 0;
  for (let at = first; at < Math.min(lines.length, first + MOST_LINES); at++) {
    const line = lines[at];
    const above = lines[at - 1];
    if (line === undefined) break;
    if (at > first && above !== undefined) {
      if (line.isNumbered) cost += COSTS.numberWithin;
      if (above.baseline - line.baseline > widest * line.fontSizePt) cost += COSTS.wide;
    }
    labels.push({ end: at + 1, cost });
  }
  return labels;
}
