import { crc32, inflateRawSync } from 'node:zlib';
import { viewOf } from '../../byte-view.js';
import {
  DIRECTORY_ENTRY,
  END_BYTES,
  END_OF_DIRECTORY,
  ENTRY_BYTES,
  endOfDirectory,
  LOCAL_BYTES,
  LOCAL_ENTRY,
  type ZipEntry,
} from '../../zip-directory.js';

const DEFLATED = 8;

/** The bytes of an entry, unpacked. Throws where it is damaged or longer than the directory says. */
export function entryBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const nameBytes = view.getUint16(entry.offset + 26, true);
  const start = entry.offset + LOCAL_BYTES + nameBytes + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  return entry.method === DEFLATED
    ? inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) })
    : packed;
}

/**
 * The archive with another text in one of its entries: the text stands, unpacked, behind what was there, and the directory
 * points to it.
 */
export function withEntry(bytes: Uint8Array, name: string, text: string): Uint8Array {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end === null) throw new RangeError('the archive has no directory');
  const directoryAt = view.getUint32(end + 16, true);
  const data = new TextEncoder().encode(text);
  // A copy: the slice of a Buffer is a view of it, and the archive of the caller would change.
  const directory = Uint8Array.from(bytes.subarray(directoryAt));
  const fields = viewOf(directory);
  let at = 0;
  while (at + ENTRY_BYTES <= directory.length && fields.getUint32(at, true) === DIRECTORY_ENTRY) {
    const nameBytes = fields.getUint16(at + 28, true);
    const isMeant =
      new TextDecoder().decode(directory.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)) === name;
    if (isMeant) {
      fields.setUint16(at + 10, 0, true);
      describeStored(fields, at + 16, data);
      fields.setUint32(at + 42, directoryAt, true);
    }
    at += ENTRY_BYTES + nameBytes + fields.getUint16(at + 30, true) + fields.getUint16(at + 32, true);
  }
  const local = localHeader(name, data);
  fields.setUint32(end - directoryAt + 16, directoryAt + local.length + data.length, true);
  return Uint8Array.from(Buffer.concat([bytes.subarray(0, directoryAt), local, data, directory]));
}

/** An archive of texts, by their names, none of them packed. */
export function archiveOf(texts: ReadonlyMap<string, string>): Uint8Array {
  const files: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of texts) {
    const data = new TextEncoder().encode(text);
    const local = localHeader(name, data);
    files.push(local, data);
    entries.push(directoryEntry(name, data, offset));
    offset += local.length + data.length;
  }
  const directory = Buffer.concat(entries);
  const end = new Uint8Array(END_BYTES);
  const fields = viewOf(end);
  fields.setUint32(0, END_OF_DIRECTORY, true);
  fields.setUint16(8, texts.size, true);
  fields.setUint16(10, texts.size, true);
  fields.setUint32(12, directory.length, true);
  fields.setUint32(16, offset, true);
  return Uint8Array.from(Buffer.concat([...files, directory, end]));
}

function directoryEntry(name: string, data: Uint8Array, offset: number): Uint8Array {
  const entry = namedHeader(DIRECTORY_ENTRY, ENTRY_BYTES, 16, name, data);
  viewOf(entry).setUint32(42, offset, true);
  return entry;
}

function localHeader(name: string, data: Uint8Array): Uint8Array {
  return namedHeader(LOCAL_ENTRY, LOCAL_BYTES, 14, name, data);
}

/** What stands before the data of a file that is not packed, or in the directory for it. Its name follows `bytes` bytes. */
function namedHeader(
  mark: number,
  bytes: number,
  checkSumAt: number,
  name: string,
  data: Uint8Array,
): Uint8Array {
  const nameBytes = new TextEncoder().encode(name);
  const header = new Uint8Array(bytes + nameBytes.length);
  const fields = viewOf(header);
  fields.setUint32(0, mark, true);
  describeStored(fields, checkSumAt, data);
  fields.setUint16(checkSumAt + 12, nameBytes.length, true);
  header.set(nameBytes, bytes);
  return header;
}

/** Writes check sum, packed and unpacked size of data that is not packed. */
function describeStored(fields: DataView, at: number, data: Uint8Array): void {
  fields.setUint32(at, crc32(data), true);
  fields.setUint32(at + 4, data.length, true);
  fields.setUint32(at + 8, data.length, true);
}
