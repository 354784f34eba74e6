import type { RuleSpan, Ruling } from '../../ruled/ruling.js';
import type { Glyph } from '../engine/page-content.js';
import { middleX, unionOf } from '../geometry/box.js';

/** A line through the middle of text stands this high over its base line (in font sizes): an underline stands below it. */
const LOWEST = 0.12;
const HIGHEST = 0.5;

/** It ends this near (in font sizes) to the ends of what it strikes. A rule of a table goes on to the next cell. */
const OVERHANG = 0.35;

/** Share of a line through text that has text on it. */
const FILLED = 0.6;

/** Lines that should meet may stop this short of each other. */
const TOUCH_PT = 2.5;

/** The text of a page, what is struck out in it, by the lines that do, and the rules without those. */
export interface StruckText {
  readonly text: readonly Glyph[];
  readonly struck: readonly (readonly Glyph[])[];
  readonly components: readonly Ruling[];
}

/**
 * Parts text that a line strikes out: it was deleted, and left to be seen. Rules that meet upright ones are of tables; but one
 * that meets the side of a cell and ends within the cell may strike out what stands close to that side.
 */
export function separateStruck(glyphs: readonly Glyph[], components: readonly Ruling[]): StruckText {
  const lines = components.flatMap(linesOfText).sort((a, b) => a.at - b.at);
  if (lines.length === 0) return { text: glyphs, struck: [], components };
  const fromBottom = glyphs.filter((glyph) => glyph.direction === 0).sort((a, b) => a.originY - b.originY);
  const reach = HIGHEST * largestSizeOf(fromBottom);
  const struck: Glyph[][] = [];
  const strikes = new Set<RuleSpan>();
  let start = 0;
  for (const line of lines) {
    while ((fromBottom[start]?.originY ?? Number.POSITIVE_INFINITY) < line.at - reach) start++;
    const run = struckBy(line, fromBottom, start);
    if (run.length === 0) continue;
    struck.push(run);
    strikes.add(line);
  }
  if (strikes.size === 0) return { text: glyphs, struck, components };
  const out = new Set(struck.flat());
  return {
    text: glyphs.filter((glyph) => !out.has(glyph)),
    struck,
    components: components
      .map(({ levels, uprights }) => ({ levels: levels.filter((level) => !strikes.has(level)), uprights }))
      .filter(({ levels, uprights }) => levels.length + uprights.length > 0),
  };
}

/** The level lines of a component that may strike out text. */
function linesOfText({ levels, uprights }: Ruling): readonly RuleSpan[] {
  if (uprights.length === 0) return levels;
  // A table has more rules than one cell.
  if (uprights.length < 2 || levels.length < 3) return [];
  return levels.filter((level) => endsInCell(level, uprights));
}

/** True for a line that meets one upright line, at one of its ends. */
function endsInCell({ at, from, to }: RuleSpan, uprights: readonly RuleSpan[]): boolean {
  let met: RuleSpan | null = null;
  for (const upright of uprights) {
    const isBeside = upright.at < from - TOUCH_PT || upright.at > to + TOUCH_PT;
    if (isBeside || upright.from > at + TOUCH_PT || upright.to < at - TOUCH_PT) continue;
    if (met !== null) return false;
    met = upright;
  }
  return met !== null && (met.at <= from + TOUCH_PT || met.at >= to - TOUCH_PT);
}

function struckBy(line: RuleSpan, fromBottom: readonly Glyph[], start: number): Glyph[] {
  const run: Glyph[] = [];
  for (let index = start; index < fromBottom.length; index++) {
    const glyph = fromBottom[index];
    if (glyph === undefined || glyph.originY > line.at) break;
    const x = middleX(glyph.box);
    const height = (line.at - glyph.originY) / glyph.fontSizePt;
    if (x >= line.from && x <= line.to && height >= LOWEST && height <= HIGHEST) run.push(glyph);
  }
  return isAsLongAs(line, run) ? run : [];
}

function isAsLongAs(line: RuleSpan, run: readonly Glyph[]): boolean {
  const widthPt = run.reduce((sum, { box }) => sum + box[2] - box[0], 0);
  const overhangPt = OVERHANG * largestSizeOf(run);
  const [left, , right] = unionOf(run.map(({ box }) => box));
  return (
    widthPt >= FILLED * (line.to - line.from) &&
    line.from >= left - overhangPt &&
    line.to <= right + overhangPt
  );
}

/** In points; 0 for no text. */
function largestSizeOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((largest, { fontSizePt }) => Math.max(largest, fontSizePt), 0);
}
