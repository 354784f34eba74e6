// Modules of Node that every run over documents needs. Once flags are changed Node compiles its own modules anew instead
// of taking them from its code cache, which took 10 ms, so these are loaded before.
import 'node:child_process';
import 'node:crypto';
import 'node:fs/promises';
import 'node:os';
import 'node:perf_hooks';
import 'node:stream';
import 'node:timers/promises';
import 'node:zlib';
import { setFlagsFromString } from 'node:v8';

// Most runs are over before optimised code pays: for a report of six pages the optimisers of JavaScript and WebAssembly
// took a quarter of all processor time, and the thread that runs them had to end before the program could. They start later;
// in a batch they start all the same.
setFlagsFromString(optimiseLater());
setFlagsFromString('--wasm-tiering-budget=100000000');

// A document calls a sixth of the functions of PDFium: each is validated when it is first called, not all at once.
setFlagsFromString('--wasm-lazy-validation');

/** V8 says on standard error that it does not know a flag: with Node 22 it counts calls in the place of bytes. */
function optimiseLater(): string {
  const v8 = Number.parseInt(process.versions.v8, 10);
  return v8 < 12 ? '--interrupt-budget=1000000' : '--invocation-count-for-turbofan=25000';
}
