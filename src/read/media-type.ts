import { bufferOf, viewOf } from './byte-view.js';
import { utf16ByNulBytes } from './charset.js';
import { isSeparator } from './separators.js';
import { LOCAL_BYTES, LOCAL_ENTRY, zipEntries } from './zip-directory.js';

/** IANA media types that the readers tell apart; the last ones are recognised only to be refused by name. */
export type MediaType =
  | 'text/html'
  | 'text/plain'
  | 'text/markdown'
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/msword'
  | 'application/vnd.ms-wordml'
  | 'application/rtf'
  | 'application/ofd'
  | 'application/vnd.oasis.opendocument.text'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.ms-excel'
  | 'application/zip'
  | 'application/gzip'
  | 'application/xml'
  | 'multipart/related'
  | `image/${string}`
  | 'application/octet-stream';

const HEAD_BYTES = 1 << 16;

/**
 * The kind of a document by its bytes. `name` (a file name or URL path) only decides between HTML, Markdown and plain
 * text where the text itself could be more than one of them. Binary data of no known kind is `application/octet-stream`.
 */
export function sniffMediaType(bytes: Uint8Array, name: string): MediaType {
  return binaryKind(bytes) ?? textKind(bytes, name);
}

function binaryKind(bytes: Uint8Array): MediaType | null {
  const head = latin1(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'application/pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return ole2Kind(bytes);
  if (/^\s*\{\\rtf/.test(head)) return 'application/rtf';
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? webpKind(head);
}

const SIGNATURES: readonly (readonly [string, MediaType])[] = [
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['\x1f\x8b', 'application/gzip'],
];

function webpKind(head: string): MediaType | null {
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'image/webp';
  // `BM` alone could begin a text: the four reserved bytes of a bitmap are NUL.
  return head.startsWith('BM') && head.startsWith('\0\0\0\0', 6) ? 'image/bmp' : null;
}

/** A cut archive has lost its directory: then the file headers at the front have to tell. */
function zipKind(bytes: Uint8Array): MediaType {
  const entries = zipEntries(bytes) ?? [];
  const names = entries.length > 0 ? entries.map(({ name }) => name) : localNames(bytes);
  const isIn = (path: string) => names.some((name) => name.startsWith(path));
  return ARCHIVES.find(([path]) => isIn(path))?.[1] ?? 'application/zip';
}

/** Documents that are archives, by a path that only theirs have. */
const ARCHIVES: readonly (readonly [string, MediaType])[] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['OFD.xml', 'application/ofd'],
  ['META-INF/manifest.xml', 'application/vnd.oasis.opendocument.text'],
];

function localNames(bytes: Uint8Array): string[] {
  const view = viewOf(bytes);
  const names: string[] = [];
  for (
    let at = bytes.indexOf(0x50);
    at !== -1 && at + LOCAL_BYTES <= bytes.length;
    at = bytes.indexOf(0x50, at + 1)
  ) {
    if (view.getUint32(at, true) !== LOCAL_ENTRY) continue;
    names.push(latin1(bytes.subarray(at + LOCAL_BYTES, at + LOCAL_BYTES + view.getUint16(at + 26, true))));
  }
  return names;
}

/** Old Word files share their container with Excel and PowerPoint: the names of its streams tell them apart. */
function ole2Kind(bytes: Uint8Array): MediaType {
  const holds = (stream: string) => bufferOf(bytes).includes(stream, 0, 'utf16le');
  if (holds('WordDocument')) return 'application/msword';
  return holds('Workbook') ? 'application/vnd.ms-excel' : 'application/octet-stream';
}

function textKind(bytes: Uint8Array, name: string): MediaType {
  const start = headText(bytes.subarray(0, HEAD_BYTES));
  if (looksBinary(start)) return 'application/octet-stream';
  if (/^(?:MIME-Version:|(?:[\w-]+: [^\n]*\n){1,20}Content-Type: multipart\/related)/i.test(start))
    return 'multipart/related';
  const body = afterComments(start);
  if (/^<svg[\s>]/i.test(body)) return 'image/svg+xml';
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|meta)[\s>]/i.test(body)) return 'text/html';
  if (WORD_XML.test(body)) return 'application/vnd.ms-wordml';
  if (/^<\?xml/i.test(body)) return 'application/xml';
  return markupKind(body, name);
}

/** A document of Word as one file of XML, whose root may stand behind instructions for programs. */
const WORD_XML = /^(?:<\?[^<>]*\?>\s*)*<(?:w:wordDocument|pkg:package)[\s>]/;

/** What follows the blanks and comments at the start. */
function afterComments(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->');
    if (end === -1) return rest;
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

const TAG =
  /<\/?(?:table|t[rdh]|tbody|div|p|span|br|h[1-6]|ul|ol|li|font|strong|a|img|section|article|center|input|style|script|iframe|frameset)(?:\s[^<>]*)?\/?>/gi;

/** So many tags make HTML: a few in a text can be Markdown or a slip, then the name decides. */
const TELLING_TAGS = 3;

/** Tags at the very start or in number make HTML. */
function markupKind(text: string, name: string): MediaType {
  const tags = firstTags(text);
  const extension = /\.(\w+)(?:[?#].*)?$/.exec(name)?.[1]?.toLowerCase();
  const isMarkdown = extension === 'md' || extension === 'markdown';
  if (hasBarTables(text)) return isMarkdown ? 'text/markdown' : 'text/plain';
  if ((tags[0] === 0 || tags.length >= TELLING_TAGS) && !isMarkdown) return 'text/html';
  if (tags.length > 0 && (extension === 'html' || extension === 'htm' || extension === 'shtml'))
    return 'text/html';
  return isMarkdown ? 'text/markdown' : 'text/plain';
}

/** Converters leave `<br>` and anchors in the tables of a text; enough rows of cells between bars show that it is one. */
const FEWEST_BAR_ROWS = 10;

function hasBarTables(text: string): boolean {
  if (!text.includes('|') || /<t[rdh][\s>]/i.test(text)) return false;
  return (text.match(/^[^\n|]*\|[^\n|]*\|/gm)?.length ?? 0) >= FEWEST_BAR_ROWS;
}

/** Where the first tags of a text stand, as many as tell. */
function firstTags(text: string): number[] {
  const places: number[] = [];
  for (const { index } of text.matchAll(TAG)) if (places.push(index) === TELLING_TAGS) break;
  return places;
}

/** The first text in a spelling where tags can be seen: UTF-16 decoded, everything else byte by byte. */
function headText(head: Uint8Array): string {
  const marked =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : null;
  const utf16 = marked ?? utf16ByNulBytes(head);
  const text = utf16 === null ? latin1(head) : new TextDecoder(utf16).decode(head);
  return text.replace(/^\xef\xbb\xbf/, '');
}

/** Text has next to no control characters but those that part cells; NULs that pad its end are let pass. */
function looksBinary(text: string): boolean {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 0) end -= 1;
  const controls = text.slice(0, end).match(CONTROLS) ?? [];
  return controls.filter(isUnexpected).length > 4 + end / 100;
}

/** Control characters but tabs and ends of lines and pages. */
const CONTROLS = /[^\t-\r -\uffff]/g;

/** An escape begins another set of signs. */
function isUnexpected(control: string): boolean {
  return control !== '\x1b' && !isSeparator(control.charCodeAt(0));
}

function latin1(bytes: Uint8Array): string {
  return bufferOf(bytes).toString('latin1');
}
