import type { Document } from '../../../model/document.js';
import { GoujiError } from '../../../model/error.js';
import { viewOf } from '../../byte-view.js';
import type { WordText } from '../blocks.js';
import { blocksHtml } from '../blocks-html.js';
import { readBlocks } from '../read-blocks.js';
import { compoundStreams } from './compound-file.js';
import { docHeader } from './doc-header.js';
import { docText } from './doc-text.js';

/**
 * Reads a Word document of the old binary kind (Word 97 to 2003, WPS) through HTML, with its tables and their spans. Places
 * point into that HTML. Hidden and struck-out text and marks of notes are told, never used. Throws `GoujiError`
 * E_UNREADABLE, E_UNSUPPORTED or E_EMPTY.
 */
export async function readDoc(bytes: Uint8Array): Promise<Document> {
  return readBlocks(textOf(bytes), 'Word');
}

/** The HTML that stands for a DOC; places point into it. Throws `GoujiError` E_UNREADABLE or E_UNSUPPORTED. */
export function docHtml(bytes: Uint8Array): string {
  return blocksHtml(textOf(bytes).blocks);
}

function textOf(bytes: Uint8Array): WordText {
  try {
    const streams = compoundStreams(bytes, ['WordDocument', '0Table', '1Table', 'Data']);
    const word = streamOf(streams, 'WordDocument');
    const header = docHeader(viewOf(word));
    if (header.isEncrypted) throw locked();
    if (header.isOld) throw tooOld();
    const data = streams.get('Data') ?? new Uint8Array(0);
    return docText(header, { word, table: streamOf(streams, header.tableStream), data });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new GoujiError(
      'E_UNREADABLE',
      `the Word document is damaged and cannot be opened: ${error.message}`,
      'open it in a word processor and save it as DOCX or PDF',
      { cause: error },
    );
  }
}

function streamOf(streams: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const stream = streams.get(name);
  if (stream === undefined) throw new RangeError(`it has no stream ${name}`);
  return stream;
}

function locked(): GoujiError {
  return new GoujiError(
    'E_UNREADABLE',
    'the Word document opens only with a password',
    'take the password off in a word processor and save it anew',
  );
}

function tooOld(): GoujiError {
  return new GoujiError(
    'E_UNSUPPORTED',
    'Word documents of Word 95 and before are not read',
    'open it in a word processor and save it as DOCX or PDF',
  );
}
