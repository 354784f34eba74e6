// Memory of one process that reads the fixtures again and again. As a program: node bench/memory.mjs <count>
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fixtureSources } from './documents.mjs';
import { printTable } from './median.mjs';

const SELF = fileURLToPath(import.meta.url);
const READINGS = 10_000;
const TOLD_AT = [100, 500, 1000, 2000, 5000, 10_000];
const TIMEOUT_MS = 3_600_000;

/** Prints the resident set over the readings, taken in a process that does nothing else. */
export function measureMemory() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', SELF, String(READINGS)], {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
  });
  if (status !== 0) throw new Error(`the readings ended with ${status}: ${stderr}`);
  console.log(`## Memory (the fixtures in turn, ${READINGS} readings in one process)\n`);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  printTable(['readings', 'RSS, MB', 'of it V8 heap in use after a collection, MB'], rows);
}

async function readOften(count) {
  const { extractReports } = await import('../dist/extract.js');
  const sources = fixtureSources().map((path) => ({ path, bytes: readFileSync(path) }));
  for (let reading = 1; reading <= count; reading++) {
    const { path, bytes } = sources[reading % sources.length];
    await extractReports(bytes, { path, url: null });
    if (!TOLD_AT.includes(reading)) continue;
    const { rss } = process.memoryUsage();
    globalThis.gc?.();
    console.log(reading, Math.round(rss / 1e6), Math.round(process.memoryUsage().heapUsed / 1e6));
  }
}

if (process.argv[1] === SELF) await readOften(Number(process.argv[2]));
