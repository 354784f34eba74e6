import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Collected } from '../../src/collect/input.js';
import { listInputs } from '../../src/collect/list-inputs.js';
import { type CollectEffects, readInput } from '../../src/collect/read-input.js';
import { streamOf } from '../dataset/sample.js';
import { temporaryFolder } from '../dataset/temporary-folder.js';

function effects(over: Partial<CollectEffects> = {}): CollectEffects {
  return {
    stdin: () => streamOf([]),
    fetch: () => Promise.reject(new Error('no network in tests')),
    signal: new AbortController().signal,
    ...over,
  };
}

/** Lists inputs and reads them one after the other, each when it is asked for. */
async function* readListed(args: readonly string[], given: CollectEffects): AsyncGenerator<Collected> {
  const { references } = await listInputs(args);
  for (const reference of references) yield await readInput(reference, given);
}

async function collect(args: readonly string[], over: Partial<CollectEffects> = {}): Promise<Collected[]> {
  const collected: Collected[] = [];
  for await (const item of readListed(args, effects(over))) collected.push(item);
  return collected;
}

function textOf(collected: Collected | undefined): string {
  return collected && 'input' in collected ? new TextDecoder().decode(collected.input.bytes) : 'failure';
}

describe('readInput', () => {
  it('reads a file only when it is asked for', async () => {
    const folder = await temporaryFolder();
    for (const name of ['a', 'b', 'c']) await writeFile(join(folder, `${name}.html`), name);
    const inputs = readListed([folder], effects());
    expect(textOf((await inputs.next()).value)).toBe('a');
    await writeFile(join(folder, 'b.html'), 'later');
    expect(textOf((await inputs.next()).value)).toBe('later');
    await rm(join(folder, 'c.html'));
    expect((await inputs.next()).value).toMatchObject({
      failure: { code: 'E_UNREADABLE', message: expect.stringContaining('disappeared') },
    });
  });

  it('gives a failure with a hash for an empty file, and goes on', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.html'), '');
    await writeFile(join(folder, 'b.html'), 'b');
    const [empty, next] = await collect([folder]);
    expect(empty).toMatchObject({
      failure: { code: 'E_EMPTY', source: { sha256: expect.stringMatching(/^e3b0c442/) } },
    });
    expect(textOf(next)).toBe('b');
  });

  it('gives a failure for a file that turned into a folder', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a.html'), 'a');
    await writeFile(join(folder, 'b.html'), 'b');
    const inputs = readListed([folder], effects());
    await inputs.next();
    await rm(join(folder, 'b.html'));
    await mkdir(join(folder, 'b.html'));
    expect((await inputs.next()).value).toMatchObject({ failure: { code: 'E_UNREADABLE' } });
  });

  it('joins the chunks of standard input', async () => {
    const [input] = await collect(['-'], {
      stdin: () => streamOf([Buffer.from('甲').subarray(0, 1), Buffer.from('甲').subarray(1)]),
    });
    expect(textOf(input)).toBe('甲');
    expect((await collect(['-']))[0]).toMatchObject({ failure: { code: 'E_EMPTY', source: { path: '-' } } });
  });
});
