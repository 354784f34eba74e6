import { pageText } from './page-text.js';
import { readWebPage, type WebPage } from './web-page.js';

/** A page that stays longer is read, not passed through. */
const LONGEST_STAY_S = 10;
/** A page with more text than this is not only a signpost. */
const LONGEST_SIGNPOST = 200;
/** Larger pages are no signposts; they are not parsed for it. */
const LARGEST_SIGNPOST_BYTES = 20_000;

const MOVED =
  /(?:window\.|top\.|self\.|document\.)?location(?:\.href)?\s*=\s*['"]([^'"]+)['"]|location\.replace\(\s*['"]([^'"]+)['"]\s*\)/;

/** Where a page sends its reader by meta refresh, or by one plain statement of a script on a page without text; else null. */
export function onwards(body: Uint8Array, url: string): string | null {
  if (body.byteLength === 0 || body.byteLength > LARGEST_SIGNPOST_BYTES) return null;
  const html = pageText(body, undefined);
  if (!/http-equiv|location/i.test(html)) return null;
  return signpost(readWebPage(html, url));
}

function signpost(page: WebPage): string | null {
  if (page.text.length > LONGEST_SIGNPOST) return null;
  if (page.refresh !== null) return page.refresh.delayS <= LONGEST_STAY_S ? page.refresh.address : null;
  if (page.links.length > 1) return null;
  const moved = MOVED.exec(page.scripts);
  return moved?.[1] ?? moved?.[2] ?? null;
}
