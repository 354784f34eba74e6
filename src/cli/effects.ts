import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { addAbortSignal } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Recheck } from '../dataset/series/recheck.js';
import type { DatasetForm } from '../dataset/tables/report-on-form.js';
import type { Origin } from '../extract.js';
import type { Failure, Report } from '../model/report.js';
import type { Tagger } from '../narrative/segment/segmenter.js';
import type { Workers } from './extract/workers.js';
import { calledAs } from './terminal/called-as.js';
import { type TextOutput, textOutput } from './terminal/text-output.js';

/** Everything the command line touches outside its own memory. Tests pass their own. */
export interface Effects {
  readonly stdin: (signal: AbortSignal) => AsyncIterable<Uint8Array>;
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The words that run this program again. */
  readonly calledAs: () => string;
  /** The same for the same program: what is remembered of an input holds only as long. */
  readonly fingerprint: () => string;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  readonly fetch: typeof globalThis.fetch;
  /** Calls the listener when the user wants the run to end; answers how to stop listening. */
  readonly onInterrupt: (listener: () => void) => () => void;
  readonly loadForms: () => Promise<readonly DatasetForm[]>;
  /** What names the parts of speech of prose. */
  readonly loadTagger: () => Promise<Tagger>;
  /** What assesses the identities of a corrected report again. */
  readonly loadRecheck: () => Promise<Recheck>;
  readonly extractReports: (
    bytes: Uint8Array,
    origin: Origin,
    options?: { readonly verify?: boolean },
  ) => Promise<{ reports: Report[]; failures: Failure[] }>;
  /** How many documents the machine can read at once. */
  readonly coreCount: number;
  /** Starts threads that read documents. */
  readonly startWorkers: (count: number) => Promise<Workers>;
}

const INTERRUPTED_TWICE = 130;

/** The process as it is. The stages are loaded when they are first used: `--help` needs none of them. */
export function processEffects(): Effects {
  return {
    stdin: (signal) => addAbortSignal(signal, process.stdin),
    stdout: textOutput(process.stdout, 'standard output'),
    stderr: textOutput(process.stderr, 'standard error'),
    env: process.env,
    calledAs: () => calledAs({ script: process.argv[1] ?? 'gouji', cwd: process.cwd(), env: process.env }),
    fingerprint: programFingerprint,
    now: () => performance.now(),
    fetch: (address, options) => fetch(address, options),
    onInterrupt: listenForSignals,
    loadForms: async () => (await import('../forms/index.js')).loadForms(),
    loadTagger: async () => (await import('../narrative/load-term-tagger.js')).loadTermTagger(),
    loadRecheck: async () => (await import('../recheck.js')).recheck,
    extractReports: async (bytes, origin, options) =>
      (await import('../extract.js')).extractReports(bytes, origin, options),
    coreCount: availableParallelism(),
    startWorkers: async (count) => (await import('./extract/workers.js')).startWorkers(count),
  };
}

/** The files of the program: joined for the command line, their names say what is in them. */
function programFingerprint(): string {
  return readdirSync(fileURLToPath(new URL('.', import.meta.url))).join();
}

/** The first signal ends the run in order; the second ends the process where it stands, which is safe too. */
function listenForSignals(listener: () => void): () => void {
  let isAsked = false;
  const onSignal = () => {
    if (isAsked) process.exit(INTERRUPTED_TWICE);
    isAsked = true;
    listener();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return () => process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
}
