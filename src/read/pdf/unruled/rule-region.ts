import type { RuleSpan, Ruling } from '../../ruled/ruling.js';
import { bottomOf, type Chunk, type ChunkLine, topOf } from './chunks.js';
import { guttersOf } from './columns/gutters.js';
import { partedAtRuleStarts } from './columns/rule-starts.js';
import { splitAtGutters } from './columns/split-at-gutters.js';
import { splitOverFigures } from './columns/split-over-figures.js';
import { textColumns } from './columns/text-columns.js';
import { impliedLevels, impliedUprights } from './implied-borders.js';
import { placeChunks } from './placed-chunks.js';
import { type Band, bandsOf } from './regions/bands.js';
import type { TextRegion } from './regions/table-regions.js';
import { textRows } from './rows/text-rows.js';

/** Space (in font sizes) around the text of a region to the frame that is drawn around it. */
const FRAME = 0.4;

/** Lines of figures parted by a drawn line in this share of cases have their rows drawn. */
const RULED_SHARE = 0.7;

/**
 * The lines that a region would have if it were drawn in full: those that are, and those that its text implies. Columns
 * keep their borders through rows without text, so that blank cells are cells; where text runs across a border there is
 * none.
 */
export function ruleRegion(region: TextRegion, drawn: Ruling): Ruling {
  const bands = bandsOf(region);
  if (bands.length < 2) return ruleBand(region, drawn, null);
  const size = Math.max(...region.lines.map((line) => line.fontSizePt));
  const whole = frameOf(region, region.lines, drawn, FRAME * size);
  const heights = heightsBetween(bands, drawn);
  const rulings = bands.map(({ lines, isTitle }, index): Ruling => {
    const frame = { ...whole, top: heights[index - 1] ?? whole.top, bottom: heights[index] ?? whole.bottom };
    const within = drawnBetween(drawn, frame);
    if (!isTitle)
      return ruleBand({ ...region, lines, before: index === 0 ? (region.before ?? []) : [] }, within, frame);
    return {
      levels: [...outerLevels(frame), ...within.levels],
      uprights: [...outerUprights(frame), ...within.uprights],
    };
  });
  return {
    levels: rulings.flatMap((ruling) => ruling.levels),
    uprights: rulings.flatMap((ruling) => ruling.uprights),
  };
}

/** Where one band ends and the next begins: on a line that is drawn there, else half-way. */
function heightsBetween(bands: readonly Band[], drawn: Ruling): number[] {
  return bands.slice(1).map((next, index) => {
    const above = Math.min(...(bands[index]?.lines ?? []).flatMap((line) => line.chunks.map(bottomOf)));
    const below = Math.max(...next.lines.flatMap((line) => line.chunks.map(topOf)));
    const partly = drawn.levels.find((level) => level.at < above && level.at > below);
    return partly?.at ?? (above + below) / 2;
  });
}

/** The drawn lines within a frame, cut off at its top and bottom. */
function drawnBetween({ levels, uprights }: Ruling, { top, bottom }: Frame): Ruling {
  return {
    levels: levels.filter((level) => level.at <= top && level.at >= bottom),
    uprights: uprights
      .map((upright) => ({ ...upright, from: Math.max(upright.from, bottom), to: Math.min(upright.to, top) }))
      .filter((upright) => upright.to > upright.from),
  };
}

