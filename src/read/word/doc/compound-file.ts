import { viewOf } from '../../byte-view.js';

/** Numbers of sectors from here on end a chain or mark what is no sector of a stream. */
const LAST_SECTOR = 0xfffffff9;

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const IN_HEADER = 109;

/** A stream or a storage as the directory describes it. */
interface Entry {
  readonly name: string;
  /** Numbers of the entries beside it in the tree, and of the first one in it. */
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly bytes: number;
}

/** Sectors of one size, one after the other, and which follows which. */
interface Sectors {
  readonly data: Uint8Array;
  readonly sectorBytes: number;
  readonly next: Uint32Array;
}

/**
 * The streams of a compound file (the container of old Office files) that have one of these names; those of embedded
 * objects are left out. Throws `RangeError` where the file is damaged or cut: a chain that leads out of the file or back into itself.
 */
export function compoundStreams(bytes: Uint8Array, names: readonly string[]): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  const sectorBytes = 1 << (view.getUint16(0x1e, true) & 15);
  if (sectorBytes < HEADER_BYTES) throw new RangeError('the sectors are too small');
  const data = bytes.subarray(sectorBytes);
  const large: Sectors = { data, sectorBytes, next: nextSectors(view, data, sectorBytes) };
  const entries = directory(chain(large, view.getUint32(0x30, true)));
  const [root] = entries;
  if (root === undefined) throw new RangeError('the directory is empty');
  const small: Sectors = {
    data: chain(large, root.start),
    sectorBytes: 1 << (view.getUint16(0x20, true) & 15),
    next: numbersOf(chain(large, view.getUint32(0x3c, true))),
  };
  const leastLarge = view.getUint32(0x38, true);
  const streams = new Map<string, Uint8Array>();
  for (const { name, start, bytes: length } of childrenOf(root, entries)) {
    if (!names.includes(name) || streams.has(name)) continue;
    const stream = chain(length < leastLarge ? small : large, start, length);
    if (stream.length < length) throw new RangeError(`the stream ${name} is cut off`);
    streams.set(name, stream.subarray(0, length));
  }
  return streams;
}

/** For each sector the number of the one after it: a table that itself lies in sectors, which the header and chains name. */
function nextSectors(header: DataView, data: Uint8Array, sectorBytes: number): Uint32Array {
  const places: number[] = [];
  for (let index = 0; index < IN_HEADER; index++) places.push(header.getUint32(0x4c + 4 * index, true));
  let more = header.getUint32(0x44, true);
  for (let left = header.getUint32(0x48, true); left > 0 && more <= LAST_SECTOR; left--) {
    const numbers = numbersOf(sectorAt(data, sectorBytes, more));
    for (const place of numbers.subarray(0, -1)) places.push(place);
    more = numbers[numbers.length - 1] ?? LAST_SECTOR + 1;
  }
  const tables = places
    .filter((place) => place <= LAST_SECTOR)
    .map((place) => sectorAt(data, sectorBytes, place));
  return numbersOf(Buffer.concat(tables));
}

function sectorAt(data: Uint8Array, sectorBytes: number, number: number): Uint8Array {
  const sector = data.subarray(number * sectorBytes, (number + 1) * sectorBytes);
  if (sector.length === 0) throw new RangeError('a sector lies beyond the end of the file');
  return sector;
}

/** The sectors that follow each other from `start` on; at most those that `length` bytes need. */
function chain(
  { data, sectorBytes, next }: Sectors,
  start: number,
  length = Number.POSITIVE_INFINITY,
): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = start, read = 0; at <= LAST_SECTOR && read < length; at = next[at] ?? LAST_SECTOR + 1) {
    if (parts.length > next.length) throw new RangeError('a chain of sectors leads back into itself');
    parts.push(sectorAt(data, sectorBytes, at));
    read += sectorBytes;
  }
  return Buffer.concat(parts);
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(4 * index, true));
}

function directory(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const decoder = new TextDecoder('utf-16le');
  return Array.from({ length: Math.floor(bytes.length / ENTRY_BYTES) }, (_, index) => {
    const at = index * ENTRY_BYTES;
    const nameBytes = Math.min(64, Math.max(2, view.getUint16(at + 64, true))) - 2;
    return {
      name: decoder.decode(bytes.subarray(at, at + nameBytes)),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      bytes: view.getUint32(at + 120, true),
    };
  });
}

/** The streams that lie in a storage itself: the entries of a storage are a tree. */
function childrenOf(storage: Entry, entries: readonly Entry[]): Entry[] {
  const children = new Set<Entry>();
  const open = [storage.child];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (entry === undefined || children.has(entry)) continue;
    children.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...children];
}
