import type { Document, Remark } from '../../model/document.js';
import { GoujiError } from '../../model/error.js';
import { readHtml } from '../html/read-html.js';
import { hiddenRuns } from './hidden-runs.js';
import { withoutNoteMarks } from './note-marks.js';
import { withoutSimpleFields } from './simple-fields.js';
import { entryText, withEntryText, type ZipEntry, zipEntries } from './zip-directory.js';

/** The entry that holds the text. */
const BODY = 'word/document.xml';

/** Reports take a few megabytes unpacked, pictures included. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

/**
 * Reads a DOCX through HTML, with its tables and their spans. Places point into that HTML, since the file itself has
 * none that a person could follow. Text that Word hides cannot be told apart in the HTML: it is read, and remarked as
 * HIDDEN_TEXT_READ. Throws `GoujiError` E_TRUNCATED, E_UNREADABLE or E_EMPTY.
 */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const entries = zipEntries(bytes);
  if (entries === null) {
    throw new GoujiError(
      'E_TRUNCATED',
      'the Word document is cut off: its end is missing',
      'fetch the file again',
    );
  }
  const size = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (size > MAX_UNPACKED_BYTES) throw unreadable(`it unpacks to ${size} bytes`);
  const document = readHtml(await docxHtml(bytes));
  if (document.blocks.length === 0) {
    throw new GoujiError('E_EMPTY', 'the Word document holds no text', 'open it and look');
  }
  return { ...document, remarks: [...document.remarks, ...hiddenRemarks(bytes, entries)] };
}

function hiddenRemarks(bytes: Uint8Array, entries: readonly ZipEntry[]): Remark[] {
  const body = entries.find((entry) => entry.name === BODY);
  if (body === undefined) return [];
  return hiddenRuns(entryText(bytes, body)).map((text) => ({ code: 'HIDDEN_TEXT_READ', text, where: null }));
}

/** The HTML that stands for a DOCX; places point into it. Throws `GoujiError` E_UNREADABLE. */
export async function docxHtml(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(withFieldResults(bytes)) },
      // The pictures themselves are not read; that they are there is.
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return withoutNoteMarks(value);
  } catch (error) {
    throw unreadable('it is damaged', error);
  }
}

/** The conversion drops simple fields together with the figures in them. */
function withFieldResults(bytes: Uint8Array): Uint8Array {
  const body = zipEntries(bytes)?.find((entry) => entry.name === BODY);
  const plain = body && withoutSimpleFields(entryText(bytes, body));
  return plain ? withEntryText(bytes, BODY, plain) : bytes;
}

function unreadable(why: string, cause?: unknown): GoujiError {
  return new GoujiError(
    'E_UNREADABLE',
    `the Word document cannot be opened: ${why}`,
    'open it in a word processor and save it anew, or as PDF',
    { cause },
  );
}
