import { inflateSync } from 'node:zlib';
import { bufferOf } from '../../byte-view.js';

const LAYERS = '/OCProperties';
const FIELDS = '/NeedAppearances';

/** Objects packed together, in which the catalogue may lie: the rest of their dictionary, up to where the packed bytes begin. */
const PACKED_OBJECTS = /\/ObjStm\b[\s\S]{0,400}?>>\s{0,8}stream\r?\n/g;

/** A dictionary of layers that are switched off, that all are at first, or that a rule shows. */
const SWITCHED_OFF = /\/OFF\s*(?:\[\s*)?\d|\/BaseState\s*\/OFF|\/OCMD\b/;

/** Packed objects hold more than this only in files that are made to fill the memory. */
const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Fields of a form that every viewer has to draw anew, because their looks are older than what they hold. */
const FIELDS_TO_DRAW = /\/NeedAppearances\s+true/;

/**
 * True for a PDF of which PDFium alone does not tell what is seen: layers (optional content) may be switched off, or the
 * fields of a form have to be drawn anew. A locked file keeps its packed objects to itself, and counts as neither.
 */
export function isBeyondPdfium(bytes: Uint8Array): boolean {
  const file = bufferOf(bytes);
  const isPlain = file.includes(LAYERS) || file.includes(FIELDS);
  if (!isPlain && !file.includes('/ObjStm')) return false;
  const text = file.toString('latin1');
  const parts = [text, ...unpackedObjects(text, file)];
  const some = (pattern: RegExp) => parts.some((part) => pattern.test(part));
  const hasLayers = parts.some((part) => part.includes(LAYERS));
  return (hasLayers && some(SWITCHED_OFF)) || some(FIELDS_TO_DRAW);
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
