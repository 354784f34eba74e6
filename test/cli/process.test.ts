import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { contentsOf, temporaryFolder } from '../dataset/temporary-folder.js';

const MAIN = join(import.meta.dirname, '../../dist/bin/gouji.js');

/** Starts the built program with nothing of the environment that changes what it says. */
function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], { env: { PATH: process.env.PATH, LANG: 'C' } });
}

async function ended(
  child: ChildProcess,
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { exitCode, stdout, stderr };
}

describe('the program', () => {
  it('reads standard input and exits with 3 where it is no report', async () => {
    const child = start(['extract', '-', '--json', '--quiet']);
    child.stdin?.end('天气预报');
    const { exitCode, stdout, stderr } = await ended(child);
    expect(exitCode).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 1,
      reports: [],
      failures: [{ code: 'E_NOT_A_REPORT' }],
    });
    expect(stderr).toMatch(/^E_NOT_A_REPORT -: [^\n]+\n$/);
  });

  it('writes the same bytes with one job and with two', async () => {
    const inputs = ['html-spans-right', 'blank-zeros', 'pdf-chromium-noto', 'failure-not-a-report'].map(
      (name) => join(import.meta.dirname, '../../fixtures', name),
    );
    const folder = await temporaryFolder();
    const results = await Promise.all(
      ['1', '2'].map(async (jobs) => {
        const output = join(folder, jobs);
        const told = await ended(start(['extract', ...inputs, '-o', output, '--quiet', '--jobs', jobs]));
        return { ...told, files: await contentsOf(output) };
      }),
    );
    expect(results[0]!.exitCode).toBe(3);
    expect(Object.keys(results[0]!.files)).toContain('cells.csv');
    expect(results[1]).toEqual(results[0]);
  });

  it('ends quietly where nobody reads its output', async () => {
    const child = start(['extract', '-', '--json', '--quiet']);
    const ending = ended(child);
    child.stdout?.destroy();
    child.stdin?.end('天气预报');
    const { exitCode, stderr } = await ending;
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^E_NOT_A_REPORT -: [^\n]+\n$/);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends with 4 at %s and leaves no half dataset', async (signal) => {
    const folder = await temporaryFolder();
    const child = start(['extract', '-', '-o', folder]);
    const ending = ended(child);
    while (!existsSync(join(folder, '.gouji-staging'))) await delay(10);
    child.kill(signal);
    const { exitCode, stdout, stderr } = await ending;
    expect([exitCode, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(/^Interrupted: nothing was written/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('shows help', async () => {
    const { exitCode, stdout } = await ended(start(['--help']));
    expect(exitCode).toBe(0);
    expect(stdout).toContain('gouji extract reports/');
  });
});
