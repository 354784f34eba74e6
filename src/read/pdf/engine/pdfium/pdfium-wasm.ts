import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { capMemory } from './cap-memory.js';

/** A report takes 20 MB, a file of 1,000 pages 100 MB; more is a file that was made to fill the memory. */
const MOST_MEMORY_BYTES = 512 * 1024 * 1024;

let compiling: Promise<WebAssembly.Module> | null = null;

/**
 * The WebAssembly code of PDFium, compiled once, in the background: 35 ms. It needs nothing of the package's JavaScript, so
 * it can begin before that is loaded.
 */
export function compilePdfium(): Promise<WebAssembly.Module> {
  compiling ??= compile().catch((error: unknown) => {
    compiling = null;
    throw error;
  });
  return compiling;
}

async function compile(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  // In one piece: reading it in the background goes through the event loop nine times, at the busiest moment.
  const code = readFileSync(path);
  capMemory(code, MOST_MEMORY_BYTES);
  return WebAssembly.compile(code);
}
