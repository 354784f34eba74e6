import type { Glyph, PageContent } from '../engine/page-content.js';
import { areaOf, unionOf } from '../geometry/box.js';
import { connectedComponents } from '../geometry/connected-components.js';
import { joinCollinear } from '../geometry/join-collinear.js';
import { type Ruling, toRuling } from '../geometry/ruling.js';
import { quarterTurn, turnUpright } from '../geometry/upright.js';
import { separateHidden } from '../text/hidden-text.js';
import { dropOverstrikes } from '../text/overstrikes.js';
import { type PageRemark, remarkOf } from './page-remark.js';

/** A page turned upright, with the text that its reader sees and its ruling lines, one set for each table drawn. */
export interface PreparedPage {
  readonly page: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly glyphs: readonly Glyph[];
  readonly components: readonly Ruling[];
  /** Share of the page that its largest picture covers, 0 to 1. */
  readonly pictureShare: number;
  readonly remarks: readonly PageRemark[];
}

/** Takes what an engine read of a page to what its reader sees. */
export function preparePage(content: PageContent): PreparedPage {
  const upright = turnUpright(content);
  const { visible, hidden } = separateHidden(upright);
  const { along, oblique } = separateOblique(dropOverstrikes(visible));
  const remarks = hidden.map((run) =>
    remarkOf('HIDDEN_TEXT', `${run.why}: ${run.text}`, content.page, run.box),
  );
  if (oblique.length > 0) remarks.push(obliqueRemark(oblique, content.page));
  if (content.cut) remarks.push(cutRemark(upright));
  return {
    page: content.page,
    widthPt: upright.widthPt,
    heightPt: upright.heightPt,
    glyphs: along,
    components: connectedComponents(joinCollinear(toRuling(upright.segments))),
    pictureShare: pictureShareOf(upright),
    remarks,
  };
}

/** Watermarks run across the page; every other text runs along one of its sides. */
function separateOblique(glyphs: readonly Glyph[]): { along: Glyph[]; oblique: Glyph[] } {
  const along: Glyph[] = [];
  const oblique: Glyph[] = [];
  for (const glyph of glyphs) (quarterTurn(glyph.direction) === null ? oblique : along).push(glyph);
  return { along, oblique };
}

function obliqueRemark(oblique: readonly Glyph[], page: number): PageRemark {
  const text = oblique.map((glyph) => glyph.text).join('');
  return remarkOf('OBLIQUE_TEXT', text, page, unionOf(oblique.map((glyph) => glyph.box)));
}

function cutRemark({ page, widthPt, heightPt }: PageContent): PageRemark {
  return remarkOf('PAGE_CUT', `page ${page} holds more than is read of one page`, page, [
    0,
    0,
    widthPt,
    heightPt,
  ]);
}

function pictureShareOf({ areas, widthPt, heightPt }: PageContent): number {
  const pictures = areas.filter((area) => area.kind === 'image').map((area) => areaOf(area.box));
  return Math.min(1, Math.max(0, ...pictures) / Math.max(1, widthPt * heightPt));
}
