import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { InputReading } from '../../src/dataset/readings/input-reading.js';
import { writeDataset } from '../../src/dataset/write-dataset.js';
import { extractReports } from '../../src/extract.js';
import { loadForms } from '../../src/forms/index.js';
import { recheck } from '../../src/recheck.js';
import type { LibraryOptions } from '../../src/review/library/library.js';
import type { ServerOptions } from '../../src/review/server/serve.js';
import { hostilePage } from './hostile.js';

/** What a library is opened with. */
export const LIBRARY_OPTIONS: LibraryOptions = {
  version: '0.0.0',
  isWritable: true,
  archive: null,
  loadRecheck: async () => recheck,
};

/** What a library is served with. A fault of an answer is thrown where nobody catches it, which fails the run. */
export const SERVER_OPTIONS: ServerOptions = {
  port: 0,
  today: () => '2024-05-31',
  onFault: (error) => {
    throw error;
  },
};

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');

/** Fixtures that have among them every kind of source and of trouble that the pages show. */
const SHOWN = ['broken-carry', 'broken-row-sum', 'html-spans-right', 'pdf-chromium-noto', 'docx-libreoffice'];

/** Name of a source beside the dataset, of which nothing good is to be expected. */
export const HOSTILE_FILE = 'hostile.html';

/** Writes a small dataset of fixtures to a folder, and a hostile source beside it. */
export async function writeSmallDataset(folder: string): Promise<void> {
  writeFileSync(join(dirname(folder), HOSTILE_FILE), hostilePage());
  await writeDataset(folder, () => readings(dirname(folder)), { forms: loadForms() });
}

async function* readings(beside: string): AsyncGenerator<InputReading> {
  for (const name of SHOWN) {
    const source = readdirSync(join(FIXTURES, name)).find((file) => file.startsWith('source.'));
    yield await readingOf(`fixtures/${name}/${source}`, readFileSync(join(FIXTURES, name, source!)));
  }
  yield await readingOf(HOSTILE_FILE, readFileSync(join(beside, HOSTILE_FILE)));
}

async function readingOf(path: string, bytes: Uint8Array): Promise<InputReading> {
  return { path, key: null, ...(await extractReports(bytes, { path, url: null })) };
}
