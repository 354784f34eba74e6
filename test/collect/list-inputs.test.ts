import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listInputs } from '../../src/collect/list-inputs.js';
import { temporaryFolder } from '../dataset/temporary-folder.js';

/** A folder with these files, made in this order; names that end in / are folders. */
async function folderWith(names: readonly (string | Buffer)[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of names) {
    const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]);
    if (name.at(-1) === '/') await mkdir(path, { recursive: true });
    else await writeFile(path, 'x');
  }
  return folder;
}

async function pathsIn(folder: string, args: readonly string[] = [folder]): Promise<string[]> {
  return (await listInputs(args)).references.map(({ path }) => path.replace(`${folder}/`, ''));
}

describe('listInputs', () => {
  it('takes the files of a folder that may hold a report, in the order of code units', async () => {
    const folder = await folderWith([
      '乙/',
      '乙/a.PDF',
      'b.html',
      'B.html',
      'a.txt',
      '甲.htm',
      'a-1.docx',
      'a/',
      'a/z.md',
    ]);
    expect(await pathsIn(folder)).toEqual([
      'B.html',
      'a-1.docx',
      'a.txt',
      'a/z.md',
      'b.html',
      '乙/a.PDF',
      '甲.htm',
    ]);
  });

  it('leaves out hidden files, expected results and files of other kinds', async () => {
    const folder = await folderWith([
      ...[
        '.hidden.html',
        '.git/',
        '.git/a.html',
        'expected.html',
        'expected.txt',
        'style.css',
        'html',
        '.html',
      ],
      ...['x/', 'x/source.html', 'x/expected.json', 'unexpected.html'],
    ]);
    expect(await pathsIn(folder)).toEqual(['unexpected.html', 'x/source.html']);
  });

  it('leaves out a site that was built among the inputs, unless it is asked for itself', async () => {
    const folder = await folderWith(['a.html', 'site/', 'site/.gouji-site', 'site/index.html']);
    expect(await pathsIn(folder)).toEqual(['a.html']);
    expect(await pathsIn(folder, [join(folder, 'site')])).toEqual(['site/index.html']);
  });

  it('names the files that are passed over, unless they are asked for themselves', async () => {
    const folder = await folderWith(['a/', 'a/1.jpg', 'a/2.html', 'b', 'c.csv', '.hidden', 'expected.json']);
    const { passedOver } = await listInputs([folder, join(folder, 'c.csv')]);
    expect(passedOver.map(({ path }) => path.replace(`${folder}/`, ''))).toEqual(['a/1.jpg', 'b']);
  });

  it('takes pages that a server made, with the query that downloads keep in their names', async () => {
    const names = ['a.jsp', 'b.jsp?id=5&v=1.2', 'c.ASPX', 'd.php', 'e.do', 'f.xhtml'];
    expect(await pathsIn(await folderWith(names))).toEqual(names);
  });

  it('does not depend on the order or the overlap of its arguments', async () => {
    const folder = await folderWith(['a/', 'a/1.html', 'a/2.html', 'b.html']);
    const args = ['a', 'a/1.html', 'b.html', '.'].map((name) => join(folder, name));
    const expected = await pathsIn(folder, args);
    expect(expected).toEqual(['a/1.html', 'a/2.html', 'b.html']);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(args, { minLength: 4 }), async (shuffled) => {
        expect(await pathsIn(folder, shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('follows links, and says where they lead round in a loop', async () => {
    const folder = await folderWith(['a/', 'a/1.html']);
    await symlink('..', join(folder, 'a', 'up'));
    await symlink('a', join(folder, 'b'));
    await symlink('itself.html', join(folder, 'itself.html'));
    await symlink('nowhere.html', join(folder, 'broken.html'));
    const { references: listed } = await listInputs([folder]);
    expect(listed.map(({ path, kind }) => `${path.replace(`${folder}/`, '')} ${kind}`)).toEqual([
      'a/1.html file',
      'a/up failed',
      'b/1.html file',
      'b/up failed',
      'broken.html failed',
      'itself.html failed',
    ]);
    for (const reference of listed.filter(({ kind }) => kind === 'failed')) {
      expect(reference).toMatchObject({ failure: { code: 'E_UNREADABLE' } });
    }
  });

  it('gives a failure for what is not there and for a folder without reports', async () => {
    const folder = await folderWith(['empty/', 'empty/a.css']);
    const args = [join(folder, 'empty'), join(folder, 'none.html'), join(folder, 'empty', 'a.css', 'b.html')];
    const codes = (await listInputs(args)).references.map((item) =>
      item.kind === 'failed' ? item.failure.code : item.kind,
    );
    expect(codes).toEqual(['E_EMPTY', 'E_NOT_FOUND', 'E_NOT_FOUND']);
  });

  it('knows very long names, odd characters and names that are not UTF-8', async () => {
    const long = `${'关于政府信息公开工作年度报告'.repeat(5)}（2022）.html`;
    const gbk = Buffer.concat([Buffer.from([0xc4, 0xea, 0xb1, 0xa8]), Buffer.from('.html')]);
    const folder = await folderWith([long, gbk, 'a\nb.html', '100% "#?&.html', 'C:\\x.html']);
    expect(await pathsIn(folder)).toEqual(
      ['100% "#?&.html', 'C:\\x.html', 'a\nb.html', long, '年报.html'].sort(),
    );
  });

  it('tells standard input, addresses and files named like them apart', async () => {
    const { references: listed } = await listInputs(['https://a.gov.cn/b.html', '-', 'ftp://a', './-', '-']);
    expect(listed.map(({ kind, path }) => [kind, path])).toEqual([
      ['stdin', '-'],
      ['failed', './-'],
      ['address', 'ftp://a'],
      ['address', 'https://a.gov.cn/b.html'],
    ]);
  });
});
