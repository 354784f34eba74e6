import type { Box, Color, Glyph, PageContent, PaintedArea } from '../engine/page-content.js';
import { areaOf, contains, middleX, middleY, unionOf } from '../geometry/box.js';
import { cutNumbers } from './cut-numbers.js';
import { glyphText } from './glyph-text.js';

/** Why a reader of the page does not see a character that is in the file. */
export type Concealment = 'unpainted' | 'off-page' | 'speck' | 'clipped' | 'covered' | 'same-colour';

/** Characters in a row that nobody sees. */
export interface HiddenText {
  readonly why: Concealment;
  readonly text: string;
  readonly box: Box;
}

/** Render modes that paint nothing: invisible, and clip only. */
const UNPAINTED_MODES = new Set([3, 7]);

/** Below this opacity (of 255) text is not seen. */
const FAINT_ALPHA = 13;

/** Text lower than this is not read by anybody. */
const SPECK_PT = 1;

/** Colours that differ by no more than this in any channel (of 255) look the same. */
const SAME_COLOUR = 10;

/** A picture hides text under it only where it is the page itself (a scan over its text layer); seals and stamps are transparent. */
const PAGE_PICTURE_SHARE = 0.6;

const PAPER: Color = [255, 255, 255, 255];

/** Parts the glyphs that a reader of the page sees from those that only the file holds. */
export function separateHidden(content: PageContent): { visible: Glyph[]; hidden: HiddenText[] } {
  const pageArea = content.widthPt * content.heightPt;
  const areas = content.areas.filter(
    (area) => area.kind === 'fill' || areaOf(area.box) > PAGE_PICTURE_SHARE * pageArea,
  );
  const cut = cutNumbers(content.glyphs);
  const visible: Glyph[] = [];
  const concealed: { glyph: Glyph; why: Concealment }[] = [];
  for (const glyph of content.glyphs) {
    const why = concealmentOf(glyph, content, areas, cut.has(glyph));
    if (why === null) visible.push(glyph);
    else concealed.push({ glyph, why });
  }
  return { visible, hidden: inRuns(concealed) };
}

function concealmentOf(
  glyph: Glyph,
  { widthPt, heightPt }: PageContent,
  areas: readonly PaintedArea[],
  isOfSeenNumber: boolean,
): Concealment | null {
  const x = middleX(glyph.box);
  const y = middleY(glyph.box);
  if (x < 0 || y < 0 || x > widthPt || y > heightPt) return 'off-page';
  if (glyph.renderMode !== null && UNPAINTED_MODES.has(glyph.renderMode)) return 'unpainted';
  if (glyph.fontSizePt < SPECK_PT) return 'speck';
  if (glyph.clipped && !isOfSeenNumber) return 'clipped';
  const background = backgroundOf(glyph, x, y, areas);
  if (background === 'covered') return 'covered';
  const outlined = glyph.renderMode === 1 || glyph.renderMode === 5;
  if (glyph.color === null || outlined) return null;
  if (glyph.color[3] < FAINT_ALPHA) return 'unpainted';
  return background !== null && isSameColour(glyph.color, background) ? 'same-colour' : null;
}

/**
 * Colour of what was painted last where the glyph stands; null for pictures and patterns, on which any text may be seen;
 * `covered` where something was painted over the glyph.
 */
function backgroundOf(
  glyph: Glyph,
  x: number,
  y: number,
  areas: readonly PaintedArea[],
): Color | null | 'covered' {
  let background: Color | null = PAPER;
  let paint = Number.NEGATIVE_INFINITY;
  for (const area of areas) {
    if (!contains(area.box, x, y)) continue;
    if (area.paint > glyph.paint && area.covers) return 'covered';
    if (area.paint >= glyph.paint || area.paint < paint) continue;
    background = area.covers ? area.color : null;
    paint = area.paint;
  }
  return background;
}

function isSameColour(a: Color, b: Color): boolean {
  return (
    Math.abs(a[0] - b[0]) <= SAME_COLOUR &&
    Math.abs(a[1] - b[1]) <= SAME_COLOUR &&
    Math.abs(a[2] - b[2]) <= SAME_COLOUR
  );
}

function inRuns(concealed: readonly { glyph: Glyph; why: Concealment }[]): HiddenText[] {
  const runs: { why: Concealment; glyphs: Glyph[] }[] = [];
  for (const { glyph, why } of concealed) {
    const last = runs[runs.length - 1];
    if (last?.why === why) last.glyphs.push(glyph);
    else runs.push({ why, glyphs: [glyph] });
  }
  return runs.map(({ why, glyphs }) => ({
    why,
    text: glyphText(glyphs),
    box: unionOf(glyphs.map((glyph) => glyph.box)),
  }));
}
