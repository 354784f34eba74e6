import type { Glyph } from '../engine/page-content.js';
import { contains, middleX, middleY } from '../geometry/box.js';
import { type GlyphLine, linesOf } from '../text/glyph-lines.js';
import { textOfLine } from '../text/line-text.js';
import { drawnBoxes } from './drawn-boxes.js';
import { overrunBelow } from './overrun.js';
import type { PreparedPage } from './prepare-page.js';

/** Running heads and page numbers stand within this share of the height of the page from its top or bottom. */
const MARGIN_SHARE = 0.14;

/** The line after the margin is looked at, too, for the gap to it. */
const NEXT_LINE_PT = 40;

/** Lines at either end of a page among which furniture is looked for. */
const DEEPEST_LINE = 2;

/** A page number that tells itself is found this deep: cells that are cut at the end of a page may overrun it. */
const DEEPEST_NUMBER = 4;

/** A running head stands this far (in font sizes) from the text, base line to base line; a header row of a table nearer. */
const HEAD_GAP = 1.6;

/** The lines of a header follow within this many font sizes, and are of one size give or take this share. */
const HEADER_PITCH = 3.2;
const OTHER_SIZE = 0.05;

/** A running head moves by no more than this from page to page. */
const SAME_HEIGHT_PT = 4;

interface EdgeLine {
  readonly page: number;
  readonly line: GlyphLine;
  readonly text: string;
  /** The text with `#` for every number, by which running heads with counts are alike. */
  readonly masked: string;
  readonly fromTop: boolean;
  /** True where a gap parts it from the body of the page. */
  readonly detached: boolean;
  /** The line that follows inwards; null where there is none. */
  readonly next: GlyphLine | null;
}

/**
 * The pages without their furniture: page numbers, marks that a table goes on, and lines that stand in the same place on
 * several pages. It must go before anything is joined over a page break, where it stands in the middle of a sentence or a
 * cell.
 */
export function removeFurniture(pages: readonly PreparedPage[]): PreparedPage[] {
  const edges = pages.flatMap(edgeLines);
  const offset = pageNumberOffset(edges);
  const furniture = new Set<Glyph>();
  for (const edge of edges) {
    if (isPageNumber(edge, offset) || isContinuationMark(edge) || isRepeated(edge, edges, pages.length)) {
      for (const glyph of edge.line.glyphs) furniture.add(glyph);
    }
    if (!edge.fromTop && isDressed(edge)) for (const glyph of overrunOf(edge, pages)) furniture.add(glyph);
  }
  if (furniture.size === 0) return [...pages];
  return pages.map((page) => ({ ...page, glyphs: page.glyphs.filter((glyph) => !furniture.has(glyph)) }));
}

function overrunOf({ line, page }: EdgeLine, pages: readonly PreparedPage[]): readonly Glyph[] {
  const at = pages.findIndex((other) => other.page === page);
  return overrunBelow(line, pages[at]!, pages[at + 1]);
}

function edgeLines(page: PreparedPage): EdgeLine[] {
  const margin = MARGIN_SHARE * page.heightPt;
  const boxes = drawnBoxes(page);
  const isOutside = ({ box }: Glyph) => !boxes.some((drawn) => contains(drawn, middleX(box), middleY(box)));
  const high = page.glyphs.filter(
    (glyph) => glyph.originY > page.heightPt - margin - NEXT_LINE_PT && isOutside(glyph),
  );
  const low = page.glyphs.filter((glyph) => glyph.originY < margin + NEXT_LINE_PT && isOutside(glyph));
  const top = endOf(linesOf(high), page.page, true).filter(
    ({ line }) => line.baseline > page.heightPt - margin,
  );
  const bottom = endOf(linesOf(low).reverse(), page.page, false).filter(({ line }) => line.baseline < margin);
  return [...top, ...bottom];
}

/** The first of `lines`, which run from an end of the page inwards. */
function endOf(lines: readonly GlyphLine[], page: number, fromTop: boolean): EdgeLine[] {
  const gap = lines.slice(0, DEEPEST_LINE).findIndex((line, index) => {
    const next = lines[index + 1];
    return next === undefined || Math.abs(line.baseline - next.baseline) >= HEAD_GAP * line.fontSizePt;
  });
  return lines.slice(0, DEEPEST_NUMBER).flatMap((line, index) => {
    const text = textOfLine(line);
    if (index >= DEEPEST_LINE && !DRESSED_NUMBER.test(text.trim())) return [];
    const masked = text.replace(/\d+/g, '#');
    return { page, line, text, masked, fromTop, detached: index <= gap, next: lines[index + 1] ?? null };
  });
}

