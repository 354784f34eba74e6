import { decodeText } from '../../charset.js';
import { mhtmlPart } from '../../html/mhtml-part.js';
import { type MediaType, sniffMediaType } from '../../media-type.js';
import { richTextHtml } from '../rtf/read-rtf.js';

const CHUNK = /<w:altChunk\s([^<>]*)>/g;
const ID = /\br:id="([^"]*)"/;
/** Stands around the number of a chunk where its HTML is to come. */
const MARK = '\uE0C5';
const MARKED = new RegExp(`<p>${MARK}(\\d+)${MARK}</p>`, 'g');

/** How chunks become HTML, by what they are. */
const CHUNK_HTML: Partial<Record<MediaType, (bytes: Uint8Array) => string>> = {
  'text/html': (bytes) => decodeText(bytes).text,
  'multipart/related': (bytes) => decodeText(mhtmlPart(bytes)).text,
  'application/rtf': richTextHtml,
};

/** The body of a DOCX with a mark for each document that it takes in whole, as programs that export web pages make them. */
export interface ChunkedBody {
  readonly xml: string;
  /** HTML of the chunks, in order; empty for one that is not read. */
  readonly chunks: readonly string[];
  /** Names of those that are not read. */
  readonly unread: readonly string[];
}

/** Takes in the chunks of a body. `bytesOf` gives the bytes of a part, null for none; `targets` names parts by the ids of references. */
export function withChunkMarks(
  xml: string,
  targets: ReadonlyMap<string, string>,
  bytesOf: (name: string) => Uint8Array | null,
): ChunkedBody {
  if (!xml.includes('<w:altChunk')) return { xml, chunks: [], unread: [] };
  const chunks: string[] = [];
  const unread: string[] = [];
  const marked = xml.replaceAll('</w:altChunk>', '').replace(CHUNK, (_, attributes: string) => {
    const id = ID.exec(attributes)?.[1] ?? '';
    const name = targets.get(id) ?? id;
    const bytes = bytesOf(name);
    const html = bytes === null ? undefined : CHUNK_HTML[sniffMediaType(bytes, name)]?.(bytes);
    if (html === undefined) unread.push(name);
    chunks.push(html ?? '');
    return `<w:p><w:r><w:t>${MARK}${chunks.length - 1}${MARK}</w:t></w:r></w:p>`;
  });
  return { xml: marked, chunks, unread };
}

/** The HTML of a body with that of its chunks in their places. */
export function withChunks(html: string, chunks: readonly string[]): string {
  if (chunks.length === 0) return html;
  return html.replace(MARKED, (_, number: string) => chunks[Number(number)] ?? '');
}
