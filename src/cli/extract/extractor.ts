import type { Effects } from '../effects.js';
import type { Room } from './in-order.js';

/** Documents that are read before workers are started: until then a run may be over, and a worker takes 0.2 s to begin. */
const READ_ALONE = 24;

/** For each worker one document is being read and one waits. */
const AT_ONCE_PER_WORKER = 2;

/** Reads documents, in this process or in workers beside it; the result is the same. */
export interface Extractor extends Room {
  readonly extract: Effects['extractReports'];
  /** Ends the workers; what they had not finished is lost. */
  close(): Promise<void>;
}

/**
 * Opens an extractor with so many workers. By default there are as many as the machine has cores, and they are started
 * only for runs that turn out to be long.
 *
 * @param jobs null for the default; 1 reads in this process. More than there are cores are taken for that many
 */
export function openExtractor(effects: Effects, jobs: number | null): Extractor {
  const workerCount = Math.min(jobs ?? Number.POSITIVE_INFINITY, effects.coreCount);
  if (workerCount === 1) return { atOnce: 1, extract: effects.extractReports, close: async () => {} };
  let left = jobs === null ? READ_ALONE : 0;
  let workers: ReturnType<Effects['startWorkers']> | null = null;
  return {
    get atOnce() {
      return left > 0 ? 1 : workerCount * AT_ONCE_PER_WORKER;
    },
    async extract(...args) {
      left -= 1;
      if (left >= 0) return await effects.extractReports(...args);
      workers ??= effects.startWorkers(workerCount);
      return await (await workers).extract(...args);
    },
    async close() {
      await (await workers)?.close();
    },
  };
}
