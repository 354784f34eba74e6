import { inflateRawSync } from 'node:zlib';
import { viewOf } from '../../byte-view.js';
import { LOCAL_BYTES, LOCAL_ENTRY, type ZipEntry, zipEntries } from '../../zip-directory.js';
import { unreadablePackage } from './unreadable-package.js';

const STORED = 0;
const DEFLATED = 8;

/** The parts of a DOCX by their names, unpacked only when they are asked for. */
export interface Package {
  /** Bytes of each part when it is unpacked. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The bytes of a part, null for none of this name. Throws `GoujiError` E_UNREADABLE where they are damaged. */
  readonly bytesOf: (name: string) => Uint8Array | null;
}

/** The package that is zipped in these bytes; null where their end is missing. */
export function zippedPackage(bytes: Uint8Array): Package | null {
  const entries = zipEntries(bytes);
  if (entries === null) return null;
  const named = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    sizes: new Map(entries.map(({ name, unpackedBytes }) => [name, unpackedBytes])),
    bytesOf: (name) => {
      const entry = named.get(name);
      if (entry === undefined) return null;
      try {
        return unpacked(bytes, entry);
      } catch (error) {
        throw unreadablePackage('it is damaged', error);
      }
    },
  };
}

/** The package of parts that are known as texts. */
export function packageOfTexts(texts: ReadonlyMap<string, string>): Package {
  const parts = new Map([...texts].map(([name, text]) => [name, new TextEncoder().encode(text)]));
  return {
    sizes: new Map([...parts].map(([name, { length }]) => [name, length])),
    bytesOf: (name) => parts.get(name) ?? null,
  };
}

/** The package with another text in one of its parts. */
export function withPart(whole: Package, name: string, text: string): Package {
  const bytes = new TextEncoder().encode(text);
  return {
    sizes: new Map([...whole.sizes, [name, bytes.length]]),
    bytesOf: (asked) => (asked === name ? bytes : whole.bytesOf(asked)),
  };
}

/** The text of a part, null for none of this name. Throws `GoujiError` E_UNREADABLE where it is damaged. */
export function textOfPart(whole: Package, name: string): string | null {
  const bytes = whole.bytesOf(name);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

function unpacked(bytes: Uint8Array, { method, offset, packedBytes, unpackedBytes }: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (view.getUint32(offset, true) !== LOCAL_ENTRY) throw new RangeError('no part begins there');
  const nameBytes = view.getUint16(offset + 26, true);
  const start = offset + LOCAL_BYTES + nameBytes + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedBytes);
  if (method !== STORED && method !== DEFLATED) throw new RangeError(`packed in way ${method}`);
  const part =
    method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, unpackedBytes) });
  if (part.length !== unpackedBytes) throw new RangeError('not as long as the directory says');
  return part;
}
