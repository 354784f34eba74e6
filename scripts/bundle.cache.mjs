// Runs the joined program once and writes beside each of its files what V8 compiled of it: functions are compiled when
// they are first called, so the run is a representative one. After bundle.mjs: node scripts/bundle.cache.mjs
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Smaller files compile faster than another file is read. */
const WORTHWHILE_CHARACTERS = 10_000;

const PROGRAM = resolve('dist/bin/gouji.js');
const DOCUMENTS = ['fixtures/pdf-libreoffice/source.pdf', 'fixtures/html-div-classes/source.html'];

const require = createRequire(import.meta.url);
const vm = require('node:vm');
const scripts = [];
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    if (source.length >= WORTHWHILE_CHARACTERS) scripts.push({ script: this, filename: options.filename });
  }
};

const folder = mkdtempSync(join(tmpdir(), 'gouji-bundle-'));
process.argv = [process.execPath, PROGRAM, 'extract', ...DOCUMENTS, '-o', folder, '--quiet', '--jobs', '1'];
process.on('exit', () => {
  rmSync(folder, { recursive: true });
  for (const { script, filename } of scripts) writeFileSync(`${filename}.cache`, script.createCachedData());
});
require(PROGRAM);
