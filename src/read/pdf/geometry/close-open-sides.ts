import type { RuleSpan, Ruling } from '../../ruled/ruling.js';

/** Lines must stick out this far to leave a row or column open; less is the overshoot of sloppy drawing. */
const OPEN_PT = 6;

/** Ends of the lines that stick out differ by no more than this where a side was cut off. */
const FLUSH_PT = 3;

/** A component whose open sides have been closed with lines that the page does not show. */
export interface ClosedRuling {
  readonly ruling: Ruling;
  /** True where a row was open at its top or bottom. Open left and right sides are a style, open rows a page break. */
  readonly openRow: boolean;
}

/**
 * Closes what is open. Print from browsers draws no border under the last row before a page break and none over the
 * first row after it; many tables have no rules at their left and right ends.
 */
export function closeOpenSides({ levels, uprights }: Ruling): ClosedRuling {
  const rowLines = closingLines(levels, uprights);
  const columnLines = closingLines(uprights, levels);
  return {
    ruling: { levels: [...levels, ...rowLines], uprights: [...uprights, ...columnLines] },
    openRow: rowLines.length > 0,
  };
}

/** Lines along `along` that end the lines of `across` where those stick out beyond the outermost of `along`. */
function closingLines(along: readonly RuleSpan[], across: readonly RuleSpan[]): RuleSpan[] {
  if (along.length === 0) return [];
  const lowest = Math.min(...along.map((span) => span.at));
  const highest = Math.max(...along.map((span) => span.at));
  const below = across.filter((span) => lowest - span.from > OPEN_PT);
  const above = across.filter((span) => span.to - highest > OPEN_PT);
  const extent = extentBeyond(along, across);
  return [
    ...closingLine(below, Math.min(...below.map((span) => span.from)), (span) => span.from, extent),
    ...closingLine(above, Math.max(...above.map((span) => span.to)), (span) => span.to, extent),
  ];
}

/**
 * A line that sticks out on its own is sloppy drawing, unless the table is open on all its sides: then it is the only
 * border of a last row of two cells (行政事业性收费).
 */
function closingLine(
  sticking: readonly RuleSpan[],
  end: number,
  endOf: (span: RuleSpan) => number,
  extent: Extent | null,
): RuleSpan[] {
  const flush = sticking.filter((span) => Math.abs(endOf(span) - end) <= FLUSH_PT);
  if (flush.length === 0) return [];
  if (flush.length === 1) return extent === null ? [] : [{ at: end, ...extent }];
  const places = flush.map((span) => span.at);
  return [{ at: end, from: Math.min(...places), to: Math.max(...places) }];
}

type Extent = Pick<RuleSpan, 'from' | 'to'>;

/** How far the lines of `along` reach, where they run out beyond all lines of `across` at both ends; else null. */
function extentBeyond(along: readonly RuleSpan[], across: readonly RuleSpan[]): Extent | null {
  const from = Math.min(...along.map((span) => span.from));
  const to = Math.max(...along.map((span) => span.to));
  const isBeyond = across.every(({ at }) => at - from > OPEN_PT && to - at > OPEN_PT);
  return isBeyond ? { from, to } : null;
}
