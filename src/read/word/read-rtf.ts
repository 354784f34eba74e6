import type { Document } from '../../model/document.js';
import { GoujiError } from '../../model/error.js';
import { readHtml } from '../html/read-html.js';
import { rtfBlocks } from './rtf-blocks.js';
import { rtfHtml } from './rtf-html.js';

/**
 * Reads rich text, which many files named .doc are, through HTML, with its tables and their spans. Places point into that
 * HTML. Throws `GoujiError` E_EMPTY.
 */
export async function readRtf(bytes: Uint8Array): Promise<Document> {
  const document = readHtml(richTextHtml(bytes));
  if (document.blocks.length === 0) {
    throw new GoujiError('E_EMPTY', 'the RTF document holds no text', 'open it and look');
  }
  return document;
}

/** The HTML that stands for rich text; places point into it. */
export function richTextHtml(bytes: Uint8Array): string {
  return rtfHtml(rtfBlocks(Buffer.from(bytes).toString('latin1')));
}
