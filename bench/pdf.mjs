// The reading of a PDF against pdfminer.six on the same pages: the whole program cold, and one page warm.
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
const COLD_RUNS = 5;
const WARM_RUNS = 15;
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
  const absent = OTHER_PEERS.filter((peer) => pythonWith(peer) === null);
  console.log(
    `## PDF (${nameOf(path)}, ${pageCount} pages), medians of ${COLD_RUNS} cold and ${WARM_RUNS} warm runs\n`,
  );
  if (python === null) console.log('python3-pdfminer is not installed here: no comparison.\n');
  else
    console.log(
      `pdfminer.six ${python.version}, \`extract_pages\`: characters and lines laid out, no tables.\n`,
    );
  if (absent.length > 0) console.log(`Not installed here: ${absent.join(', ')}.\n`);
  const cold = coldRuns(path, python);
  const [engineMs, readMs, extractMs] = await medianCpuMs(
    [
      () => readContent(bytes),
      () => readPdf(bytes),
      () => extractReports(bytes, { path: 'report.pdf', url: null }),
    ],
    { count: WARM_RUNS, warmUps: 3 },
  );
  const minerMs = python === null ? null : repeatedly(python, READ_PAGES, path, { count: WARM_RUNS });
  const page = (ms) => (ms === null ? null : ms / pageCount);
  printTable(
    ['', 'gouji, ms', 'pdfminer.six, ms', 'gouji ÷ pdfminer.six'],
    [
      row('cold, whole program, on the clock', cold.ours.wallMs, cold.theirs.wallMs),
      row('cold, whole program, processor time', cold.ours.cpuMs, cold.theirs.cpuMs),
      row('warm, characters and paths of one page from PDFium, processor time', page(engineMs), page(minerMs)),
      row('warm, one page into tables, processor time', page(readMs), page(minerMs)),
      row('warm, one page from bytes to checked cells, processor time', page(extractMs), page(minerMs)),
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

function row(label, ours, theirs) {
  if (theirs === null) return [label, ours.toFixed(1), '–', '–'];
  return [label, ours.toFixed(1), theirs.toFixed(1), (ours / theirs).toFixed(2)];
}

async function countPages(bytes) {
  const pdf = await openPdf(bytes, 'pdfium');
  try {
    return pdf.pageCount;
  } finally {
    await pdf.close();
  }
}

/** The two programs in turn, so that what else the machine does meets both; the first round only fills the disk cache. */
function coldRuns(path, python) {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
  const [ours, theirs] = [[], []];
  try {
    for (let run = 0; run <= COLD_RUNS; run++) {
      const mine = runProcess(process.execPath, [
        MAIN,
        'extract',
        path,
        '-o',
        join(folder, String(run)),
        '--quiet',
      ]);
      const other = python === null ? null : runProcess(python.command, ['-c', READ_ONCE, path]);
      if (run === 0) continue;
      ours.push(mine);
      if (other !== null) theirs.push(other);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { ours: middle(ours), theirs: theirs.length === 0 ? { wallMs: null, cpuMs: null } : middle(theirs) };
}

function middle(runs) {
  return { wallMs: median(runs.map(({ wallMs }) => wallMs)), cpuMs: median(runs.map(({ cpuMs }) => cpuMs)) };
}

/** Runs a program to its end under a POSIX shell, whose `times` tells the processor time of its children. */
function runProcess(command, args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', '"$@" >&2 || exit; times', 'sh', command, ...args],
    {
      encoding: 'utf8',
      timeout: TIMEOUT_MS,
    },
  );
  const wallMs = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  const ofChildren = stdout.trim().split('\n').at(-1) ?? '';
  const seconds = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => minutes * 60 + Number(rest),
  );
  return { wallMs, cpuMs: seconds.reduce((sum, part) => sum + part, 0) * 1000 };
}
