import type { Effects } from '../../src/cli/effects.js';
import { run } from '../../src/cli/run.js';
import type { TextOutput } from '../../src/cli/terminal/text-output.js';
import type { Failure, Report } from '../../src/model/report.js';
import {
  FAILURE,
  LABEL_FINDING,
  printed,
  ROW_FINDING,
  report,
  SMALL_FORMS,
  source,
  streamOf,
} from '../dataset/sample.js';

/** An output that keeps what it is given. */
export interface KeptOutput extends TextOutput {
  text: string;
  isTerminal: boolean;
  isClosed: boolean;
  columns: number;
}

function keptOutput(): KeptOutput {
  return {
    text: '',
    isTerminal: false,
    isClosed: false,
    columns: 80,
    async write(text) {
      if (!this.isClosed) this.text += text;
    },
  };
}

export type FakeEffects = Effects & { stdout: KeptOutput; stderr: KeptOutput; env: Record<string, string> };

/**
 * Effects without a process: an input holds one word per line, and each word gives an item: `good`, `empty` (no
 * figure), `failed`, `noted`, `none` (a failure), `crash` (an error of ours).
 */
export function fakeEffects(over: Partial<Effects> = {}): FakeEffects {
  let clockMs = 0;
  return {
    stdin: () => streamOf([Buffer.from('good')]),
    stdout: keptOutput(),
    stderr: keptOutput(),
    env: {},
    calledAs: () => 'node dist/bin/gouji.js',
    fingerprint: () => 'test',
    now: () => (clockMs += 1000),
    fetch: () => Promise.reject(new Error('no network in tests')),
    onInterrupt: () => () => {},
    loadForms: async () => SMALL_FORMS,
    loadTagger: async () => ({ tag: () => [] }),
    loadRecheck: async () => (report: Report) => report,
    extractReports: async (bytes, { path, url }) => {
      const words = new TextDecoder().decode(bytes).trim().split('\n');
      const items = words.map((word) => itemFor(word, path, url));
      return {
        reports: items.filter((item): item is Report => 'reportId' in item),
        failures: items.filter((item): item is Failure => 'code' in item),
      };
    },
    coreCount: 1,
    startWorkers: () => Promise.reject(new Error('no threads in tests')),
    ...over,
  } as FakeEffects;
}

function itemFor(word: string, path: string, url: string | null): Report | Failure {
  const at = { source: source({ path, url }) };
  switch (word) {
    case 'good':
      return report({ ...at, cells: new Map([['t3_new_received__total', printed('27', 27)]]) });
    case 'empty':
      return report({ ...at, cells: new Map() });
    case 'failed':
      return report({ ...at, findings: [ROW_FINDING] });
    case 'noted':
      return report({ ...at, findings: [LABEL_FINDING] });
    case 'none':
      return { ...FAILURE, ...at };
    default:
      throw new TypeError(`cannot ${word}`);
  }
}

/** Runs a command line on fake effects. */
export async function runWith(argv: readonly string[], effects: FakeEffects = fakeEffects()) {
  const exitCode = await run(argv, effects);
  return { exitCode, stdout: effects.stdout.text, stderr: effects.stderr.text };
}
