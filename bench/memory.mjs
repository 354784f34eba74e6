// Memory of one process that reads the same PDF again and again. As a program: node bench/memory.mjs <pdf>
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nameOf } from './documents.mjs';
import { printTable } from './median.mjs';

const SELF = fileURLToPath(import.meta.url);
const READINGS = 1000;
const TOLD_AT = [1, 100, 500, READINGS];
const TIMEOUT_MS = 300_000;

/** Prints the resident set over the readings, taken in a process that does nothing else. */
export function measureMemory(path) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SELF, path], {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
  });
  if (status !== 0) throw new Error(`the readings ended with ${status}: ${stderr}`);
  console.log(`## Memory (${nameOf(path)}, ${READINGS} readings in one process)\n`);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  printTable(['readings', 'RSS, MB', 'of it V8 heap in use, MB'], rows);
}

async function readOften(path) {
  const { extractReports } = await import('../dist/extract.js');
  const bytes = readFileSync(path);
  for (let reading = 1; reading <= READINGS; reading++) {
    const { reports } = await extractReports(bytes, { path: 'report.pdf', url: null });
    if (reports.length === 0) throw new Error(`no report in ${path}`);
    if (!TOLD_AT.includes(reading)) continue;
    const { rss, heapUsed } = process.memoryUsage();
    console.log(reading, Math.round(rss / 1e6), Math.round(heapUsed / 1e6));
  }
}

if (process.argv[1] === SELF) await readOften(process.argv[2]);
