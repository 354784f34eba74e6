// How the writing of a dataset grows with its reports. As a program: node bench/dataset.mjs write <reports> <folder>
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printTable } from './median.mjs';

const SELF = fileURLToPath(import.meta.url);
const COUNTS = [100, 1000, 10_000];
const TIMEOUT_MS = 1_800_000;

/** Prints, for each number of reports, what a first run takes and what one takes that remembers every input. */
export function measureDataset(counts = COUNTS) {
  console.log('## Writing a dataset (invented reports of governments, 2019 to 2024)\n');
  const header = ['reports', 'run', 'ms a report', 'of it processor', 'peak RSS, MB', '`cells.csv`, MB', '`.gouji-readings`, MB'];
  printTable(header, counts.flatMap(measureRuns));
}

function measureRuns(count) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  try {
    return ['first', 'second'].map((run) => {
      const { reports, clockMs, cpuMs, peakMB } = runChild(count, folder);
      const size = (name) => (statSync(join(folder, name)).size / 1e6).toFixed(1);
      const perReport = (ms) => (ms / reports).toFixed(2);
      return [reports, run, perReport(clockMs), perReport(cpuMs), peakMB, size('cells.csv'), size('.gouji-readings')];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runChild(count, folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SELF, 'write', String(count), folder], {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
  });
  if (status !== 0) throw new Error(`writing ${count} reports ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Writes the dataset; what it takes to invent the reports is not counted. */
async function write(count, folder) {
  const { writeDataset } = await import('../dist/dataset/write-dataset.js');
  const { loadForms } = await import('../dist/forms/index.js');
  const { inventedInputs } = await import('./invented-reports.mjs');
  const inventing = stopwatch();
  const all = stopwatch();

  async function* readInputs(remember) {
    const inputs = inventedInputs(count);
    while (true) {
      inventing.start();
      const { done, value } = inputs.next();
      inventing.stop();
      if (done) return;
      const { path, key, report } = value;
      const known = await remember(key);
      yield { path, key, ...(known ?? { reports: [report], failures: [] }) };
    }
  }

  all.start();
  const { reports } = await writeDataset(folder, readInputs, { forms: loadForms() });
  all.stop();
  const clockMs = all.clockMs - inventing.clockMs;
  const cpuMs = all.cpuMs - inventing.cpuMs;
  console.log(JSON.stringify({ reports, clockMs, cpuMs, peakMB: Math.round(process.resourceUsage().maxRSS / 1000) }));
}

/** Adds up the times between `start` and `stop`. */
function stopwatch() {
  let [clockFrom, cpuFrom] = [0, process.cpuUsage()];
  const watch = {
    clockMs: 0,
    cpuMs: 0,
    start() {
      clockFrom = performance.now();
      cpuFrom = process.cpuUsage();
    },
    stop() {
      const { user, system } = process.cpuUsage(cpuFrom);
      watch.clockMs += performance.now() - clockFrom;
      watch.cpuMs += (user + system) / 1000;
    },
  };
  return watch;
}

const [, program, command, count, folder] = process.argv;
if (program === SELF && command === 'write') await write(Number(count), folder);