/** `- 3 -`, `第 3 页`, `第3页 共6页`, `3/6`, `— 三 —`, `Page 3`; not `— — 0 —`, which is a row of cells. */
const DRESSED_NUMBER =
  /^(?:[-–—―－﹣~·•]{1,2}\s*[\d一二三四五六七八九十]{1,4}\s*[-–—―－﹣~·•]{1,2}|第?\s*\d{1,4}\s*页(?:[,，/／\s]*共?\s*\d{1,4}\s*页)?|(?:Page\s*)?\d{1,4}\s*(?:[/／]|of)\s*\d{1,4}|Page\s*\d{1,4})$/i;

const BARE_NUMBER = /^\d{1,4}$/;

/** The signs of one page number stand no further apart (in font sizes); cells of a row do. */
const WIDEST_GAP = 3;

function isDressed({ text, line }: EdgeLine): boolean {
  return DRESSED_NUMBER.test(text.trim()) && isCompact(line);
}

function isPageNumber(edge: EdgeLine, offset: number | null): boolean {
  const { page, text, detached } = edge;
  if (DRESSED_NUMBER.test(text.trim())) return isDressed(edge);
  if (!BARE_NUMBER.test(text) || !detached) return false;
  return Number(text) - page === (offset ?? 0);
}

/** `续表`, `（接上页）`, `表2（续）`: over the rest of a table, or `转下页` under its first piece. */
const CONTINUATION_MARK =
  /^[（(]?(?:续上?表[\d一二三四]{0,2}|[续接][上下]页|[转见]下页|表[\d一二三四]{1,2}[（(]?续表?)[）)]{0,2}[:：]?$/;

function isContinuationMark({ text }: EdgeLine): boolean {
  return CONTINUATION_MARK.test(text.replace(/\s/g, ''));
}

function isCompact({ glyphs, fontSizePt }: GlyphLine): boolean {
  return glyphs.every((glyph, index) => {
    const before = glyphs[index - 1] ?? glyph;
    return glyph.box[0] - before.box[2] <= WIDEST_GAP * fontSizePt;
  });
}

/** How far bare page numbers run ahead of the count of pages, where two pages agree; null where none do. */
function pageNumberOffset(edges: readonly EdgeLine[]): number | null {
  const pagesByOffset = new Map<number, Set<number>>();
  for (const { page, text } of edges) {
    if (!BARE_NUMBER.test(text)) continue;
    const offset = Number(text) - page;
    pagesByOffset.set(offset, (pagesByOffset.get(offset) ?? new Set()).add(page));
  }
  const agreed = [...pagesByOffset]
    .filter(([, pages]) => pages.size > 1)
    .sort((a, b) => b[1].size - a[1].size);
  return agreed[0]?.[0] ?? null;
}

function isRepeated(edge: EdgeLine, edges: readonly EdgeLine[], pageCount: number): boolean {
  if (!edge.detached || BARE_NUMBER.test(edge.text)) return false;
  const alike = new Set<number>();
  for (const other of edges) {
    if (other.fromTop !== edge.fromTop || other.masked !== edge.masked) continue;
    if (Math.abs(other.line.baseline - edge.line.baseline) > SAME_HEIGHT_PT) continue;
    if (other.page !== edge.page && isSameHeader(edge, other)) return false;
    alike.add(other.page);
  }
  return alike.size >= 2 && alike.size * 2 >= pageCount;
}

/** True where the next lines are alike as well, close by and in the same size: the header of a table that each page repeats. */
function isSameHeader({ line, next, fromTop }: EdgeLine, other: EdgeLine): boolean {
  if (!fromTop || next === null || other.next === null) return false;
  const isClose =
    line.baseline - next.baseline <= HEADER_PITCH * line.fontSizePt &&
    Math.abs(next.fontSizePt - line.fontSizePt) <= OTHER_SIZE * line.fontSizePt;
  return isClose && textOfLine(next) === textOfLine(other.next);
}
