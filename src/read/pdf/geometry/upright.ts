import type { Box, Glyph, PageContent, PaintedArea, Rule } from '../engine/page-content.js';

type QuarterTurn = 0 | 90 | 180 | 270;

/** Text may lean this many degrees and still count as written along a side of the page. */
const LEAN_DEGREES = 3;

/**
 * The page turned so that most of its text reads from left to right. The `/Rotate` flag of the file is not asked: files
 * whose flag is wrong are as common as files whose content lies on its side.
 */
export function turnUpright(content: PageContent): PageContent {
  const turn = uprightTurn(content);
  if (turn === 0) return content;
  const swapped = turn !== 180;
  const point = pointTurner(turn, content.widthPt, content.heightPt);
  return {
    ...content,
    widthPt: swapped ? content.heightPt : content.widthPt,
    heightPt: swapped ? content.widthPt : content.heightPt,
    glyphs: content.glyphs.map((glyph) => turnGlyph(glyph, turn, point)),
    segments: content.segments.map((rule) => turnRule(rule, point)),
    areas: content.areas.map((area): PaintedArea => ({ ...area, box: turnBox(area.box, point) })),
  };
}

/** Quarter turns that the direction of a glyph stands for; null where it is oblique. */
export function quarterTurn(direction: number): QuarterTurn | null {
  for (const turn of [0, 90, 180, 270] as const) {
    const off = Math.abs(direction - turn);
    if (Math.min(off, 360 - off) <= LEAN_DEGREES) return turn;
  }
  return null;
}

/** Degrees that a page as stored has to be turned, clockwise, for most of its text to read from left to right. */
export function uprightTurn(content: Pick<PageContent, 'glyphs'>): QuarterTurn {
  const counts = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const glyph of content.glyphs) {
    const turn = quarterTurn(glyph.direction);
    if (turn !== null) counts[turn]++;
  }
  let dominant: QuarterTurn = 0;
  for (const turn of [90, 180, 270] as const) if (counts[turn] > counts[dominant]) dominant = turn;
  return dominant;
}

type PointTurner = (x: number, y: number) => readonly [x: number, y: number];

function pointTurner(turn: QuarterTurn, widthPt: number, heightPt: number): PointTurner {
  if (turn === 90) return (x, y) => [y, widthPt - x];
  if (turn === 180) return (x, y) => [widthPt - x, heightPt - y];
  return (x, y) => [heightPt - y, x];
}

function turnGlyph(glyph: Glyph, turn: QuarterTurn, point: PointTurner): Glyph {
  const [originX, originY] = point(glyph.originX, glyph.originY);
  const direction = (glyph.direction - turn + 360) % 360;
  return { ...glyph, originX, originY, direction, box: turnBox(glyph.box, point) };
}

function turnRule(rule: Rule, point: PointTurner): Rule {
  const [x0, y0, x1, y1] = turnBox([rule.x0, rule.y0, rule.x1, rule.y1], point);
  return { x0, y0, x1, y1 };
}

function turnBox(box: Box, point: PointTurner): Box {
  const [ax, ay] = point(box[0], box[1]);
  const [bx, by] = point(box[2], box[3]);
  return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
}
