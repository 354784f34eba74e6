import { counted } from '../../../model/counted.js';
import { gridBox } from '../../ruled/grid.js';
import type { Box, Glyph } from '../engine/page-content.js';
import { unionOf } from '../geometry/box.js';
import type { FoundGrid } from '../table/drawn-grids.js';
import { findGrids } from '../table/find-grids.js';
import { type PageTable, toPageTable } from '../table/page-table.js';
import { paintedCells } from '../table/painted-cells.js';
import { textOfBlock } from '../text/block-text.js';
import { type GlyphLine, linesOf } from '../text/glyph-lines.js';
import { glyphText } from '../text/glyph-text.js';
import type { TextRegion } from '../unruled/regions/table-regions.js';
import { type PageRemark, remarkOf, remarkOnWords } from './page-remark.js';
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
  /** The text of the table that ends the page, where no lines bound it and it may go on; else null. */
  readonly goesOn: TextRegion | null;
}

/** Parts pages into tables and lines of text; a table without rules goes on in the columns that it has on the page before. */
export function layOutPages(pages: readonly PreparedPage[]): PageLayout[] {
  const layouts: PageLayout[] = [];
  for (const page of pages) layouts.push(layOutPage(page, layouts[layouts.length - 1]?.goesOn ?? null));
  return layouts;
}

/** Parts a page into tables and lines of text, from the top down, and adds what was doubtful to its remarks. */
function layOutPage(prepared: PreparedPage, above: TextRegion | null): PageLayout {
  const { page } = prepared;
  const remarks = [...prepared.remarks];
  const { grids, filling } = findGrids(prepared, prepared.glyphs, prepared.widthPt, above);
  const { filled, rest, crossing } = filling;
  for (const found of grids) remarks.push(...gridRemarks(found, page));
  for (const run of crossing) remarks.push(crossingRemark(run, page));
  for (const grid of filled) remarks.push(...paintedRemarks(paintedCells(grid, prepared.drawings), page));
  const blocks = filled.flatMap((grid, index): PageBlock[] => {
    const found = grids[index];
    return found === undefined ? [] : [{ kind: 'table', table: toPageTable(grid, page, found) }];
  });
  const upright = rest.filter((glyph) => glyph.direction === 0);
  for (const line of linesOf(upright)) blocks.push({ kind: 'line', line });
  blocks.push(...asideOf(rest));
  const inOrder = inReadingOrder(blocks);
  return {
    page,
    blocks: inOrder,
    remarks: [...remarks, ...unmappedRemark(prepared)],
    goesOn: regionAtEnd(inOrder, grids),
  };
}

function regionAtEnd(blocks: readonly PageBlock[], grids: readonly FoundGrid[]): TextRegion | null {
  const last = blocks[blocks.length - 1];
  if (last?.kind !== 'table') return null;
  return grids.find(({ grid }) => gridBox(grid)[3] === last.table.box[3])?.region ?? null;
}

function gridRemarks({ grid, openRow, implied }: FoundGrid, page: number): PageRemark[] {
  const box = gridBox(grid);
  const remarks: PageRemark[] = [];
  if (openRow)
    remarks.push(remarkOf('OPEN_ROW', 'a row of the table is open at its top or bottom', page, box));
  if (implied)
    remarks.push(remarkOf('UNRULED_TABLE', 'borders of the table were found from its text', page, box));
  return remarks;
}

function crossingRemark(run: readonly Glyph[], page: number): PageRemark {
  const text = glyphText(run);
  return remarkOnWords('TEXT_ON_RULE', text, page, unionOf(run.map((glyph) => glyph.box)));
}

/** One remark for all of them: where figures are drawn, all of them are as a rule. */
function paintedRemarks(cells: readonly Box[], page: number): PageRemark[] {
  if (cells.length === 0) return [];
  const text = `a picture or drawing stands in place of text in ${counted(cells.length, 'cell')} of the table`;
  return [remarkOf('IMAGE_IN_CELL', text, page, unionOf(cells))];
}

function unmappedRemark({ glyphs, page }: PreparedPage): PageRemark[] {
  const unmapped = glyphs.filter((glyph) => glyph.text.includes('\uFFFD'));
  if (unmapped.length === 0) return [];
  const text = `the page has ${counted(unmapped.length, 'character')} without text`;
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
