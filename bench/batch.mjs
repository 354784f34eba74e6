// How many documents a second are read in one process, and with threads beside it.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { startWorkers } from '../dist/cli/extract/workers.js';
import { extractReports } from '../dist/extract.js';
import { fixtureSources } from './documents.mjs';
import { printTable } from './median.mjs';

/** How often every fixture is read. */
const ROUNDS = 3;

/** Prints documents a second; each way is warmed up by a round that is not counted. */
export async function measureBatch() {
  const sources = fixtureSources().map((path) => ({ path, bytes: readFileSync(path) }));
  const counts = [...new Set([1, 2, availableParallelism()])].sort((a, b) => a - b);
  const alone = await documentsPerSecond(sources, extractReports, 1);
  const rows = [row('in the process itself', alone, alone)];
  for (const count of counts) {
    const workers = startWorkers(count);
    rows.push(row(`${count} ${count === 1 ? 'thread' : 'threads'}`, await documentsPerSecond(sources, workers.extract, 2 * count), alone));
    await workers.close();
  }
  console.log(`## Many documents (${sources.length} fixtures, ${ROUNDS} times)\n`);
  printTable(['', 'documents a second', '÷ the process itself'], rows);
}

function row(label, rate, alone) {
  return [label, rate.toFixed(0), (rate / alone).toFixed(2)];
}

async function documentsPerSecond(sources, extract, atOnce) {
  await readAll(sources, extract, atOnce);
  const start = performance.now();
  for (let round = 0; round < ROUNDS; round++) await readAll(sources, extract, atOnce);
  return (ROUNDS * sources.length * 1000) / (performance.now() - start);
}

async function readAll(sources, extract, atOnce) {
  const left = sources.values();
  const readOn = async () => {
    for (const { path, bytes } of left) await extract(bytes, { path, url: null });
  };
  await Promise.all(Array.from({ length: atOnce }, readOn));
}
