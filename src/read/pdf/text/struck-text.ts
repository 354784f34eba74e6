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

/** The text of a page, and what is struck out in it, by the lines that do. */
export interface StruckText {
  readonly text: readonly Glyph[];
  readonly struck: readonly (readonly Glyph[])[];
}

/** Parts text that a line strikes out: it was deleted, and left to be seen. Rules that meet upright ones are of tables. */
export function separateStruck(glyphs: readonly Glyph[], components: readonly Ruling[]): StruckText {
  const lines = components
    .filter(({ uprights }) => uprights.length === 0)
    .flatMap(({ levels }) => levels)
    .sort((a, b) => a.at - b.at);
  if (lines.length === 0) return { text: glyphs, struck: [] };
  const fromBottom = glyphs.filter((glyph) => glyph.direction === 0).sort((a, b) => a.originY - b.originY);
  const reach = HIGHEST * largestSizeOf(fromBottom);
  const struck: Glyph[][] = [];
  let start = 0;
  for (const line of lines) {
    while ((fromBottom[start]?.originY ?? Number.POSITIVE_INFINITY) < line.at - reach) start++;
    const run = struckBy(line, fromBottom, start);
    if (run.length > 0) struck.push(run);
  }
  const out = new Set(struck.flat());
  return { text: out.size === 0 ? glyphs : glyphs.filter((glyph) => !out.has(glyph)), struck };
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
