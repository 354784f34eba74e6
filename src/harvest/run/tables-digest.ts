import { readHtml } from '../../read/html/read-html.js';
import { sha256Of } from '../archive/bytes-store.js';
import { pageText } from '../page/page-text.js';

/**
 * A hash of what stands in the tables of a page, row by row; null where it has none. Two versions of a page with the same differ in
 * their furniture: a counter of visitors, a menu, a banner.
 */
export function tablesDigest(body: Uint8Array, charset: string | undefined): string | null {
  const tables = readHtml(pageText(body, charset)).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map((slot) => slot.raw))] : [],
  );
  return tables.length === 0 ? null : sha256Of(new TextEncoder().encode(JSON.stringify(tables)));
}
