import type { Document } from '../model/document.js';
import { GoujiError } from '../model/error.js';
import { once } from '../model/once.js';
import { decodeText } from './charset.js';
import { foldRadicals } from './fold-characters.js';
import { type MediaType, sniffMediaType } from './media-type.js';
import { refusalOf } from './refused-kinds.js';

/** A source as it was read: its content, what kind of file it is by its bytes, and the encoding of its text. */
export interface ReadSource {
  readonly document: Document;
  readonly mediaType: MediaType;
  readonly charset: string | null;
  /** Reads the same bytes once more with an independent engine, where the kind of document has one. */
  readonly readAgain?: () => Promise<Document>;
}

// `import` itself takes 0.1 ms again for every document.
const htmlReader = once(() => import('./html/read-html.js'));
const pdfReader = once(() => import('./pdf/read-pdf.js'));
const textReader = once(() => import('./text/read-text.js'));

/** Readers by media type. Each engine is loaded when the first document needs it. */
const READERS: Partial<Record<MediaType, (bytes: Uint8Array) => Promise<Omit<ReadSource, 'mediaType'>>>> = {
  'text/html': readWebPage,
  'multipart/related': async (bytes) => {
    const { mhtmlPart } = await import('./html/mhtml-part.js');
    return readWebPage(mhtmlPart(bytes));
  },
  'application/rtf': async (bytes) => {
    const { readRtf } = await import('./word/rtf/read-rtf.js');
    return { document: await readRtf(bytes), charset: null };
  },
  'application/pdf': async (bytes) => {
    const { readPdf } = await pdfReader();
    // The second engine takes the bytes it is given for itself.
    const readAgain = () => readPdf(new Uint8Array(bytes), { engine: 'pdfjs' });
    return { document: await readPdf(bytes), charset: null, readAgain };
  },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': async (bytes) => {
    const { readDocx } = await import('./word/docx/read-docx.js');
    return { document: await readDocx(bytes), charset: null };
  },
  'application/msword': async (bytes) => {
    const { readDoc } = await import('./word/doc/read-doc.js');
    return { document: await readDoc(bytes), charset: null };
  },
  'application/vnd.ms-wordml': async (bytes) => {
    const { readWordMl } = await import('./word/wordml/read-wordml.js');
    return { document: await readWordMl(bytes), charset: null };
  },
  'text/plain': readPlainText,
  'text/markdown': readPlainText,
};

/**
 * Reads the bytes of a source into a document, by what the bytes are and not by what the name says.
 *
 * @param name file name or URL path; decides only between HTML, Markdown and plain text
 * @throws GoujiError `E_EMPTY`, `E_ENCODING`, `E_UNSUPPORTED`, and what the reader of the kind throws
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<ReadSource> {
  if (bytes.length === 0) throw new GoujiError('E_EMPTY', 'the file is empty', 'fetch it again');
  const mediaType = sniffMediaType(bytes, name);
  const read = READERS[mediaType];
  if (!read) throw refusalOf(mediaType);
  return { ...(await read(bytes)), mediaType };
}

async function readWebPage(bytes: Uint8Array): Promise<Omit<ReadSource, 'mediaType'>> {
  const { readHtml } = await htmlReader();
  const { text, charset } = decodeText(bytes);
  return { document: readHtml(foldRadicals(text)), charset };
}

async function readPlainText(bytes: Uint8Array): Promise<Omit<ReadSource, 'mediaType'>> {
  const { readText } = await textReader();
  const { text, charset } = decodeText(bytes);
  return { document: readText(foldRadicals(text)), charset };
}
