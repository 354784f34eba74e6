import type { Document, Remark } from '../../../model/document.js';
import { GoujiError } from '../../../model/error.js';
import { readHtml } from '../../html/read-html.js';
import { hidingStyles, type SeenRuns, withoutHiddenRuns } from './hidden-runs.js';
import { inKnownMarkup } from './known-markup.js';
import { withoutNoteMarks } from './note-marks.js';
import { entryText, withEntryText, type ZipEntry, zipEntries } from './zip-directory.js';

/** The entry that holds the text. */
const BODY = 'word/document.xml';

/** The entry that describes the styles. */
const STYLES = 'word/styles.xml';

/** Reports take a few megabytes unpacked, pictures included. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

/**
 * Reads a DOCX through HTML, with its tables and their spans. Places point into that HTML, since the file itself has
 * none that a person could follow. Text that Word hides is not read, but remarked as HIDDEN_TEXT. Throws `GoujiError`
 * E_TRUNCATED, E_UNREADABLE or E_EMPTY.
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
  const seen = seenBody(bytes, entries);
  const document = readHtml(await htmlOf(bytes, seen));
  if (document.blocks.length === 0) {
    throw new GoujiError('E_EMPTY', 'the Word document holds no text', 'open it and look');
  }
  return { ...document, remarks: [...document.remarks, ...(seen?.hidden ?? []).map(hiddenRemark)] };
}

function hiddenRemark(text: string): Remark {
  return { code: 'HIDDEN_TEXT', text: `Word hides text, which was not read: ${text}`, where: null };
}

/** The HTML that stands for a DOCX; places point into it. Throws `GoujiError` E_UNREADABLE. */
export async function docxHtml(bytes: Uint8Array): Promise<string> {
  return htmlOf(bytes, seenBody(bytes, zipEntries(bytes) ?? []));
}

async function htmlOf(bytes: Uint8Array, seen: SeenRuns | null): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const readable = seen === null ? bytes : withEntryText(bytes, BODY, seen.xml);
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(readable) },
      // The pictures themselves are not read; that they are there is.
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    return withoutNoteMarks(value);
  } catch (error) {
    throw unreadable('it is damaged', error);
  }
}

/** The body of a DOCX as its reader sees it, in markup that the conversion knows; null where that is the body as it stands. */
function seenBody(bytes: Uint8Array, entries: readonly ZipEntry[]): SeenRuns | null {
  const body = textOfEntry(bytes, entries, BODY);
  if (body === null) return null;
  const styles = textOfEntry(bytes, entries, STYLES) ?? '';
  const seen = withoutHiddenRuns(inKnownMarkup(body), hidingStyles(styles));
  return seen.xml === body ? null : seen;
}

function textOfEntry(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): string | null {
  const entry = entries.find((each) => each.name === name);
  if (entry === undefined) return null;
  try {
    return entryText(bytes, entry);
  } catch (error) {
    throw unreadable('it is damaged', error);
  }
}

function unreadable(why: string, cause?: unknown): GoujiError {
  return new GoujiError(
    'E_UNREADABLE',
    `the Word document cannot be opened: ${why}`,
    'open it in a word processor and save it anew, or as PDF',
    { cause },
  );
}
