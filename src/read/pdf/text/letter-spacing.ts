import type { Glyph } from '../engine/page-content.js';

/** Spacing (in font sizes) below this parts no figures; more than this is the room between two cells. */
const LEAST_SPACING = 0.18;
const MOST_SPACING = 0.6;

/** Gaps of one spacing differ by no more than this (in font sizes). */
const SAME_SPACING = 0.08;

/** Share of the gaps that must be the same, and how many there have to be. */
const MOSTLY = 0.8;
const FEWEST_GAPS = 6;

/**
 * The glyphs of a page, those of text that is set apart letter by letter as wide as they and the spacing behind them: 1 0
 * is 10 there, and no two columns. Ideographs and digits of one size have to be spaced alike, as word processors do it;
 * where only digits are, they may be several figures. `glyphs` are in the order of the content stream.
 */
export function withSpacing(glyphs: readonly Glyph[]): readonly Glyph[] {
  const spacings = spacingBySize(gapsOf(glyphs));
  if (spacings.size === 0) return glyphs;
  return glyphs.map((glyph) => widened(glyph, (spacings.get(sizeOf(glyph)) ?? 0) * glyph.fontSizePt));
}

function spacingBySize(gaps: readonly Gap[]): Map<number, number> {
  const spacings = new Map<number, number>();
  for (const [size, ofSize] of bySize(gaps)) {
    const spacing = spacingOf(ofSize);
    if (spacing !== null) spacings.set(size, spacing);
  }
  return spacings;
}

function bySize(gaps: readonly Gap[]): Map<number, Gap[]> {
  const groups = new Map<number, Gap[]>();
  for (const gap of gaps) {
    const group = groups.get(gap.size);
    if (group === undefined) groups.set(gap.size, [gap]);
    else group.push(gap);
  }
  return groups;
}

function spacingOf(gaps: readonly Gap[]): number | null {
  const ideographs = usualGap(gaps.filter(({ kind }) => kind === 'ideographs'));
  if (ideographs === null || ideographs < LEAST_SPACING) return null;
  const digits = usualGap(gaps.filter(({ kind }) => kind === 'digits'));
  return digits !== null && Math.abs(digits - ideographs) <= SAME_SPACING
    ? Math.max(digits, ideographs)
    : null;
}

/** In tenths of a point: engines differ in the last digits. */
function sizeOf({ fontSizePt }: Glyph): number {
  return Math.round(fontSizePt * 10);
}

interface Gap {
  readonly kind: 'digits' | 'ideographs';
  readonly size: number;
  /** In font sizes. */
  readonly width: number;
}

/** Gaps between neighbours on a line, of those that the content stream paints one after the other. */
function gapsOf(glyphs: readonly Glyph[]): Gap[] {
  const gaps: Gap[] = [];
  for (let index = 1; index < glyphs.length; index++) {
    const left = glyphs[index - 1];
    const right = glyphs[index];
    if (left === undefined || right === undefined || left.originY !== right.originY) continue;
    const width = (right.box[0] - left.box[2]) / right.fontSizePt;
    if (width < -SAME_SPACING || width > MOST_SPACING || right.direction !== 0) continue;
    const kind = kindOf(left.text);
    if (kind !== null && kind === kindOf(right.text)) gaps.push({ kind, size: sizeOf(right), width });
  }
  return gaps;
}

const FIRST_IDEOGRAPH = '\u4e00';
const LAST_IDEOGRAPH = '\u9fff';

function kindOf(text: string): Gap['kind'] | null {
  if (text >= '0' && text <= '9') return 'digits';
  return text >= FIRST_IDEOGRAPH && text <= LAST_IDEOGRAPH ? 'ideographs' : null;
}

/** The gap that most are like; null where there are few, or they differ. */
function usualGap(gaps: readonly Gap[]): number | null {
  const widths = gaps.map(({ width }) => width).sort((a, b) => a - b);
  const usual = widths[widths.length >> 1];
  if (usual === undefined || widths.length < FEWEST_GAPS) return null;
  const alike = widths.filter((width) => Math.abs(width - usual) <= SAME_SPACING).length;
  return alike >= MOSTLY * widths.length ? usual : null;
}

function widened(glyph: Glyph, byPt: number): Glyph {
  const [left, bottom, right, top] = glyph.box;
  return glyph.direction === 0 ? { ...glyph, box: [left, bottom, right + byPt, top] } : glyph;
}
