import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { InputReading } from '../../src/dataset/readings/input-reading.js';
import { writeDataset } from '../../src/dataset/write-dataset.js';
import { extractReports } from '../../src/extract.js';
import { loadForms } from '../../src/forms/index.js';
import { recheck } from '../../src/recheck.js';
import type { LibraryOptions } from '../../src/review/library/library.js';

/** What a library is opened with. */
export const LIBRARY_OPTIONS: LibraryOptions = {
  version: '0.0.0',
  isWritable: true,
  archive: null,
  loadRecheck: async () => recheck,
};

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');

/** Fixtures that have among them every kind of source and of trouble that the pages show. */
const SHOWN = ['broken-carry', 'broken-row-sum', 'html-spans-right', 'pdf-chromium-noto', 'docx-libreoffice'];

/** Writes a small dataset of fixtures to a folder. */
export async function writeSmallDataset(folder: string): Promise<void> {
  await writeDataset(folder, readings, { forms: loadForms() });
}

async function* readings(): AsyncGenerator<InputReading> {
  for (const name of SHOWN) {
    const source = readdirSync(join(FIXTURES, name)).find((file) => file.startsWith('source.'));
    const path = `fixtures/${name}/${source}`;
    const bytes = readFileSync(join(FIXTURES, name, source!));
    yield { path, key: null, ...(await extractReports(bytes, { path, url: null })) };
  }
}
