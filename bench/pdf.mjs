// The reading of a PDF against pdfminer.six on the same pages, the whole program cold and one page warm, with pdftotext as the floor.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractReports } from '../dist/extract.js';
import { openPdf } from '../dist/read/pdf/engine/open-pdf.js';
import { readPdf } from '../dist/read/pdf/read-pdf.js';
import { nameOf } from './documents.mjs';
import { median, medianCpuMs, printTable } from './median.mjs';
import { pythonWith, repeatedly } from './python.mjs';

const MAIN = resolve(import.meta.dirname, '../dist/bin/gouji.js');
const COLD_RUNS = 15;
const WARM_RUNS = 15;
/** Starts of pdftotext to a measurement: a shell tells processor time in hundredths of a second, and one takes about one. */
const FLOOR_REPEATS = 20;
const TIMEOUT_MS = 120_000;
const READ_ONCE = `
import sys
from pdfminer.high_level import extract_pages
for page in extract_pages(sys.argv[1]): pass
`;

const READ_PAGES = `
from pdfminer.high_level import extract_pages
def read():
    for page in extract_pages(path): pass
`;

/** Other programs for tables in PDFs; they are named where they are not there, so that nobody takes silence for a result. */
const OTHER_PEERS = ['pdfplumber', 'camelot', 'tabula'];

/** Prints the comparison for one PDF. */
export async function measurePdf(path) {
  const bytes = readFileSync(path);
  const pageCount = await countPages(bytes);
  const python = pythonWith('pdfminer');
  const floor = versionOfFloor();
  const absent = OTHER_PEERS.filter((peer) => pythonWith(peer) === null);
  console.log(
    `## PDF (${nameOf(path)}, ${pageCount} pages), medians of ${COLD_RUNS} cold and ${WARM_RUNS} warm runs\n`,
  );
  if (python === null) console.log('python3-pdfminer is not installed here: no comparison.\n');
  else
    console.log(
      `pdfminer.six ${python.version}, \`extract_pages\`: characters and lines laid out, no tables.\n`,
    );
  if (floor === null) console.log('pdftotext (poppler-utils) is not installed here: no floor.\n');
  else
    console.log(
      `pdftotext ${floor}: text without tables, in a new program each time; a page is its share of one run.\n`,
    );
  if (absent.length > 0) console.log(`Not installed here: ${absent.join(', ')}.\n`);
  const cold = coldRuns(path, python, floor !== null);
  const [engineMs, readMs, extractMs] = await medianCpuMs(
    [
      () => readContent(bytes),
      () => readPdf(bytes),
      () => extractReports(bytes, { path: 'report.pdf', url: null }),
    ],
    { count: WARM_RUNS, warmUps: 3 },
  );
  const minerMs = python === null ? null : repeatedly(python, READ_PAGES, path, { count: WARM_RUNS });
  const { ours, miner, text } = cold;
  const page = (ms) => (ms === null ? null : ms / pageCount);
  const ofPage = (label, ms) =>
    row(`warm, ${label}, processor time`, page(ms), [page(minerMs), page(text.cpuMs)]);
  printTable(
    ['', 'gouji, ms', 'pdfminer.six, ms', 'gouji ÷ pdfminer.six', 'pdftotext, ms', 'gouji ÷ pdftotext'],
    [
      row('cold, whole program, on the clock', ours.wallMs, [miner.wallMs, text.wallMs]),
      row('cold, whole program, processor time', ours.cpuMs, [miner.cpuMs, text.cpuMs]),
      ofPage('characters and paths of one page from PDFium', engineMs),
      ofPage('one page into tables', readMs),
      ofPage('one page from bytes to checked cells', extractMs),
    ],
  );
  console.log(
    `One page into tables costs ${(readMs / engineMs).toFixed(2)} times what PDFium takes to tell its characters and paths, ` +
      `from bytes to checked cells ${(extractMs / engineMs).toFixed(2)} times.\n`,
  );
}

/** What any reader on this engine has to ask for: every page with its characters and paths. */
async function readContent(bytes) {
  const pdf = await openPdf(bytes, 'pdfium');
  try {
    for (let index = 0; index < pdf.pageCount; index++) await pdf.readPage(index);
  } finally {
    await pdf.close();
  }
}

function row(label, ours, peers) {
  const beside = peers.flatMap((ms) =>
    ms === null ? ['–', '–'] : [ms.toFixed(1), (ours / ms).toFixed(2)],
  );
  return [label, ours.toFixed(1), ...beside];
}

/** The version of pdftotext, or null where it is not installed. */
function versionOfFloor() {
  const { error, stderr } = spawnSync('pdftotext', ['-v'], { encoding: 'utf8', timeout: TIMEOUT_MS });
  return error ? null : (/version (\S+)/.exec(stderr)?.[1] ?? '');
}

async function countPages(bytes) {
  const pdf = await openPdf(bytes, 'pdfium');
  try {
    return pdf.pageCount;
  } finally {
    await pdf.close();
  }
}

/** The programs in turn, so that what else the machine does meets them all; the first round only fills the disk cache. */
function coldRuns(path, python, hasFloor) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const [ours, miner, text] = [[], [], []];
  try {
    for (let run = 0; run <= COLD_RUNS; run++) {
      const output = join(folder, String(run));
      const taken = [runProcess(process.execPath, [MAIN, 'extract', path, '-o', output, '--quiet'])];
      taken.push(python && runProcess(python.command, ['-c', READ_ONCE, path]));
      taken.push(hasFloor ? runProcess('pdftotext', [path, '/dev/null'], FLOOR_REPEATS) : null);
      if (run > 0) for (const [at, runs] of [ours, miner, text].entries()) if (taken[at]) runs.push(taken[at]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { ours: middle(ours), miner: middle(miner), text: middle(text) };
}

function middle(runs) {
  if (runs.length === 0) return { wallMs: null, cpuMs: null };
  return { wallMs: median(runs.map(({ wallMs }) => wallMs)), cpuMs: median(runs.map(({ cpuMs }) => cpuMs)) };
}

/**
 * What a start of a program takes, of `repeats` in a row. It is run under a POSIX shell, whose `times` tells the processor
 * time of its children.
 */
function runProcess(command, args, repeats = 1) {
  const script = `for run in ${Array(repeats).fill('x').join(' ')}; do "$@" >&2 || exit; done; times`;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', command, ...args], {
    encoding: 'utf8',
    timeout: TIMEOUT_MS,
  });
  const wallMs = (performance.now() - start) / repeats;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  const ofChildren = stdout.trim().split('\n').at(-1) ?? '';
  const seconds = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => minutes * 60 + Number(rest),
  );
  return { wallMs, cpuMs: (seconds.reduce((sum, part) => sum + part, 0) * 1000) / repeats };
}
