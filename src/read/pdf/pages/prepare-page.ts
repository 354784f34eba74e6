import type { Box, Glyph, PageContent, PaintedArea } from '../engine/page-content.js';
import { areaOf, unionOf } from '../geometry/box.js';
import { connectedComponents } from '../geometry/connected-components.js';
import { joinCollinear } from '../geometry/join-collinear.js';
import { type Ruling, toRuling } from '../geometry/ruling.js';
import { turnUpright } from '../geometry/upright.js';
import { separateHidden } from '../text/hidden-text.js';
import { dropOverstrikes } from '../text/overstrikes.js';
import { separateWatermarks } from '../text/watermarks.js';
import { type PageRemark, remarkOf } from './page-remark.js';

/** A rectangle over more of the page than this is its background, not a cell. */
const LARGEST_CELL_SHARE = 0.4;

/** A page turned upright, with the text that its reader sees and its ruling lines, one set for each table drawn. */
export interface PreparedPage {
  readonly page: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly glyphs: readonly Glyph[];
  readonly components: readonly Ruling[];
  /** Rectangles painted behind text that could be cells or headers, in points. */
  readonly fills: readonly Box[];
  /** Share of the page that its largest picture covers, 0 to 1. */
  readonly pictureShare: number;
  readonly remarks: readonly PageRemark[];
}

/** Takes what an engine read of a page to what its reader sees. */
export function preparePage(content: PageContent): PreparedPage {
  const upright = turnUpright(content);
  const { visible, hidden } = separateHidden(upright);
  const { text, across } = separateWatermarks(dropOverstrikes(visible));
  const remarks = hidden.map((run) =>
    remarkOf('HIDDEN_TEXT', `${run.why}: ${run.text}`, content.page, run.box),
  );
  if (across.length > 0) remarks.push(acrossRemark(across, content.page));
  if (content.cut) remarks.push(cutRemark(upright));
  return {
    page: content.page,
    widthPt: upright.widthPt,
    heightPt: upright.heightPt,
    glyphs: text,
    components: connectedComponents(joinCollinear(toRuling(upright.segments))),
    fills: fillsOf(upright),
    pictureShare: pictureShareOf(upright),
    remarks,
  };
}

function acrossRemark(across: readonly Glyph[], page: number): PageRemark {
  const text = across.map((glyph) => glyph.text).join('');
  return remarkOf('OBLIQUE_TEXT', text, page, unionOf(across.map((glyph) => glyph.box)));
}

function cutRemark({ page, widthPt, heightPt }: PageContent): PageRemark {
  return remarkOf('PAGE_CUT', `page ${page} holds more than is read of one page`, page, [
    0,
    0,
    widthPt,
    heightPt,
  ]);
}

function fillsOf({ areas, widthPt, heightPt }: PageContent): Box[] {
  const most = LARGEST_CELL_SHARE * widthPt * heightPt;
  const isCell = ({ kind, covers, box }: PaintedArea) => kind === 'fill' && covers && areaOf(box) < most;
  return areas.filter(isCell).map(({ box }) => box);
}

function pictureShareOf({ areas, widthPt, heightPt }: PageContent): number {
  const pictures = areas.filter((area) => area.kind === 'image').map((area) => areaOf(area.box));
  return Math.min(1, Math.max(0, ...pictures) / Math.max(1, widthPt * heightPt));
}
