import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openExtractor } from '../../src/cli/extract/extractor.js';
import { inOrder, type Started } from '../../src/cli/extract/in-order.js';
import { startWorkers } from '../../src/cli/extract/workers.js';
import { contentsOf, temporaryFolder } from '../dataset/temporary-folder.js';
import { fakeEffects, runWith } from './fake-effects.js';

const MEGABYTE = 1024 * 1024;

/** Runs work that ends in a given order and tells its results, and the most that was under way at once. */
async function runInOrder(delays: readonly number[], atOnce: number, heldBytes = 1) {
  let [underWay, most] = [0, 0];
  async function* work(): AsyncGenerator<Started<number>> {
    for (const [item, turns] of delays.entries()) {
      most = Math.max(most, ++underWay);
      const run = async () => {
        for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
        return item;
      };
      yield { result: run().finally(() => underWay--), heldBytes };
    }
  }
  const results: number[] = [];
  for await (const result of inOrder(work(), { atOnce })) results.push(result);
  return { results, most };
}

describe('work at once', () => {
  it('gives its results in order, whichever ends first, and never more at once than there is room', async () => {
    const delays = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 5 }), async (turns, atOnce) => {
        const { results, most } = await runInOrder(turns, atOnce);
        expect(results).toEqual(turns.map((_, item) => item));
        expect(most).toBeLessThanOrEqual(atOnce);
      }),
      { numRuns: 50 },
    );
  });

  it('begins no more while what waits holds too much memory', async () => {
    expect((await runInOrder([3, 3, 3, 3], 4)).most).toBe(4);
    expect((await runInOrder([3, 3, 3, 3], 4, 40 * MEGABYTE)).most).toBe(2);
    expect((await runInOrder([3, 3, 3], 4, 200 * MEGABYTE)).most).toBe(1);
  });

  it('throws what a piece of work throws in its turn', async () => {
    async function* work(): AsyncGenerator<Started<string>> {
      yield { result: new Promise((done) => setImmediate(done, 'first')), heldBytes: 0 };
      yield { result: Promise.reject(new Error('second')), heldBytes: 0 };
    }
    const results = inOrder(work(), { atOnce: 3 });
    expect((await results.next()).value).toBe('first');
    await expect(results.next()).rejects.toThrow('second');
  });
});

describe('the extractor', () => {
  const extraction = { reports: [], failures: [] };

  function counted(coreCount: number) {
    const read = { alone: 0, inWorkers: 0, workers: 0, closed: 0 };
    const effects = fakeEffects({
      coreCount,
      extractReports: async () => {
        read.alone++;
        return extraction;
      },
      startWorkers: async (count) => {
        read.workers += count;
        return {
          extract: async () => {
            read.inWorkers++;
            return extraction;
          },
          close: async () => {
            read.closed++;
          },
        };
      },
    });
    return { read, effects };
  }

  async function extractMany(coreCount: number, jobs: number | null, count: number) {
    const { read, effects } = counted(coreCount);
    const extractor = openExtractor(effects, jobs);
    for (let at = 0; at < count; at++)
      await extractor.extract(new Uint8Array(), { path: 'a.html', url: null });
    await extractor.close();
    return read;
  }

  it('starts workers for long runs only, unless they are asked for', async () => {
    expect(await extractMany(4, null, 24)).toEqual({ alone: 24, inWorkers: 0, workers: 0, closed: 0 });
    expect(await extractMany(4, null, 30)).toEqual({ alone: 24, inWorkers: 6, workers: 4, closed: 1 });
    expect(await extractMany(4, 2, 3)).toEqual({ alone: 0, inWorkers: 3, workers: 2, closed: 1 });
  });

  it('starts none for one job or one core, and no more than there are cores', async () => {
    expect((await extractMany(4, 1, 30)).workers).toBe(0);
    expect((await extractMany(1, 8, 30)).workers).toBe(0);
    expect((await extractMany(2, 8, 30)).workers).toBe(2);
  });
});

describe('the death of a worker', () => {
  const program = join(import.meta.dirname, 'dying-worker.mjs');

  it('is the failure of its document alone', async () => {
    const folder = await temporaryFolder();
    const [inputs, output] = [join(folder, 'in'), join(folder, 'out')];
    await mkdir(inputs);
    for (const [name, text] of Object.entries({ a: 'harmless', b: 'deadly', c: 'harmless' }))
      await writeFile(join(inputs, `${name}.txt`), text);
    const effects = fakeEffects({
      coreCount: 2,
      startWorkers: async (count) => startWorkers(count, program),
    });
    const { exitCode, stdout } = await runWith(
      ['extract', inputs, '-o', output, '--json', '--jobs', '2'],
      effects,
    );
    expect(exitCode).toBe(3);
    const { failures } = JSON.parse(stdout);
    expect(failures.map(({ code }: { code: string }) => code)).toEqual([
      'E_NO_FORM',
      'E_INTERNAL',
      'E_NO_FORM',
    ]);
    expect(await contentsOf(output)).toHaveProperty('failures.csv');
  });
});
