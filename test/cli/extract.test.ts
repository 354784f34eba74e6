import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runExtract } from '../../src/cli/extract/extract-command.js';
import { parseCsv } from '../dataset/parse-csv.js';
import { report, source, streamOf } from '../dataset/sample.js';
import { contentsOf, temporaryFolder } from '../dataset/temporary-folder.js';
import { type FakeEffects, fakeEffects, runWith } from './fake-effects.js';

/** A folder with an `in` folder of these inputs; `out` is not there yet. */
async function workplace(inputs: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'in'));
  for (const [name, text] of Object.entries(inputs)) await writeFile(join(folder, 'in', name), text);
  return { inputs: join(folder, 'in'), output: join(folder, 'out') };
}

describe('gouji extract', () => {
  it('writes the dataset and a short table', async () => {
    const { inputs, output } = await workplace({ 'a.txt': 'failed', 'b.txt': 'good\nnoted' });
    const { exitCode, stdout, stderr } = await runWith(['extract', inputs, '-o', output]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      [
        'reports read  3',
        'cells         printed 7 · blank 0 · dash 0 · text 0 · absent 5',
        'identities    passed 6 · failed 3 · not assessable 12',
        'findings      errors 1 · warnings 0 · notes 0',
        'failures      0',
        `dataset       ${output}`,
        `look at it    node dist/bin/gouji.js review ${output}`,
        '',
      ].join('\n'),
    );
    expect(stderr).toBe('');
    expect(await readdir(output)).toContain('datapackage.json');
  });

  it('tells at the end how many files of folders it passed over, and of which kinds', async () => {
    const others = ['a.csv', 'b.csv', 'c', 'd.jpg', 'e.xls', 'f.css', 'g.js'].map(
      (name) => [name, ''] as const,
    );
    const { inputs, output } = await workplace({ 'a.txt': 'good', ...Object.fromEntries(others) });
    const english = await runWith(['extract', inputs, '-o', output]);
    expect(english.exitCode).toBe(0);
    expect(english.stdout).toContain(
      'passed over   7 of other kinds: .csv 2 · without extension 1 · .jpg 1 · .xls 1 · .css 1 · …\n',
    );
    const { stdout } = await runWith(['extract', inputs, '-o', output, '--lang', 'zh']);
    expect(stdout).toContain(
      '未读文件  7 个其他类型的文件：.csv 2 · 无扩展名 1 · .jpg 1 · .xls 1 · .css 1 · …\n',
    );
  });

  it('gives the same bytes whatever the order in which inputs were made and named', async () => {
    const first = await workplace({ 'a.txt': 'good', 'b.txt': 'none', '丙.txt': 'failed' });
    const { inputs, output } = await workplace({});
    for (const [name, text] of [
      ['丙.txt', 'failed'],
      ['b.txt', 'none'],
      ['a.txt', 'good'],
    ] as const) {
      await writeFile(join(inputs, name), text);
    }
    const backwards = ['丙.txt', 'b.txt', 'a.txt'].map((name) => join(inputs, name));
    await runWith(['extract', first.inputs, '-o', first.output]);
    await runWith(['extract', ...backwards, '-o', output]);
    const neutral = (files: Record<string, string>, folder: string) =>
      JSON.stringify(files['reports.ndjson']).replaceAll(folder, 'in');
    expect(neutral(await contentsOf(output), inputs)).toBe(
      neutral(await contentsOf(first.output), first.inputs),
    );
    const once = await contentsOf(output);
    await runWith(['extract', inputs, '-o', output, '--lang', 'zh']);
    expect(await contentsOf(output)).toEqual(once);
  });

  it('goes on after a failure, tells it at once, and exits with 3', async () => {
    const { inputs, output } = await workplace({
      'a.txt': 'none',
      'b.txt': '',
      'c.txt': 'crash',
      'd.txt': 'good',
    });
    const { exitCode, stdout, stderr } = await runWith([
      'extract',
      inputs,
      join(inputs, 'e.txt'),
      '-o',
      output,
    ]);
    expect(exitCode).toBe(3);
    expect(stderr.split('\n')).toEqual([
      `E_NO_FORM ${inputs}/a.txt: no table of a statutory form was found. Check that it is an annual report.`,
      `E_EMPTY ${inputs}/b.txt: it holds no bytes. Fetch or save the report again.`,
      expect.stringMatching(/^E_INTERNAL .*c\.txt: TypeError: cannot crash\. Report it/),
      expect.stringMatching(/^E_NOT_FOUND .*e\.txt: there is no such file or folder\. Check/),
      '',
    ]);
    expect(stdout).toContain('failures      4');
    expect((await readFile(join(output, 'failures.csv'), 'utf8')).split('\n')).toHaveLength(6);
  });

  it('says plainly that nothing was read, and that a report has no figure', async () => {
    const { inputs, output } = await workplace({ 'a.txt': 'none' });
    expect((await runWith(['extract', inputs, '-o', output])).stdout).toMatch(/^No report was read\.\n/);
    await writeFile(join(inputs, 'a.txt'), 'empty\ngood');
    expect((await runWith(['extract', inputs, '-o', output])).stdout).toMatch(
      /^reports without a single figure: 1\n/,
    );
  });

  it('writes nothing where no input can be opened, and leaves what is there', async () => {
    const { inputs, output } = await workplace({ 'a.txt': 'good' });
    const misspelt = ['extract', join(inputs, '../inn'), '-o', output];
    const { exitCode, stdout, stderr } = await runWith(misspelt);
    expect([exitCode, stderr]).toEqual([
      3,
      expect.stringMatching(/^E_NOT_FOUND .*inn: there is no such file/),
    ]);
    expect(stdout).toMatch(
      /^No report was read\.\n[\s\S]*Nothing was written; a former dataset is unchanged\.\n$/,
    );
    await expect(readdir(output)).rejects.toThrow('ENOENT');

    await runWith(['extract', inputs, '-o', output]);
    const before = await contentsOf(output);
    expect((await runWith(misspelt)).exitCode).toBe(3);
    const none = fakeEffects({ stdin: () => streamOf([]) });
    expect((await runWith(['extract', '-', '-o', output], none)).exitCode).toBe(3);
    expect(await contentsOf(output)).toEqual(before);
  });

  it('tells how to look at a dataset whose path a shell would take apart', async () => {
    const { inputs, output } = await workplace({ 'a.txt': 'good' });
    const { stdout } = await runWith(['extract', inputs, '-o', `${output} 二`]);
    expect(stdout).toContain(`node dist/bin/gouji.js review "${output} 二"\n`);
  });

  it('tells failures and sums in Chinese', async () => {
    const { inputs, output } = await workplace({ 'a.txt': 'none' });
    const { stdout, stderr } = await runWith(['extract', inputs, '-o', output, '--lang', 'zh']);
    expect(stderr).toMatch(
      /^E_NO_FORM .*a\.txt: 输入中没有找到法定表格（no table of a statutory form was found）。请/,
    );
    expect(stdout).toContain('没有读出任何报告。\n读出报告  0\n');
  });

  it.each([
    ['failed', 'error', 1],
    ['failed', 'note', 1],
    ['failed', 'never', 0],
    ['noted', 'error', 0],
    ['noted', 'warning', 0],
    ['noted', 'note', 1],
    ['failed\nnone', 'error', 3],
  ])('on %j with --fail-on %s exits with %d', async (text, level, expected) => {
    const { inputs, output } = await workplace({ 'a.txt': text });
    const { exitCode } = await runWith(['extract', inputs, '-o', output, '--fail-on', level]);
    expect(exitCode).toBe(expected);
  });

  it('with --quiet tells failures only', async () => {
    const { inputs, output } = await workplace({ 'a.txt': 'none', 'b.txt': 'good' });
    const { stdout, stderr } = await runWith(['extract', inputs, '-o', output, '--quiet']);
    expect([stdout, stderr.split('\n').length]).toEqual(['', 2]);
  });

  it('writes nothing where the folder cannot be written, and exits with 4', async () => {
    const { inputs } = await workplace({ 'a.txt': 'good' });
    const { exitCode, stdout, stderr } = await runWith(['extract', inputs, '-o', join(inputs, 'a.txt')]);
    expect([exitCode, stdout]).toEqual([4, '']);
    expect(stderr).toMatch(/^E_OUTPUT: .*a\.txt: a file of that name is in the way\. Give another folder/);
  });

  it('ends after the current report when interrupted, with the former dataset whole', async () => {
    const { inputs, output } = await workplace({ 'a.txt': 'good', 'b.txt': 'good' });
    await runWith(['extract', inputs, '-o', output]);
    const before = await contentsOf(output);
    let interrupt = () => {};
    const effects = fakeEffects({
      // Another program reads everything again.
      fingerprint: () => 'other',
      onInterrupt: (listener) => {
        interrupt = listener;
        return () => {};
      },
    });
    const { extractReports } = effects;
    let read = 0;
    const counting = async (...args: Parameters<typeof extractReports>) => {
      read++;
      interrupt();
      return await extractReports(...args);
    };
    const { exitCode, stderr } = await runWith(['extract', inputs, '-o', output], {
      ...effects,
      extractReports: counting,
    } as FakeEffects);
    expect([exitCode, read]).toEqual([4, 1]);
    expect(stderr).toMatch(/^Interrupted: nothing was written/);
    expect(await contentsOf(output)).toEqual(before);
  });

  it('leaves none of the folders that it made behind when interrupted', async () => {
    const { inputs } = await workplace({ 'a.txt': 'good' });
    const effects = fakeEffects({
      onInterrupt: (listener) => {
        listener();
        return () => {};
      },
    });
    expect((await runWith(['extract', inputs, '-o', join(inputs, 'new/deep')], effects)).exitCode).toBe(4);
    expect(await readdir(inputs)).toEqual(['a.txt']);
  });
});

