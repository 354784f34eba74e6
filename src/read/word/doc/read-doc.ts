import type { Document } from '../../../model/document.js';
import { GoujiError } from '../../../model/error.js';
import { readText } from '../../text/read-text.js';

/**
 * Reads a Word document of the old binary kind as flattened text: a tab ends each cell, a line feed most rows. Spans of
 * merged cells are not kept. Places are character ranges of that text. Throws `GoujiError` E_UNREADABLE or E_EMPTY.
 */
export async function readDoc(bytes: Uint8Array): Promise<Document> {
  const document = readText(await docText(bytes));
  if (document.blocks.length === 0) {
    throw new GoujiError('E_EMPTY', 'the Word document holds no text', 'open it and look');
  }
  return document;
}

/** The text of a DOC; places point into it. Throws `GoujiError` E_UNREADABLE. */
export async function docText(bytes: Uint8Array): Promise<string> {
  const { default: WordExtractor } = await import('word-extractor');
  try {
    const word = await new WordExtractor().extract(Buffer.from(bytes));
    // Filtering would put "" for “”, and ... for ….
    return word.getBody({ filterUnicode: false });
  } catch (error) {
    throw new GoujiError(
      'E_UNREADABLE',
      'the Word document is damaged and cannot be opened',
      'open it in a word processor and save it as DOCX or PDF',
      { cause: error },
    );
  }
}
