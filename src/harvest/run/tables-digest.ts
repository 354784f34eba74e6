import type { Block } from '../../model/document.js';
import { GoujiError } from '../../model/error.js';
import { readHtml } from '../../read/html/read-html.js';
import { sha256Of } from '../archive/bytes-store.js';
import { pageText } from '../page/page-text.js';

/**
 * A hash of what stands in the tables of a page, row by row; null where it has none, or is too long to be read. Two
 * versions of a page with the same differ in their furniture: a counter of visitors, a menu, a banner.
 */
export function tablesDigest(body: Uint8Array, charset: string | undefined): string | null {
  const tables = blocksOf(pageText(body, charset)).flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map((slot) => slot.raw))] : [],
  );
  return tables.length === 0 ? null : sha256Of(new TextEncoder().encode(JSON.stringify(tables)));
}

/** One page that is too long must not end a run over thousands. */
function blocksOf(html: string): readonly Block[] {
  try {
    return readHtml(html).blocks;
  } catch (error) {
    if (error instanceof GoujiError) return [];
    throw error;
  }
}
