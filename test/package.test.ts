import { execFile } from 'node:child_process';
import { access, copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptFolder } from './dataset/temporary-folder.js';

const ROOT = resolve(import.meta.dirname, '..');
const FIXTURES = [
  'html-spans-right/source.html',
  'pdf-chromium-noto/source.pdf',
  'docx-libreoffice/source.docx',
];

const { dependencies, optionalDependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const empty = await keptFolder();
const modules = join(empty.path, 'node_modules');
const installed = join(modules, 'gouji');
const programs = await documentedPrograms();

/** Runs a program in the folder that the package is installed in. */
const run = (file: string, args: readonly string[]) =>
  promisify(execFile)(file, args, { cwd: empty.path, maxBuffer: 64e6 });

const gouji = (...args: string[]) => run(join(modules, '.bin/gouji'), args);

/**
 * The package as `npm install` lays it out in an empty folder. It finds the packages named in `dependencies` and no other;
 * those are the ones of the checkout, where they find theirs.
 */
beforeAll(async () => {
  await mkdir(installed, { recursive: true });
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', empty.path];
  const { stdout } = await promisify(execFile)('npm', pack, { cwd: ROOT, maxBuffer: 64e6 });
  await run('tar', ['-xzf', JSON.parse(stdout)[0].filename, '-C', installed, '--strip-components=1']);
  for (const name of Object.keys(dependencies)) {
    await mkdir(dirname(join(modules, name)), { recursive: true });
    await symlink(join(ROOT, 'node_modules', name), join(modules, name), 'junction');
  }
  const { bin } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  await symlink(join(ROOT, 'node_modules/@types'), join(modules, '@types'), 'junction');
  await mkdir(join(modules, '.bin'));
  await symlink(join('../gouji', bin.gouji), join(modules, '.bin/gouji'));
});

afterAll(empty.remove);

describe('the package', () => {
  it('holds the program and its documentation, and nothing else', async () => {
    const names = (await readdir(installed)).sort();
    expect(names).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'README.zh.md',
      'dist',
      'docs',
      'package.json',
    ]);
  });

  it('imports nothing but Node and what it depends on', async () => {
    const allowed = new Set([
      ...builtinModules,
      ...Object.keys({ ...dependencies, ...optionalDependencies }),
    ]);
    const files = await readdir(join(installed, 'dist'), { recursive: true });
    const imported = new Set<string>();
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      const text = await readFile(join(installed, 'dist', file), 'utf8');
      for (const name of importsOf(text)) imported.add(name);
    }
    expect(imported).toContain('parse5');
    expect([...imported].filter((name) => !name.startsWith('node:') && !allowed.has(name))).toEqual([]);
  });

  it('has no faults that publint knows', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('shows its help', async () => {
    expect((await gouji('--help', '--lang', 'en')).stdout).toContain('gouji extract');
  });

  it('reads pages, PDF and Word into a dataset, and shows it', async () => {
    const inputs = FIXTURES.map((name) => join(ROOT, 'fixtures', name));
    await gouji('extract', ...inputs, '--parquet', '--excel', '--terms');
    const lines = (await readFile(join(empty.path, 'output/reports.ndjson'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).source.path).sort()).toEqual([...inputs].sort());

    await gouji('review', 'output', '--build', 'site');
    for (const name of ['index.html', 'page/gouji.js', 'page/gouji.css'])
      await access(join(empty.path, 'site', name));
  });

  it('is imported by a program', async () => {
    await writeFile(
      join(empty.path, 'use.mjs'),
      USE.replace('type CellReading, ', '').replace(': CellReading | undefined', ''),
    );
    const path = join(ROOT, 'fixtures', FIXTURES[0]!);
    expect((await run(process.execPath, ['use.mjs', path])).stdout).toMatch(/^\d+ \w+\n$/);
  });

  it('runs the programs that its documentation shows', async () => {
    await copyFile(join(ROOT, 'fixtures/broken-column-sum/source.html'), join(empty.path, 'report.html'));
    for (const [name, program] of programs) await writeFile(join(empty.path, name), program);
    await run(process.execPath, [TSC, ...CHECKED, '--outDir', 'shown', ...programs.map(([name]) => name)]);
    for (const [name] of programs) {
      const { stdout, stderr } = await run(process.execPath, [join('shown', name.replace(/mts$/, 'mjs'))]);
      expect([name, stdout]).toEqual([name, expect.stringMatching(/\d/)]);
      expect([name, stderr]).toEqual([name, '']);
    }
  });

  it('has types for a strict program, and against a wrong one', async () => {
    await writeFile(join(empty.path, 'use.mts'), USE);
    await writeFile(join(empty.path, 'wrong.mts'), USE.replace('url: null', 'url: 1'));
    const checked = run(process.execPath, [TSC, ...CHECKED, '--noEmit', 'use.mts', 'wrong.mts']);
    const fault = /^wrong\.mts\(5,\d+\): error TS2322: [^\n]+\n$/;
    await expect(checked).rejects.toMatchObject({ stdout: expect.stringMatching(fault) });
  });
});

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const CHECKED = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];

/** The programs that the documentation shows, by the names of files to put them into. */
async function documentedPrograms(): Promise<[string, string][]> {
  const programs: [string, string][] = [];
  for (const page of ['README.md', 'docs/library.md']) {
    const shown = (await readFile(join(ROOT, page), 'utf8')).matchAll(/^```ts\n(.*?)^```$/gms);
    for (const [, program] of shown)
      programs.push([`${basename(page, '.md')}-${programs.length}.mts`, program!]);
  }
  return programs;
}

/** A program of a user of the package: prints a figure and how it is known. */
const USE = `import { readFileSync } from 'node:fs';
import { type CellReading, extractReports, loadForms } from 'gouji';

const path = process.argv[2] ?? '';
const { reports, failures } = await extractReports(readFileSync(path), { path, url: null });
const cell: CellReading | undefined = reports[0]?.cells.get('t3_new_received__total');
if (failures.length > 0 || loadForms().length < 2) process.exit(1);
console.log(cell?.resolved, cell?.basis);
`;

/** Names of the packages that a built module imports or asks for. */
function importsOf(module: string): string[] {
  const names = module.matchAll(/\b(?:from|import|import\(|require\()\s*["']([@a-z][\w@./:-]*)["']/g);
  return [...names].map(([, name]) => /^(?:@[^/]+\/)?[^/]+/.exec(name!)![0]);
}