describe('a dataset that is written again', () => {
  /** Effects under which every input is a report of its own. */
  function ownReports(): FakeEffects {
    const extractReports = async (_: Uint8Array, { path, url }: { path: string; url: string | null }) => {
      const sha256 = Buffer.from(path).toString('hex').padEnd(64, '0').slice(-64);
      return { reports: [report({ reportId: path, source: source({ path, url, sha256 }) })], failures: [] };
    };
    return fakeEffects({ extractReports, fetch: async () => new Response('a page') });
  }

  /** Runs in a folder, and tells what the dataset has of each source. */
  async function statusesAfter(folder: string, inputs: readonly string[]): Promise<string[]> {
    const home = process.cwd();
    process.chdir(folder);
    try {
      await runWith(['extract', ...inputs, '-o', 'out'], ownReports());
      const [header = [], ...rows] = parseCsv(await readFile('out/versions.csv', 'utf8'));
      const [path, status] = ['source_path', 'status'].map((name) => header.indexOf(name));
      return rows.map((row) => `${row[path!]} ${row[status!]}`);
    } finally {
      process.chdir(home);
    }
  }

  it.each([
    'in',
    './in',
    'in/',
    './/in//',
    '.',
  ])('keeps what was removed from %s as withdrawn', async (argument) => {
    const { inputs } = await workplace({ 'a.txt': 'a', 'b.txt': 'b' });
    const folder = join(inputs, '..');
    expect(await statusesAfter(folder, [argument])).toEqual(['in/a.txt found', 'in/b.txt found']);
    await rm(join(inputs, 'b.txt'));
    expect(await statusesAfter(folder, [argument])).toEqual(['in/a.txt found', 'in/b.txt withdrawn']);
  });

  it('takes nothing for withdrawn of which a folder says nothing', async () => {
    const { inputs } = await workplace({ 'a.txt': 'a', 'a.page': 'b' });
    const folder = join(inputs, '..');
    const all = ['.', 'in/a.page', 'http://a.example/nb/b.html', '-'];
    expect(await statusesAfter(folder, all)).toHaveLength(4);
    expect(await statusesAfter(folder, ['.'])).toEqual(['in/a.txt found']);
  });

  it('takes no address for a folder that others are in', async () => {
    const folder = await temporaryFolder();
    const [address, within] = ['http://a.example/gk', 'http://a.example/gk/nb/b.html'];
    expect(await statusesAfter(folder, [within, address])).toHaveLength(2);
    expect(await statusesAfter(folder, [address])).toEqual([`${address} found`]);
  });

  it('takes nothing for withdrawn from a folder that is not there, or empty', async () => {
    const { inputs } = await workplace({ 'a.txt': 'a', 'b.txt': 'b' });
    const [folder, elsewhere] = [join(inputs, '..'), join(inputs, '../elsewhere')];
    await statusesAfter(folder, ['in']);
    await rm(join(inputs, 'b.txt'));
    await statusesAfter(folder, ['in']);
    const unknown = ['in/a.txt unreadable', 'in/b.txt withdrawn'];
    await rename(inputs, elsewhere);
    expect(await statusesAfter(folder, ['in'])).toEqual(unknown);
    await mkdir(inputs);
    expect(await statusesAfter(folder, ['in'])).toEqual(unknown);
    await rm(inputs, { recursive: true });
    await rename(elsewhere, inputs);
    expect(await statusesAfter(folder, ['in'])).toEqual(['in/a.txt found', 'in/b.txt withdrawn']);
  });
});

