import { fitDisplay, onOneLine } from '../terminal/display-width.js';
import type { Language } from '../terminal/language.js';
import type { TextOutput } from '../terminal/text-output.js';
import type { Tally } from './tally.js';

const REFRESH_MS = 100;
const LINE_EVERY_MS = 10_000;
const CLEAR_LINE = '\r\u001b[2K';

/** Tells a person who waits how far the run is. */
export interface Progress {
  /** An input is about to be read. */
  advance(path: string): Promise<void>;
  /** Puts a line on standard error for good. */
  print(line: string): Promise<void>;
  /** Takes back what is not meant to stay. */
  end(): Promise<void>;
}

/** What progress is told about, and on. */
export interface ProgressOptions {
  readonly output: TextOutput;
  readonly now: () => number;
  /** Null where it is not known beforehand. */
  readonly inputCount: number | null;
  readonly tally: Tally;
  readonly language: Language;
  readonly isQuiet: boolean;
  /** True where the output can take a line back. */
  readonly isRefreshed: boolean;
}

/** On a terminal one line that is refreshed; elsewhere a plain line every 10 s, the first after 10 s. */
export function startProgress(options: ProgressOptions): Progress {
  const { output, now, isRefreshed } = options;
  const startedMs = now();
  let shownMs = isRefreshed ? Number.NEGATIVE_INFINITY : startedMs;
  let read = 0;
  let isLineOpen = false;

  async function clear(): Promise<void> {
    if (isLineOpen) await output.write(CLEAR_LINE);
    isLineOpen = false;
  }

  return {
    async advance(path) {
      const nowMs = now();
      const text = progressText(options, read++, nowMs - startedMs);
      if (options.isQuiet || nowMs - shownMs < (isRefreshed ? REFRESH_MS : LINE_EVERY_MS)) return;
      shownMs = nowMs;
      if (!isRefreshed) return await output.write(`${text}\n`);
      isLineOpen = true;
      await output.write(CLEAR_LINE + fitDisplay(`${text} · ${onOneLine(path)}`, output.columns - 1));
    },
    async print(line) {
      await clear();
      await output.write(`${line}\n`);
    },
    end: clear,
  };
}

function progressText(
  { inputCount, tally, language }: ProgressOptions,
  read: number,
  elapsedMs: number,
): string {
  const seconds = Math.round(elapsedMs / 1000);
  const count = inputCount === null ? `${read}` : `${read}/${inputCount}`;
  return language === 'zh'
    ? `已读 ${count} · 报告 ${tally.reports} · 失败 ${tally.failures} · ${seconds} 秒`
    : `read ${count} · reports ${tally.reports} · failures ${tally.failures} · ${seconds} s`;
}
