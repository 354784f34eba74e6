import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const MAIN = join(import.meta.dirname, '../../dist/bin/gouji.js');
const REPORT = join(import.meta.dirname, '../../fixtures/html-spans-right/source.html');

/** Runs the program and tells on standard error of every file that came with compiled code whether V8 took that. */
const TELLING = `
const vm = require('node:vm');
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    if (options.cachedData) console.error(require('node:path').basename(options.filename), !this.cachedDataRejected);
  }
};
process.argv = [process.execPath, ...process.argv.slice(1)];
require(process.argv[1]);
`;

function run(...flags: string[]): { stdout: string; told: string[] } {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, '-e', TELLING, MAIN, 'extract', REPORT, '--json', '--quiet'],
    { encoding: 'utf8', env: { PATH: process.env.PATH, LANG: 'C' } },
  );
  const told = stderr.trim().split('\n');
  return { stdout, told: told.map((line) => line.replace(/-[\w-]{8}\.js|\.js/, '')).sort() };
}

const FILES = ['extract', 'gouji', 'html', 'package-commander'];

describe('the compiled code beside the joined files', () => {
  it('is taken by the release of Node that built it', () => {
    expect(run().told).toEqual(FILES.map((name) => `${name} true`));
  });

  it('is passed over where V8 runs otherwise, with the same result', () => {
    const otherwise = run('--no-opt');
    expect(otherwise.told).toEqual(FILES.map((name) => `${name} false`));
    expect(otherwise.stdout).toBe(run().stdout);
    expect(JSON.parse(otherwise.stdout).reports).toHaveLength(1);
  });
});
