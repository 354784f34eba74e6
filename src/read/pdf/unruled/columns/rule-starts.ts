import type { RuleSpan } from '../../../ruled/ruling.js';
import type { TextColumn } from './text-columns.js';

/** Lines that begin this near (in points) to each other begin at one border. */
const ALIGNED_PT = 1;

/** Fewer lines than this may begin anywhere: where a label ends, or a word is underlined. */
const FEWEST_STARTS = 3;

/** A border leaves room for a label this wide (in points) on both its sides. */
const NARROWEST_PT = 6;

/**
 * Columns with those of labels parted where the lines under several rows begin: a line under each cell (as pages of the web draw them)
 * leaves out the label of a group, which stands over more rows, and no gap parts its column from labels that reach below it.
 */
export function partedAtRuleStarts(
  columns: readonly TextColumn[],
  levels: readonly RuleSpan[],
): TextColumn[] {
  const firstFigures = columns.findIndex(({ hasFigures }) => hasFigures);
  if (firstFigures < 1) return [...columns];
  const starts = startsOf(levels);
  return columns.flatMap((column, index) => {
    const { left, right } = column;
    const within = starts.filter((x) => x > left + NARROWEST_PT && x < right - NARROWEST_PT);
    return index < firstFigures ? partedAt(column, within) : [column];
  });
}

function partedAt(column: TextColumn, places: readonly number[]): TextColumn[] {
  const edges = [column.left, ...places, column.right];
  return edges.slice(1).map((right, index) => {
    const left = edges[index]!;
    return { left, right, hasFigures: false, figuresLeft: left, figuresRight: right };
  });
}

/** Where several lines begin, from left to right. */
function startsOf(levels: readonly RuleSpan[]): number[] {
  const places = levels.map(({ from }) => from).sort((a, b) => a - b);
  const starts: number[] = [];
  for (const [index, place] of places.entries()) {
    const isNew = place - (starts.at(-1) ?? Number.NEGATIVE_INFINITY) > ALIGNED_PT;
    const last = places[index + FEWEST_STARTS - 1];
    if (isNew && last !== undefined && last - place <= ALIGNED_PT) starts.push(place);
  }
  return starts;
}
