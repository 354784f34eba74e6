import type { Ruling } from '../../ruled/ruling.js';
import type { Box, Glyph, PageContent, PaintedArea } from '../engine/page-content.js';
import { areaOf, unionOf } from '../geometry/box.js';
import { connectedComponents } from '../geometry/connected-components.js';
import { joinCollinear } from '../geometry/join-collinear.js';
import { withLoneSides } from '../geometry/lone-sides.js';
import { toRuling } from '../geometry/to-ruling.js';
import { turnUpright } from '../geometry/upright.js';
import { glyphText } from '../text/glyph-text.js';
import { separateHidden } from '../text/hidden-text.js';
import { withSpacing } from '../text/letter-spacing.js';
import { separateNoteMarks } from '../text/note-marks.js';
import { dropOverstrikes } from '../text/overstrikes.js';
import { separateStruck } from '../text/struck-text.js';
import { separateWatermarks } from '../text/watermarks.js';
import { type PageRemark, type PageRemarkCode, remarkOf, remarkOnWords } from './page-remark.js';

/** A rectangle over more of the page than this is its background, not a cell. */
const LARGEST_CELL_SHARE = 0.4;

/** A level stroke that touches no other and is no longer than this may be a dash that is drawn, for a figure that is none. */
const LONGEST_DASH_PT = 15;

/** A page turned upright, with the text that its reader sees and its ruling lines, one set for each table drawn. */
export interface PreparedPage {
  readonly page: number;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly glyphs: readonly Glyph[];
  readonly components: readonly Ruling[];
  /** Rectangles painted behind text that could be cells or headers, in points. */
  readonly fills: readonly Box[];
  /** Pictures, shapes other than rectangles, short strokes: any of them could be a figure or dash that is drawn and not written. */
  readonly drawings: readonly Box[];
  /** Share of the page that its largest picture covers, 0 to 1. */
  readonly pictureShare: number;
  readonly remarks: readonly PageRemark[];
}

/** Takes what an engine read of a page to what its reader sees. */
export function preparePage(content: PageContent): PreparedPage {
  const upright = turnUpright(content);
  const { visible, hidden } = separateHidden(upright);
  const drawn = withLoneSides(connectedComponents(joinCollinear(toRuling(upright.segments))));
  const level = separateWatermarks(visible);
  const kept = separateStruck(dropOverstrikes(level.text), drawn);
  const { components } = kept;
  const { text, marks } = separateNoteMarks(kept.text, components);
  const remarkOn = (code: PageRemarkCode) => (glyphs: readonly Glyph[]) =>
    remarkOnWords(code, glyphText(glyphs), content.page, unionOf(glyphs.map((glyph) => glyph.box)));
  const remarks = [
    ...hidden.map(({ why, text: quote, box }) => ({
      ...remarkOf('HIDDEN_TEXT', `${why}: ${quote}`, content.page, box),
      quote,
    })),
    ...[level.across].filter((across) => across.length > 0).map(remarkOn('OBLIQUE_TEXT')),
    ...kept.struck.map(remarkOn('STRUCK_TEXT')),
    ...marks.map(remarkOn('FOOTNOTE_MARK')),
  ];
  if (content.cut) remarks.push(cutRemark(upright));
  return {
    page: content.page,
    widthPt: upright.widthPt,
    heightPt: upright.heightPt,
    glyphs: withSpacing(text),
    components,
    fills: fillsOf(upright),
    drawings: [...drawingsOf(upright), ...dashesOf(components)],
    pictureShare: pictureShareOf(upright),
    remarks,
  };
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

function drawingsOf({ areas }: PageContent): Box[] {
  return areas.filter(({ kind, covers }) => kind === 'image' || !covers).map(({ box }) => box);
}

function dashesOf(components: readonly Ruling[]): Box[] {
  return components.flatMap(({ levels, uprights }) => {
    const [dash] = levels;
    if (dash === undefined || levels.length > 1 || uprights.length > 0) return [];
    return dash.to - dash.from > LONGEST_DASH_PT ? [] : [[dash.from, dash.at, dash.to, dash.at]];
  });
}

function pictureShareOf({ areas, widthPt, heightPt }: PageContent): number {
  const pictures = areas.filter((area) => area.kind === 'image').map((area) => areaOf(area.box));
  return Math.min(1, Math.max(0, ...pictures) / Math.max(1, widthPt * heightPt));
}
