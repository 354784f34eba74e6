import { viewOf } from './byte-view.js';

/** A file in a zip archive, as the directory at the end of the archive describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 for stored, 8 for deflated. */
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where the entry begins in the archive. */
  readonly offset: number;
}

/** How the record begins that ends the directory. */
const END_OF_DIRECTORY = 0x06054b50;
/** Bytes that it has before its comment. */
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
/** How an entry of the directory begins. */
const DIRECTORY_ENTRY = 0x02014b50;
/** Bytes that an entry of the directory has before its name. */
const ENTRY_BYTES = 46;
/** How a file in the archive itself begins. */
export const LOCAL_ENTRY = 0x04034b50;
/** Bytes that it has before its name. */
export const LOCAL_BYTES = 30;

/** The entries of an archive; null where its directory is missing, and so the end of the file. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + ENTRY_BYTES <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes)),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the record stands that ends the directory and says where it begins; null where there is none. */
function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return null;
}
