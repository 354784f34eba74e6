import type { Glyph } from '../../../src/read/pdf/engine/page-content.js';
import type { PreparedPage } from '../../../src/read/pdf/pages/prepare-page.js';

/** A page of 600 by 800 points with these characters and nothing drawn. */
export function preparedPage(
  page: number,
  glyphs: readonly Glyph[],
  more: Partial<PreparedPage> = {},
): PreparedPage {
  return {
    page,
    widthPt: 600,
    heightPt: 800,
    glyphs,
    components: [],
    fills: [],
    drawings: [],
    pictureShare: 0,
    remarks: [],
    ...more,
  };
}
