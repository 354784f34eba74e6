import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { textOutput } from '../../src/cli/terminal/text-output.js';
import { GoujiError } from '../../src/model/error.js';
import { fakeEffects, runWith } from './fake-effects.js';

describe('gouji', () => {
  it.each([
    [['--help']],
    [['extract', '--help']],
    [['help', 'extract']],
    [['inspect', '--help']],
    [['harvest', '--help']],
    [['source', '--help']],
    [['source', 'check', '--help']],
    [['archive', '--help']],
    [['archive', 'verify', '--help']],
    [['archive', 'export', '--help']],
    [['status', '--help']],
    [['harvest', '--help', '--lang', 'zh']],
  ])('%j shows examples first, in under 40 lines', async (argv) => {
    const { exitCode, stdout, stderr } = await runWith(argv);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^(?:Examples:|示例：)\n {2}gouji /);
    expect(stdout.split('\n').length).toBeLessThan(40);
  });

  it('speaks the language of --lang, else of the environment', async () => {
    expect((await runWith(['--help', '--lang', 'zh'])).stdout).toMatch(/^示例：/);
    expect((await runWith(['--lang=zh', 'extract', '--help'])).stdout).toMatch(/^示例：/);
    expect((await runWith(['--help'], fakeEffects({ env: { LANG: 'zh_CN.UTF-8' } }))).stdout).toMatch(
      /^示例：/,
    );
    expect((await runWith(['--help'], fakeEffects({ env: { LANG: 'zh_CN', LC_ALL: 'C' } }))).stdout).toMatch(
      /^Examples/,
    );
    expect(
      (await runWith(['--help', '--lang', 'en'], fakeEffects({ env: { LANG: 'zh_CN' } }))).stdout,
    ).toMatch(/^Examples/);
  });

  it('tells its version and that of node', async () => {
    const { exitCode, stdout } = await runWith(['--version']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^gouji \d+\.\d+\.\d+ \(node v\d+\.\d+\.\d+\)\n$/);
  });

  it('shows help on standard error where there are no arguments', async () => {
    const { exitCode, stdout, stderr } = await runWith([]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: gouji');
  });

  it.each([
    [['extract', '--jsno', 'a'], 'Did you mean --json?'],
    [['extract'], 'missing required argument'],
    [['extract', 'a', '-o'], 'argument missing'],
    [['extract', 'a', '--fail-on', 'bad'], 'Allowed choices are error, warning, note, never'],
    [['extract', 'a', '--lang', 'fr'], 'Allowed choices are zh, en'],
    [['extract', ''], 'an input is empty'],
    [['extract', 'a', '-o', ''], "option '-o, --output <folder>' is given an empty value"],
  ])('%j is a usage error with a remedy', async (argv, hint) => {
    const { exitCode, stdout, stderr } = await runWith(argv);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^E_USAGE: .+ See gouji extract --help\.\n$/);
    expect(stderr).toContain(hint);
  });

  it.each([
    [['extrac', 'a'], 'Did you mean extract?'],
    [['bogus'], "unknown command 'bogus'"],
    [['help', 'bogus'], "unknown command 'bogus'"],
    [['help', 'extrac'], 'Did you mean extract?'],
  ])('%j points to the help of the program', async (argv, hint) => {
    const { exitCode, stderr } = await runWith(argv);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^E_USAGE: .+ See gouji --help\.\n$/);
    expect(stderr).toContain(hint);
  });

  it.each([
    [['inspect'], 'missing required argument'],
    [['inspect', 'a', 'b'], 'too many arguments'],
    [['inspect', ''], 'an input is empty'],
    [['inspect', 'a', '--page', '0'], 'A page number is wanted, 1 for the first'],
    [['inspect', 'a', '--page', '1e3'], 'A page number is wanted, 1 for the first'],
  ])('%j points to the help of inspect', async (argv, hint) => {
    const { exitCode, stderr } = await runWith(argv);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^E_USAGE: .+ See gouji inspect --help\.\n$/);
    expect(stderr).toContain(hint);
  });

  it.each([
    [['harvest'], 'missing required argument', 'harvest'],
    [['harvest', 'a', '--year', '20'], 'A year is wanted', 'harvest'],
    [['harvest', 'a', '--sample', '0'], 'A whole number above 0 is wanted', 'harvest'],
    [['harvest', 'a', '--timeout', '0.0'], 'A number above 0 is wanted', 'harvest'],
    [['harvest', 'a', '--max-megabytes', '0'], 'A number above 0 is wanted', 'harvest'],
    [['archive'], 'a command is missing', 'archive'],
    [['archive', 'verfy', 'a'], 'Did you mean verify?', 'archive'],
    [['archive', 'verify'], 'missing required argument', 'archive verify'],
    [['--lang', 'en', 'archive', 'export', 'a'], "required option '--warc <file>'", 'archive export'],
    [['status', 'archive', 'b'], 'too many arguments', 'status'],
  ])('%j is a usage error: %s', async (argv, hint, command) => {
    const { exitCode, stdout, stderr } = await runWith(argv);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(hint);
    expect(stderr).toMatch(new RegExp(`^E_USAGE: .+ See gouji ${command} --help\\.\n$`));
  });

  it.each([
    [['archive'], '未给出命令'],
    [['archive', 'export', 'a'], '缺少选项 --warc <file>'],
    [['extrac', 'a'], '未知命令 extrac。是否要用 extract？'],
    [['extract', '--jsno', 'a'], '未知选项 --jsno。是否要用 --json？'],
    [['extract', 'a', '--fail-on', 'bad'], '不接受取值 bad，可用的有 error'],
    [['extract', ''], '有一个输入是空字符串'],
    [['extract', 'a', '--output='], '选项 -o, --output <folder> 的取值是空字符串'],
  ])('%j is a usage error in Chinese', async (argv, hint) => {
    const { stderr } = await runWith(argv, fakeEffects({ env: { LANG: 'zh_CN.UTF-8' } }));
    expect(stderr).toContain(hint);
  });

  it('tells an error of the run with its code, and its place only with --debug', async () => {
    const broken = () =>
      fakeEffects({
        loadForms: async () => {
          throw new GoujiError('E_FORM_FILE', 'ogi-2021.json: rows is missing', 'correct it');
        },
      });
    const plain = await runWith(['extract', '-'], broken());
    expect(plain).toEqual({
      exitCode: 4,
      stdout: '',
      stderr: 'E_FORM_FILE: ogi-2021.json: rows is missing. Correct it.\n',
    });
    const debugged = await runWith(['extract', '-', '--debug'], broken());
    expect(debugged.stderr).toMatch(/\n {4}at /);
  });

  it.each([
    [['bogus'], 2],
    [['extract', '-'], 4],
  ])('answers the exit code of %j where standard error cannot be written', async (argv, exitCode) => {
    const effects = fakeEffects({ loadForms: () => Promise.reject(new TypeError('no forms')) });
    effects.stderr.write = () => Promise.reject(new GoujiError('E_OUTPUT', 'full', 'make room'));
    expect(await run(argv, effects)).toBe(exitCode);
  });

  it('tells a fault of its own with a code as well', async () => {
    const loadForms = async () => {
      throw new TypeError('forms is not iterable');
    };
    expect(await runWith(['extract', '-'], fakeEffects({ loadForms }))).toEqual({
      exitCode: 4,
      stdout: '',
      stderr: 'E_INTERNAL: TypeError: forms is not iterable. Report it together with the document.\n',
    });
  });
});

it.each([
  'standard output',
  'standard error',
] as const)('says which output cannot be written: %s', async (name) => {
  const full = new Writable({ write: (_, __, done) => done(Object.assign(new Error(), { code: 'ENOSPC' })) });
  const output = textOutput(full as NodeJS.WriteStream, name);
  await expect(output.write('text')).rejects.toMatchObject({
    code: 'E_OUTPUT',
    message: `${name} cannot be written (ENOSPC)`,
  });
  expect(output.isClosed).toBe(true);
});