describe('gouji extract --json', () => {
  it('prints one object of the documented shape and writes no files', async () => {
    const effects = fakeEffects({
      stdin: async function* () {
        yield Buffer.from('failed\nnone');
      },
    });
    const { exitCode, stdout, stderr } = await runWith(['extract', '-', '--json'], effects);
    expect(exitCode).toBe(3);
    expect(stderr).toContain('reports read  1');
    const printed = JSON.parse(stdout);
    expect(Object.keys(printed)).toEqual(['schema', 'reports', 'failures']);
    expect(printed.schema).toBe(1);
    const [report] = printed.reports;
    expect(Object.keys(report)).toEqual([
      'report_id',
      'source',
      'form',
      'agency',
      'region_code',
      'year',
      'published',
      'cells',
      'checks',
      'findings',
    ]);
    expect(Object.keys(report.source)).toEqual(['path', 'url', 'sha256', 'media_type', 'charset']);
    expect(Object.keys(report.checks)).toEqual(['assessed', 'passed', 'failed', 'not_assessable']);
    expect(report.cells.t3_other_1__total).toEqual({
      raw: null,
      state: 'absent',
      value: null,
      printed_unit: null,
      resolved: null,
      basis: null,
      certificate: [],
      where: null,
    });
    expect(report.cells.t2_fees__amount).toMatchObject({
      raw: '251000元',
      state: 'number',
      value: 251000,
      printed_unit: '元',
      resolved: 25.1,
      basis: 'printed',
      where: { kind: 'text', start: 100, end: 107 },
    });
    expect(report.cells).not.toHaveProperty('t3_other_all__total');
    expect(Object.keys(report.findings[0])).toEqual([
      'code',
      'verdict',
      'kind',
      'severity',
      'cells',
      'left',
      'right',
      'message_zh',
      'message_en',
      'quote',
    ]);
    expect(printed.failures).toEqual([
      {
        source: {
          path: '-',
          url: null,
          sha256: expect.any(String),
          media_type: 'text/html',
          charset: 'gb18030',
        },
        code: 'E_NO_FORM',
        message: expect.any(String),
        remedy: expect.any(String),
      },
    ]);
  });

  it('prints a whole object where there is no report', async () => {
    const { inputs } = await workplace({ 'a.txt': 'none' });
    const { stdout, stderr } = await runWith(['extract', inputs, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ reports: [], failures: [{ code: 'E_NO_FORM' }] });
    expect(stderr).toContain('No report was read.');
  });

  it('prints every report that was read, also versions that the dataset shows once', async () => {
    const { inputs, output } = await workplace({ 'a.txt': 'good', 'b.txt': 'good' });
    const { stdout } = await runWith(['extract', inputs, '--json', '-o', output]);
    const [line, ...more] = (await readFile(join(output, 'reports.ndjson'), 'utf8')).trimEnd().split('\n');
    expect(more).toEqual([]);
    const { reports } = JSON.parse(stdout);
    expect(reports.map((report: { report_id: string }) => report.report_id)).toEqual([
      'aaaa-2022',
      'aaaa-2022',
    ]);
    expect(reports[0]).toEqual(JSON.parse(line!));
  });

  it('prints reports as they are read; what is known of them afterwards is in the files', async () => {
    const { inputs, output } = await workplace({ 'a.txt': 'good' });
    await mkdir(join(output, 'corrections'), { recursive: true });
    const header = 'report_id,cell_id,source_sha256,old_raw,new_value,reason,who,corrected_on';
    const correction = `aaaa-2022,t3_new_received__total,${'a'.repeat(64)},27,28,误植,editor,2024-05-31`;
    await writeFile(join(output, 'corrections', '2024.csv'), `${header}\n${correction}\n`);
    const { stdout } = await runWith(['extract', inputs, '--json', '-o', output]);
    const [asRead] = JSON.parse(stdout).reports;
    const inFiles = JSON.parse(await readFile(join(output, 'reports.ndjson'), 'utf8'));
    expect(asRead.cells.t3_new_received__total).toMatchObject({ resolved: 27, basis: 'printed' });
    expect(inFiles.cells.t3_new_received__total).toMatchObject({ resolved: 28, basis: 'corrected' });
    expect(Object.keys(inFiles)).toEqual(Object.keys(asRead));
  });

  it('reads again only what changed', async () => {
    const { inputs, output } = await workplace({ 'a.txt': 'good', 'b.txt': 'failed' });
    let read: string[] = [];
    const counting = () => {
      const effects = fakeEffects();
      return {
        ...effects,
        extractReports: async (...args: Parameters<typeof effects.extractReports>) => {
          read.push(args[1].path.slice(-5));
          return await effects.extractReports(...args);
        },
      } as FakeEffects;
    };
    await runWith(['extract', inputs, '-o', output], counting());
    const first = await contentsOf(output);
    expect(read).toEqual(['a.txt', 'b.txt']);
    read = [];
    await runWith(['extract', inputs, '-o', output], counting());
    expect(read).toEqual([]);
    expect(await contentsOf(output)).toEqual(first);
    await writeFile(join(inputs, 'b.txt'), 'noted');
    await runWith(['extract', inputs, '-o', output], counting());
    expect(read).toEqual(['b.txt']);
  });

  it('ends once nobody reads and says after how many inputs, but completes the files asked for', async () => {
    const { inputs, output } = await workplace({ 'a.txt': 'good', 'b.txt': 'good', 'c.txt': 'good' });
    const cutOff = () => {
      const effects = fakeEffects();
      let read = 0;
      const { extractReports } = effects;
      const cutting = async (...args: Parameters<typeof extractReports>) => {
        effects.stdout.isClosed = ++read > 1;
        return await extractReports(...args);
      };
      return { effects: { ...effects, extractReports: cutting } as FakeEffects, count: () => read };
    };
    const piped = cutOff();
    expect(await runWith(['extract', inputs, '--json', '--quiet'], piped.effects)).toMatchObject({
      exitCode: 0,
      stderr: '',
    });
    expect(piped.count()).toBe(2);
    const told = await runWith(['extract', inputs, '--json'], cutOff().effects);
    expect(told.exitCode).toBe(0);
    expect(told.stderr).toMatch(
      /^The output was closed after 2 of 3 inputs; the others were not read\.\ninputs +2\/3\nreports read +2\n/,
    );
    const { stderr } = await runWith(['extract', inputs, '--json', '--lang', 'zh'], cutOff().effects);
    expect(stderr).toMatch(/^输出在读完 3 个输入中的 2 个后被关闭，其余未读。\n输入 +2\/3\n/);
    const both = cutOff();
    await runWith(['extract', inputs, '--json', '-o', output], both.effects);
    expect(both.count()).toBe(3);
    expect(both.effects.stderr.text).not.toContain('closed');
    expect(existsSync(join(output, 'datapackage.json'))).toBe(true);
  });
});

