import type { Affine } from '../affine.js';
import type { Box, Color } from '../page-content.js';
import type { PdfiumRuntime } from './pdfium-runtime.js';

/** A few words of wasm memory where PDFium leaves its answers, allocated once for a document. */
export interface Scratch {
  readonly pointer: number;
}

const SCRATCH_BYTES = 64;

/** Takes the memory for the answers; to be given back with `freeScratch`. */
export function allocateScratch(runtime: PdfiumRuntime): Scratch {
  return { pointer: runtime.wasmExports.malloc(SCRATCH_BYTES) };
}

/** Gives back what `allocateScratch` took. */
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

/** The word `index` as a float of four bytes. */
export function readFloat(runtime: PdfiumRuntime, scratch: Scratch, index: number): number {
  return runtime.HEAPF32[(scratch.pointer >> 2) + index] ?? 0;
}

/** The word `index` of eight bytes as a float. */
export function readDouble(runtime: PdfiumRuntime, scratch: Scratch, index: number): number {
  return runtime.HEAPF64[(scratch.pointer >> 3) + index] ?? 0;
}

/** The word `index` as a whole number of four bytes. */
export function readWord(runtime: PdfiumRuntime, scratch: Scratch, index: number): number {
  return runtime.HEAPU32[(scratch.pointer >> 2) + index] ?? 0;
}

/** Four floats in the first words. */
export function readBox(runtime: PdfiumRuntime, scratch: Scratch): Box {
  const heap = runtime.HEAPF32;
  const at = scratch.pointer >> 2;
  return [heap[at] ?? 0, heap[at + 1] ?? 0, heap[at + 2] ?? 0, heap[at + 3] ?? 0];
}

/** Six floats in the first words. */
export function readAffine(runtime: PdfiumRuntime, scratch: Scratch): Affine {
  const heap = runtime.HEAPF32;
  const at = scratch.pointer >> 2;
  return [
    heap[at] ?? 0,
    heap[at + 1] ?? 0,
    heap[at + 2] ?? 0,
    heap[at + 3] ?? 0,
    heap[at + 4] ?? 0,
    heap[at + 5] ?? 0,
  ];
}

/** Fill colour of an object; null where it has none. */
export function readFillColor(runtime: PdfiumRuntime, scratch: Scratch, object: number): Color | null {
  const calls = runtime.wasmExports;
  const at = scratch.pointer;
  return calls.FPDFPageObj_GetFillColor(object, at, at + 4, at + 8, at + 12)
    ? readColor(runtime, scratch)
    : null;
}

/** Stroke colour of an object; null where it has none. */
export function readStrokeColor(runtime: PdfiumRuntime, scratch: Scratch, object: number): Color | null {
  const calls = runtime.wasmExports;
  const at = scratch.pointer;
  return calls.FPDFPageObj_GetStrokeColor(object, at, at + 4, at + 8, at + 12)
    ? readColor(runtime, scratch)
    : null;
}

function readColor(runtime: PdfiumRuntime, scratch: Scratch): Color {
  const heap = runtime.HEAPU32;
  const at = scratch.pointer >> 2;
  return [heap[at] ?? 0, heap[at + 1] ?? 0, heap[at + 2] ?? 0, heap[at + 3] ?? 0];
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