/** The lines of a region with the same columns throughout, within `given` where its frame is known. */
function ruleBand(region: TextRegion, drawn: Ruling, given: Frame | null): Ruling {
  const before = region.before ?? [];
  const witnesses = splitOverFigures([...before, ...region.lines]);
  const columns = partedAtRuleStarts(textColumns(witnesses), drawn.levels);
  const size = Math.max(...region.lines.map((line) => line.fontSizePt));
  const gutters = guttersOf(columns, witnesses).map((gutter, index) =>
    drawnNear(gutter, columns[index]?.right ?? gutter, columns[index + 1]?.left ?? gutter, size, drawn),
  );
  const lines = splitAtGutters(witnesses.slice(before.length), gutters);
  const placed = placeChunks(lines, gutters);
  const frame = given ?? frameOf(region, lines, drawn, FRAME * size);
  const borders = [frame.left, ...gutters, frame.right];
  const rows = textRows(lines, placed, columns);
  const firstFigures = Math.max(
    0,
    columns.findIndex((column) => column.hasFigures),
  );
  const implied = hasDrawnRows(lines, drawn) ? [] : impliedLevels(rows, borders, drawn.levels);
  const levels = [...outerLevels(frame), ...drawn.levels, ...implied];
  const heights = levels.map((level) => level.at);
  return {
    levels,
    uprights: [...drawn.uprights, ...impliedUprights(heights, placed, rows.merged, borders, firstFigures)],
  };
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Around the text, on the outermost lines where those are drawn. */
function frameOf(region: TextRegion, lines: readonly ChunkLine[], drawn: Ruling, margin: number): Frame {
  const chunks = lines.flatMap((line) => line.chunks);
  const ends = drawn.levels.flatMap((level) => [level.from, level.to]);
  const xs = [...ends, ...drawn.uprights.map((upright) => upright.at)];
  const ys = drawn.levels.map((level) => level.at);
  const before = xs.filter((x) => x <= region.left + margin);
  const after = xs.filter((x) => x >= region.right - margin);
  return {
    left: before.length > 0 ? Math.min(...before) : region.left - margin,
    right: after.length > 0 ? Math.max(...after) : region.right + margin,
    top: Math.max(...chunks.map(topOf).map((top) => top + margin / 2), ...ys),
    bottom: Math.min(...chunks.map(bottomOf).map((low) => low - margin / 2), ...ys),
  };
}

function outerUprights({ left, right, top, bottom }: Frame): RuleSpan[] {
  return [left, right].map((at) => ({ at, from: bottom, to: top }));
}

function outerLevels({ left, right, top, bottom }: Frame): RuleSpan[] {
  return [top, bottom].map((at) => ({ at, from: left, to: right }));
}

/**
 * A column border that is drawn in the gap stands where it is drawn, and else where a level line ends in the gap. The
 * label of a merged cell may overhang the gap by its padding.
 */
function drawnNear(gutter: number, before: number, after: number, marginPt: number, drawn: Ruling): number {
  const from = Math.min(before, after) - marginPt;
  const to = Math.max(before, after) + marginPt;
  const ends = drawn.levels.flatMap((level) => [level.from, level.to]);
  const places = [...drawn.uprights.map((upright) => upright.at), ...ends];
  const near = places.filter((place) => place >= from && place <= to);
  return near.reduce((a, b) => (Math.abs(b - gutter) < Math.abs(a - gutter) ? b : a), near[0] ?? gutter);
}

/** True where lines are drawn between the rows: they then tell merged rows better than text could. */
function hasDrawnRows(lines: readonly ChunkLine[], { levels }: Ruling): boolean {
  const rows = lines.filter((line) => figuresBehindLabel(line).length > 0);
  let parted = 0;
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    if (next === undefined) continue;
    const between = levels.filter((level) => level.at < row.baseline && level.at > next.baseline);
    if (figuresBehindLabel(row).every((figure) => between.some((level) => isAlong(level, figure)))) parted++;
  }
  return rows.length > 1 && parted >= RULED_SHARE * (rows.length - 1);
}

function figuresBehindLabel({ chunks }: ChunkLine): Chunk[] {
  return chunks.slice(1).filter((chunk) => chunk.isFigure);
}

/** True for a line under a figure; one under its label alone parts no figures. */
function isAlong({ from, to }: RuleSpan, { left, right }: Chunk): boolean {
  const middle = (left + right) / 2;
  return from <= middle && to >= middle;
}
