import type { Document, Remark } from '../../../model/document.js';
import { GoujiError } from '../../../model/error.js';
import { readHtml } from '../../html/read-html.js';
import { tooLong } from '../../limits.js';
import { boxRemark } from '../boxed-figures.js';
import { withNumberMarks, withoutNumberMarks } from './automatic-numbers.js';
import { type ChunkedBody, withChunkMarks, withChunks } from './chunks.js';
import { convertPackage } from './convert-package.js';
import { withDrawingMarks, withDrawings } from './drawings.js';
import { layGround } from './grounds.js';
import { inKnownMarkup } from './known-markup.js';
import { looseFigures } from './loose-figures.js';
import { withoutLostReferences } from './lost-references.js';
import { withoutNoteMarks } from './note-marks.js';
import { type Package, textOfPart, withPart } from './package.js';
import { partsOf } from './parts.js';
import { runStyles } from './run-properties.js';
import { type SeenRuns, seenRuns, withFaintText } from './seen-runs.js';
import { unreadablePackage } from './unreadable-package.js';

/** Reports take a few megabytes unpacked, pictures included. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
/** Of these the markup of a report takes less than one; reading fifteen took 1.8 GB of memory. */
const MAX_MARKUP_BYTES = 12 * 1024 * 1024;

/**
 * Reads a DOCX through HTML, with its tables and their spans. Places point into that HTML, since the file itself has
 * none that a person could follow. Text that Word hides is not read, but remarked as HIDDEN_TEXT. Throws `GoujiError`
 * E_UNREADABLE, E_TOO_LONG or E_EMPTY.
 */
export async function readPackage(whole: Package): Promise<Document> {
  const size = unpackedBytes(whole, () => true);
  if (size > MAX_UNPACKED_BYTES) throw unreadablePackage(`it unpacks to ${size} bytes`);
  const markup = unpackedBytes(whole, (name) => /\.(?:xml|rels)$/i.test(name));
  if (markup > MAX_MARKUP_BYTES) throw tooLong(`${markup} bytes of markup`);
  const seen = seenBody(whole);
  const document = readHtml(await htmlOf(whole, seen));
  if (document.blocks.length === 0) {
    throw new GoujiError('E_EMPTY', 'the Word document holds no text', 'open it and look');
  }
  return { ...document, remarks: [...document.remarks, ...remarksOf(seen)] };
}

/** The HTML that stands for a DOCX; places point into it. Throws `GoujiError` E_UNREADABLE. */
export async function packageHtml(whole: Package): Promise<string> {
  return htmlOf(whole, seenBody(whole));
}

function unpackedBytes({ sizes }: Package, counts: (name: string) => boolean): number {
  return [...sizes].reduce((sum, [name, bytes]) => (counts(name) ? sum + bytes : sum), 0);
}

/** The body of a DOCX as its reader sees it, in markup that the conversion knows. */
interface SeenBody extends SeenRuns, ChunkedBody {
  /** The part that it is. */
  readonly name: string;
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

async function htmlOf(whole: Package, { name, xml, chunks }: SeenBody): Promise<string> {
  const readable = whole.sizes.has(name) ? withPart(whole, name, xml) : whole;
  const html = await convertPackage(readable);
  return withChunks(
    withBlankLines(withoutNumberMarks(withDrawings(withFaintText(withoutNoteMarks(html))))),
    chunks,
  );
}

/** Word shows an empty paragraph as a blank line, browsers do not show it. */
function withBlankLines(html: string): string {
  return html.replaceAll('<p></p>', '<p><br /></p>');
}

function seenBody(whole: Package): SeenBody {
  const textOf = (name: string) => textOfPart(whole, name);
  const parts = partsOf(textOf);
  const { body: name, styles, targets } = parts;
  const body = textOf(name) ?? '';
  const known = withDrawingMarks(inKnownMarkup(withoutLostReferences(body, parts, textOf)));
  const styling = textOf(styles) ?? '';
  const seen = seenRuns(known, { ...runStyles(styling), isBare: () => !layGround(body, styling) });
  const chunked = withChunkMarks(withNumberMarks(seen.xml, styling), targets, whole.bytesOf);
  return { ...seen, ...chunked, name, looseFigures: looseFigures(seen.xml) };
}
