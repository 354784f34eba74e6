import { decodeText } from '../../read/charset.js';

const TEXTS: Readonly<Record<string, (bytes: Uint8Array) => Promise<string>>> = {
  'application/msword': async (bytes) => (await import('../../read/word/doc/read-doc.js')).docHtml(bytes),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async (bytes) =>
    (await import('../../read/word/docx/read-docx.js')).docxHtml(bytes),
  'application/vnd.ms-wordml': async (bytes) =>
    (await import('../../read/word/wordml/read-wordml.js')).wordMlHtml(bytes),
  'application/rtf': async (bytes) => (await import('../../read/word/rtf/read-rtf.js')).richTextHtml(bytes),
  'multipart/related': async (bytes) =>
    decodeText((await import('../../read/html/mhtml-part.js')).mhtmlPart(bytes)).text,
};

/**
 * The text, or the HTML, that the places of cells point into: character by character the one that was read. Throws
 * `GoujiError` where the bytes give none.
 */
export async function sourceText(bytes: Uint8Array, mediaType: string): Promise<string> {
  const read = TEXTS[mediaType];
  return read ? await read(bytes) : decodeText(bytes).text;
}
