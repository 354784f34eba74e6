import { inflateSync } from 'node:zlib';

const LAYERS = '/OCProperties';

/** Objects packed together, in which the catalogue may lie: their dictionary, up to where the packed bytes begin. */
const PACKED_OBJECTS = /<<(?:(?!<<|stream)[\s\S])*?\/ObjStm(?:(?!<<|stream)[\s\S])*?>>\s*stream\r?\n/g;

/** A dictionary of layers that are switched off, that all are at first, or that a rule shows. */
const SWITCHED_OFF = /\/OFF\s*(?:\[\s*)?\d|\/BaseState\s*\/OFF|\/OCMD\b/;

/** Packed objects hold more than this only in files that are made to fill the memory. */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

/**
 * True for a PDF of which layers (optional content) may be switched off, so that no reader of the page sees them. A locked
 * file keeps its packed objects to itself, and counts as without layers.
 */
export function mayHideLayers(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPlain = file.includes(LAYERS);
  if (!isPlain && !file.includes('/ObjStm')) return false;
  const text = file.toString('latin1');
  const packed = unpackedObjects(text, file);
  if (!isPlain && !packed.some((part) => part.includes(LAYERS))) return false;
  return [text, ...packed].some((part) => SWITCHED_OFF.test(part));
}

function unpackedObjects(text: string, file: Buffer): string[] {
  const parts: string[] = [];
  let left = MOST_UNPACKED_BYTES;
  for (const { 0: head, index } of text.matchAll(PACKED_OBJECTS)) {
    const part = inflated(file.subarray(index + head.length), left);
    left -= part.length;
    if (part !== '') parts.push(part);
  }
  return parts;
}

/** What follows the packed bytes is passed over. Empty where they are not packed in the usual way. */
function inflated(packed: Buffer, maxOutputLength: number): string {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, maxOutputLength) }).toString('latin1');
  } catch {
    return '';
  }
}
