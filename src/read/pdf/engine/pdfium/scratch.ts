import type { Affine } from '../affine.js';
import type { Box, Color } from '../page-content.js';
import type { PdfiumRuntime } from './pdfium-runtime.js';

/** A few words of wasm memory where PDFium leaves its answers, allocated once for a document. */
export interface Scratch {
  readonly pointer: number;
}

const SCRATCH_BYTES = 64;

export function allocateScratch(runtime: PdfiumRuntime): Scratch {
  return { pointer: runtime.wasmExports.malloc(SCRATCH_BYTES) };
}

export function freeScratch(runtime: PdfiumRuntime, scratch: Scratch): void {
  runtime.wasmExports.free(scratch.pointer);
}

/** Address of the word `index` of four bytes. */
export function word(scratch: Scratch, index: number): number {
  return scratch.pointer + 4 * index;
}

/** Address of the word `index` of eight bytes. */
export function longWord(scratch: Scratch, index: number): number {
  return scratch.pointer + 8 * index;
}

export function readFloat(runtime: PdfiumRuntime, scratch: Scratch, index: number): number {
  return runtime.HEAPF32[(scratch.pointer >> 2) + index] ?? 0;
}

export function readDouble(runtime: PdfiumRuntime, scratch: Scratch, index: number): number {
  return runtime.HEAPF64[(scratch.pointer >> 3) + index] ?? 0;
}

export function readWord(runtime: PdfiumRuntime, scratch: Scratch, index: number): number {
  return runtime.HEAPU32[(scratch.pointer >> 2) + index] ?? 0;
}

type FourAddresses = [first: number, second: number, third: number, fourth: number];

/** Four floats that a call leaves in four places, as a box; null where the call answers that there is none. */
export function readBox(
  runtime: PdfiumRuntime,
  scratch: Scratch,
  call: (...addresses: FourAddresses) => number,
): Box | null {
  if (!call(word(scratch, 0), word(scratch, 1), word(scratch, 2), word(scratch, 3))) return null;
  return [
    readFloat(runtime, scratch, 0),
    readFloat(runtime, scratch, 1),
    readFloat(runtime, scratch, 2),
    readFloat(runtime, scratch, 3),
  ];
}

/** Four words that a call leaves in four places, as a colour. */
export function readColor(
  runtime: PdfiumRuntime,
  scratch: Scratch,
  call: (...addresses: FourAddresses) => number,
): Color | null {
  if (!call(word(scratch, 0), word(scratch, 1), word(scratch, 2), word(scratch, 3))) return null;
  return [
    readWord(runtime, scratch, 0),
    readWord(runtime, scratch, 1),
    readWord(runtime, scratch, 2),
    readWord(runtime, scratch, 3),
  ];
}

/** Six floats that a call leaves in one place, as a matrix. */
export function readAffine(
  runtime: PdfiumRuntime,
  scratch: Scratch,
  call: (address: number) => number,
): Affine | null {
  if (!call(word(scratch, 0))) return null;
  return [
    readFloat(runtime, scratch, 0),
    readFloat(runtime, scratch, 1),
    readFloat(runtime, scratch, 2),
    readFloat(runtime, scratch, 3),
    readFloat(runtime, scratch, 4),
    readFloat(runtime, scratch, 5),
  ];
}

/**
 * A text in UTF-16 of which a call first tells the length in bytes (its end mark counted) and then fills a buffer. Empty
 * where there is none.
 */
export function readUtf16(runtime: PdfiumRuntime, call: (buffer: number, length: number) => number): string {
  const length = call(0, 0);
  if (length <= 2) return '';
  const buffer = runtime.wasmExports.malloc(length);
  try {
    call(buffer, length);
    return new TextDecoder('utf-16le').decode(runtime.HEAPU8.slice(buffer, buffer + length - 2));
  } finally {
    runtime.wasmExports.free(buffer);
  }
}
