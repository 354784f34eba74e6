import type { Box, Glyph } from '../engine/page-content.js';
import { unionOf } from '../geometry/box.js';
import { closeOpenSides } from '../geometry/close-open-sides.js';
import { type Grid, gridBox, gridOf } from '../geometry/grid.js';
import { fillCells } from '../table/fill-cells.js';
import { isFrame, type PageTable, toPageTable } from '../table/page-table.js';
import { textOfBlock } from '../text/block-text.js';
import { type GlyphLine, linesOf } from '../text/glyph-lines.js';
import { type PageRemark, remarkOf } from './page-remark.js';
import type { PreparedPage } from './prepare-page.js';

/** A piece of a page, in reading order. */
export type PageBlock =
  | { readonly kind: 'table'; readonly table: PageTable }
  | { readonly kind: 'line'; readonly line: GlyphLine }
  | { readonly kind: 'aside'; readonly text: string; readonly box: Box };

/** A page as tables and lines of text. */
export interface PageLayout {
  readonly page: number;
  readonly blocks: readonly PageBlock[];
  readonly remarks: readonly PageRemark[];
}

export function layOutPage(prepared: PreparedPage): PageLayout {
  const { page } = prepared;
  const remarks = [...prepared.remarks];
  const grids = ruledGrids(prepared, remarks);
  const { filled, rest, crossing } = fillCells(grids, prepared.glyphs);
  for (const run of crossing) remarks.push(crossingRemark(run, page));
  const blocks: PageBlock[] = filled.map((grid) => ({ kind: 'table', table: toPageTable(grid, page) }));
  const upright = rest.filter((glyph) => glyph.direction === 0);
  for (const line of linesOf(upright)) blocks.push({ kind: 'line', line });
  blocks.push(...asideOf(rest));
  return { page, blocks: inReadingOrder(blocks), remarks: [...remarks, ...unmappedRemark(prepared)] };
}

function ruledGrids({ components, page }: PreparedPage, remarks: PageRemark[]): Grid[] {
  const grids: Grid[] = [];
  for (const component of components) {
    const { ruling, openRow } = closeOpenSides(component);
    const grid = gridOf(ruling);
    if (grid === null || isFrame(grid)) continue;
    grids.push(grid);
    if (openRow)
      remarks.push(remarkOf('OPEN_ROW', 'a row is open at the end of the page', page, gridBox(grid)));
  }
  return grids;
}

function crossingRemark(run: readonly Glyph[], page: number): PageRemark {
  const text = run.map((glyph) => glyph.text).join('');
  return remarkOf('NUMBER_ON_RULE', text, page, unionOf(run.map((glyph) => glyph.box)));
}

function unmappedRemark({ glyphs, page }: PreparedPage): PageRemark[] {
  const unmapped = glyphs.filter((glyph) => glyph.text.includes('\uFFFD'));
  if (unmapped.length === 0) return [];
  const text = `${unmapped.length} characters of the page have no text`;
  return [remarkOf('UNMAPPED_TEXT', text, page, unionOf(unmapped.map((glyph) => glyph.box)))];
}

/** Text in no cell that stands on its side: notes along the edge of the page. */
function asideOf(rest: readonly Glyph[]): PageBlock[] {
  const turned = rest.filter((glyph) => glyph.direction !== 0);
  if (turned.length === 0) return [];
  const box = unionOf(turned.map((glyph) => glyph.box));
  return [{ kind: 'aside', text: textOfBlock(turned, box[2] - box[0]), box }];
}

function inReadingOrder(blocks: readonly PageBlock[]): PageBlock[] {
  return [...blocks].sort((a, b) => topOf(b) - topOf(a));
}

function topOf(block: PageBlock): number {
  if (block.kind === 'table') return block.table.box[3];
  return block.kind === 'line' ? block.line.box[3] : block.box[3];
}
