import { compilePdfium } from './pdf/engine/pdfium/pdfium-wasm.js';

/**
 * Begins to load the engine that a name promises, so that it is compiled in the background while the rest of the program
 * loads: 35 of the 300 ms that reading a single PDF takes. A promise that the bytes do not keep costs nothing but that;
 * an engine that cannot be loaded says so when it is used.
 */
export function readAhead(names: readonly string[]): void {
  if (names.some((name) => /\.pdf$/i.test(name))) compilePdfium().catch(() => {});
}