describe('colour and progress', () => {
  async function coloured(env: Record<string, string>, isTerminal: boolean, flags: readonly string[] = []) {
    const { inputs, output } = await workplace({ 'a.txt': 'none' });
    const effects = fakeEffects({ env });
    effects.stderr.isTerminal = isTerminal;
    const { stderr } = await runWith(['extract', inputs, '-o', output, '--quiet', ...flags], effects);
    return stderr.includes('\u001b[31m');
  }

  it('colours only where a person looks, and as the environment says', async () => {
    expect(await coloured({}, true)).toBe(true);
    expect(await coloured({}, false)).toBe(false);
    expect(await coloured({ NO_COLOR: '1' }, true)).toBe(false);
    expect(await coloured({ NO_COLOR: '' }, true)).toBe(true);
    expect(await coloured({ TERM: 'dumb' }, true)).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' }, false)).toBe(true);
    expect(await coloured({ FORCE_COLOR: '0' }, true)).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' }, true)).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' }, true, ['--no-color'])).toBe(false);
  });

  it('refreshes one line on a terminal and takes it back', async () => {
    const { inputs, output } = await workplace({ 'a.txt': 'good', 'b.txt': 'none' });
    const effects = fakeEffects({ env: { NO_COLOR: '1' } });
    effects.stderr.isTerminal = true;
    effects.stderr.columns = 50;
    const { stderr } = await runWith(['extract', inputs, '-o', output], effects);
    const [before, first, second, failure] = stderr.split('\r\u001b[2K');
    expect(before).toBe('');
    expect(first).toMatch(/^read 0\/2 · reports 0 · failures 0 · 1 s · .*…$/);
    expect(second).toMatch(/^read 1\/2 · reports 1 · failures 0 · 2 s · .*…$/);
    expect(failure).toMatch(/^E_NO_FORM/);
    expect(stderr.endsWith('\n')).toBe(true);
  });

  it('prints a plain line every 10 s elsewhere, the first after 10 s', async () => {
    const names = Array.from({ length: 30 }, (_, index) => [`${String(index).padStart(2, '0')}.txt`, 'good']);
    const { inputs, output } = await workplace(Object.fromEntries(names));
    const { stderr } = await runWith(['extract', inputs, '-o', output]);
    expect(stderr.split('\n')).toEqual([
      'read 9/30 · reports 9 · failures 0 · 10 s',
      'read 19/30 · reports 19 · failures 0 · 20 s',
      'read 29/30 · reports 29 · failures 0 · 30 s',
      '',
    ]);
  });

  it('keeps control characters of file names off the terminal', async () => {
    const { inputs, output } = await workplace({ 'a\u001b[2Jb.txt': 'none' });
    const { stderr } = await runWith(['extract', inputs, '-o', output]);
    expect(stderr).not.toContain('\u001b');
  });
});

describe('runExtract', () => {
  it('takes the folder output where neither -o nor --json is given', async () => {
    const { inputs } = await workplace({ 'a.txt': 'good' });
    const folder = await temporaryFolder();
    const home = process.cwd();
    process.chdir(folder);
    try {
      await runExtract([inputs], { failOn: 'never', color: true }, 'en', fakeEffects());
    } finally {
      process.chdir(home);
    }
    expect(existsSync(join(folder, 'output', 'reports.csv'))).toBe(true);
  });
});
