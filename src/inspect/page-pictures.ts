import { openPdfium } from '../read/pdf/engine/pdfium/open-pdfium.js';
import type { PageView } from './page-view.js';
import { greyPng } from './png.js';

/** Pixels a point: 108 to the inch, at which 8 pt ideographs can be read. */
const SCALE = 1.5;

/** Pictures of pages, upright, one by one, each as a `data:` address of a PNG, in the order of `views`. */
export async function* pagePictures(
  bytes: Uint8Array,
  views: readonly PageView[],
): AsyncGenerator<{ readonly view: PageView; readonly picture: string }> {
  const pdf = await openPdfium(bytes);
  try {
    for (const view of views) {
      const { page, turn, widthPt, heightPt } = view;
      const width = Math.round(widthPt * SCALE);
      const height = Math.round(heightPt * SCALE);
      const { pixels, widthPx, heightPx } = await pdf.drawPage(page - 1, turn, width, height);
      const png = Buffer.from(greyPng(pixels, widthPx, heightPx));
      yield { view, picture: `data:image/png;base64,${png.toString('base64')}` };
    }
  } finally {
    await pdf.close();
  }
}
