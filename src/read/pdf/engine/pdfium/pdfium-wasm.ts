import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

let compiling: Promise<WebAssembly.Module> | null = null;

/**
 * The WebAssembly code of PDFium, compiled once, in the background: 35 ms. It can begin before the rest of the program is
 * loaded.
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
  return WebAssembly.compile(readFileSync(path));
}
