import type { Document } from '../../../model/document.js';
import { boundRichText } from '../../limits.js';
import type { WordText } from '../blocks.js';
import { blocksHtml } from '../blocks-html.js';
import { readBlocks } from '../read-blocks.js';
import { rtfText } from './rtf-text.js';

/**
 * Reads rich text, which many files named .doc are, through HTML, with its tables and their spans. Places point into that
 * HTML. Hidden and struck-out text and marks of notes are told, never used. Throws `GoujiError` E_EMPTY or
 * E_TOO_LONG.
 */
export async function readRtf(bytes: Uint8Array): Promise<Document> {
  return readBlocks(textOf(bytes), 'RTF');
}

/** The HTML that stands for rich text; places point into it. */
export function richTextHtml(bytes: Uint8Array): string {
  return blocksHtml(textOf(bytes).blocks);
}

function textOf(bytes: Uint8Array): WordText {
  const rtf = Buffer.from(bytes).toString('latin1');
  boundRichText(rtf);
  return rtfText(rtf);
}
