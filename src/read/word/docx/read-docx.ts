import type { Document, Remark } from '../../../model/document.js';
import { GoujiError } from '../../../model/error.js';
import { readHtml } from '../../html/read-html.js';
import { tooLong } from '../../limits.js';
import { type ZipEntry, zipEntries } from '../../zip-directory.js';
import { boxRemark } from '../boxed-figures.js';
import { withNumberMarks, withoutNumberMarks } from './automatic-numbers.js';
import { type ChunkedBody, withChunkMarks, withChunks } from './chunks.js';
import { withDrawingMarks, withDrawings } from './drawings.js';
import { layGround } from './grounds.js';
import { inKnownMarkup } from './known-markup.js';
import { looseFigures } from './loose-figures.js';
import { withoutLostReferences } from './lost-references.js';
import { withoutNoteMarks } from './note-marks.js';
import { partsOf } from './parts.js';
import { runStyles } from './run-properties.js';
import { type SeenRuns, seenRuns, withFaintText } from './seen-runs.js';
import { entryBytes, withEntry } from './zip-entry.js';

/** Reports take a few megabytes unpacked, pictures included. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
/** Of these the markup of a report takes less than one; reading fifteen took 1.8 GB of memory. */
const MAX_MARKUP_BYTES = 12 * 1024 * 1024;

/**
 * Reads a DOCX through HTML, with its tables and their spans. Places point into that HTML, since the file itself has
 * none that a person could follow. Text that Word hides is not read, but remarked as HIDDEN_TEXT. Throws `GoujiError`
 * E_TRUNCATED, E_UNREADABLE, E_TOO_LONG or E_EMPTY.
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
  const size = unpackedBytes(entries);
  if (size > MAX_UNPACKED_BYTES) throw unreadable(`it unpacks to ${size} bytes`);
  const markup = unpackedBytes(entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name)));
  if (markup > MAX_MARKUP_BYTES) throw tooLong(`${markup} bytes of markup`);
  const seen = seenBody(bytes, entries);
  const document = readHtml(await htmlOf(bytes, seen));
  if (document.blocks.length === 0) {
    throw new GoujiError('E_EMPTY', 'the Word document holds no text', 'open it and look');
  }
  return { ...document, remarks: [...document.remarks, ...remarksOf(seen)] };
}

function unpackedBytes(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
}

/** The HTML that stands for a DOCX; places point into it. Throws `GoujiError` E_UNREADABLE. */
export async function docxHtml(bytes: Uint8Array): Promise<string> {
  return htmlOf(bytes, seenBody(bytes, zipEntries(bytes) ?? []));
}

/** The body of a DOCX as its reader sees it, in markup that the conversion knows. */
interface SeenBody extends SeenRuns, ChunkedBody {
  /** The entry that it lies in. */
  readonly name: string;
  readonly isChanged: boolean;
  readonly looseFigures: readonly string[];
}

function remarksOf({ hidden, looseFigures: figures, unread }: SeenBody): Remark[] {
  return [
    ...hidden.map((text) => remark('HIDDEN_TEXT', `Word hides text, which was not read: ${text}`)),
    ...figures.map(boxRemark),
    ...unread.map((name) =>
      remark('EMBEDDED_DOCUMENT', `the page shows another document, which was not followed: ${name}`),
    ),
  ];
}

function remark(code: string, text: string): Remark {
  return { code, text, where: null };
}

async function htmlOf(bytes: Uint8Array, { name, isChanged, xml, chunks }: SeenBody): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const readable = isChanged ? withEntry(bytes, name, xml) : bytes;
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(readable) },
      { ignoreEmptyParagraphs: false },
    );
    const marked = withoutNumberMarks(withDrawings(withFaintText(withoutNoteMarks(value))));
    return withChunks(withBlankLines(marked), chunks);
  } catch (error) {
    throw unreadable('it is damaged', error);
  }
}

/** Word shows an empty paragraph as a blank line, browsers do not show it. */
function withBlankLines(html: string): string {
  return html.replaceAll('<p></p>', '<p><br /></p>');
}

function seenBody(bytes: Uint8Array, entries: readonly ZipEntry[]): SeenBody {
  const textOf = (name: string) => textOfEntry(bytes, entries, name);
  const parts = partsOf(textOf);
  const { body: name, styles, targets } = parts;
  const body = textOf(name) ?? '';
  const known = withDrawingMarks(inKnownMarkup(withoutLostReferences(body, parts, textOf)));
  const styling = textOf(styles) ?? '';
  const seen = seenRuns(known, { ...runStyles(styling), isBare: () => !layGround(body, styling) });
  const chunked = withChunkMarks(withNumberMarks(seen.xml, styling), targets, (entry) =>
    bytesOfEntry(bytes, entries, entry),
  );
  return { ...seen, ...chunked, name, isChanged: chunked.xml !== body, looseFigures: looseFigures(seen.xml) };
}

function textOfEntry(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): string | null {
  const unpacked = bytesOfEntry(bytes, entries, name);
  return unpacked === null ? null : new TextDecoder().decode(unpacked);
}

function bytesOfEntry(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): Uint8Array | null {
  const entry = entries.find((each) => each.name === name);
  if (entry === undefined) return null;
  try {
    return entryBytes(bytes, entry);
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
