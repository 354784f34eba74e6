import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Effects } from '../../src/cli/effects.js';
import { extractReports } from '../../src/extract.js';
import { temporaryFolder } from '../dataset/temporary-folder.js';
import { fakeEffects, runWith } from './fake-effects.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const REPORT = join(FIXTURES, 'pdf-chromium-noto/source.pdf');
const NOT_A_PDF = join(FIXTURES, 'html-div-classes/source.html');

/** Runs `gouji inspect` with the real stages. */
async function inspectWith(args: readonly string[], over: Partial<Effects> = {}) {
  return await runWith(['inspect', ...args], fakeEffects({ extractReports, ...over }));
}

describe('gouji inspect', () => {
  it('draws every page, with the cells of the form by name, over its picture', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'notes.txt'), 'mine');
    const { exitCode, stdout, stderr } = await inspectWith([REPORT, '-o', folder]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(await readdir(folder)).toEqual(['notes.txt', 'page-1.svg', 'page-2.svg']);
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
    const first = await readFile(join(folder, 'page-1.svg'), 'utf8');
    expect(first).toContain('<title>t3_new_received__natural_person: number</title>');
    expect(first).toContain('href="data:image/png;base64,');
    const second = await readFile(join(folder, 'page-2.svg'), 'utf8');
    expect(second).not.toContain('t3_new_received__natural_person');
    const marks = [first, second].flatMap((svg) => svg.match(/<title>t[234]_\w+: /g) ?? []);
    expect(new Set(marks).size).toBe(marks.length);
    expect(stdout).toBe(
      `2 pictures, ${marks.length} cells of the form marked: ${folder}/page-1.svg … ${folder}/page-2.svg\n`,
    );
  });

  it('draws one page where it is asked for, into a new folder, and tells it in Chinese', async () => {
    const folder = join(await temporaryFolder(), 'a/b');
    const { exitCode, stdout } = await inspectWith([REPORT, '--page', '2', '-o', folder, '--lang', 'zh']);
    expect(exitCode).toBe(0);
    expect(await readdir(folder)).toEqual(['page-2.svg']);
    expect(stdout).toMatch(/^图片 1 张，标出表格单元格 \d+ 个：.*a\/b\/page-2\.svg\n$/);
  });

  it('reads standard input, and gives the same bytes twice', async () => {
    const folder = await temporaryFolder();
    const stdin = async function* () {
      yield await readFile(REPORT);
    };
    expect((await inspectWith(['-', '--page', '1', '-o', folder], { stdin })).exitCode).toBe(0);
    const once = await readFile(join(folder, 'page-1.svg'), 'utf8');
    await inspectWith([REPORT, '--page', '1', '-o', folder]);
    expect(await readFile(join(folder, 'page-1.svg'), 'utf8')).toBe(once);
  });

  it('draws a PDF without a report all the same, tells the failure, and exits with 3', async () => {
    const folder = await temporaryFolder();
    const { exitCode, stdout, stderr } = await runWith(
      ['inspect', REPORT, '--page', '1', '-o', folder],
      fakeEffects({
        extractReports: async (bytes, origin) => {
          const { failures } = await extractReports(new TextEncoder().encode('天气预报'), origin);
          return { reports: [], failures: bytes.length > 0 ? failures : [] };
        },
      }),
    );
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^E_NOT_A_REPORT .*source\.pdf: /);
    expect(stdout).toMatch(/^1 picture, 0 cells/);
    expect(await readdir(folder)).toEqual(['page-1.svg']);
  });

  it.each([
    [
      'en',
      /^E_USAGE: page '3' is asked for, but the PDF has pages '1' to '2'\. See gouji inspect --help\.\n$/,
    ],
    ['zh', /^E_USAGE: 没有第 3 页，PDF 的页码是 1 至 2。用法见 gouji inspect --help。\n$/],
  ])('has no page past the last: exit 2 (%s)', async (language, expected) => {
    const folder = await temporaryFolder();
    const { exitCode, stdout, stderr } = await inspectWith([
      REPORT,
      '--page',
      '3',
      '-o',
      folder,
      '--lang',
      language,
    ]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(expected);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    [
      NOT_A_PDF,
      /^E_UNSUPPORTED .*source\.html: pages are drawn of PDF files only, and this is text\/html\. Read it/,
    ],
    [FIXTURES, /^E_UNSUPPORTED .*fixtures: it is a folder of several files\. Name one PDF in it/],
    [join(FIXTURES, 'none.pdf'), /^E_NOT_FOUND .*none\.pdf: there is no such file or folder\. Check/],
  ])('refuses %s with a remedy, exit 3', async (input, expected) => {
    const folder = await temporaryFolder();
    const { exitCode, stdout, stderr } = await inspectWith([input, '-o', folder]);
    expect([exitCode, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(expected);
    expect(await readdir(folder)).toEqual([]);
  });

  it('tells a PDF that is cut off', async () => {
    const folder = await temporaryFolder();
    const cut = join(folder, 'cut.pdf');
    await writeFile(cut, (await readFile(REPORT)).subarray(0, 20_000));
    const { exitCode, stderr } = await inspectWith([cut, '-o', join(folder, 'out')]);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/^E_TRUNCATED .*cut\.pdf: /);
  });

  it('exits with 4 where the folder cannot be written', async () => {
    const folder = await temporaryFolder();
    const taken = join(folder, 'taken');
    await writeFile(taken, '');
    const { exitCode, stdout, stderr } = await inspectWith([REPORT, '-o', taken]);
    expect([exitCode, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(/^E_OUTPUT: .*taken: /);
  });

  it('ends after the current page when interrupted, with whole pictures only', async () => {
    const folder = await temporaryFolder();
    let interrupt = () => {};
    const { exitCode, stdout } = await inspectWith([REPORT, '-o', folder], {
      onInterrupt: (listener) => {
        interrupt = listener;
        return () => {};
      },
      extractReports: async (bytes, origin) => {
        interrupt();
        return await extractReports(bytes, origin);
      },
    });
    expect([exitCode, stdout]).toEqual([4, 'No picture was written\n']);
    expect(await readdir(folder)).toEqual([]);
  });
});
