import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import { loadForms } from '../../src/forms/index.js';
import { contentsOf, temporaryFolder } from '../dataset/temporary-folder.js';
import { siteWith } from '../harvest/harvest-site.js';
import { page, status } from '../harvest/site/answers.js';
import { listPage, PDF, reportLinks, reportPage } from '../harvest/site/pages.js';
import type { Site } from '../harvest/site/site.js';
import { fakeEffects, runWith } from './fake-effects.js';

const YEARS = [2021, 2022];

const smallSite = () =>
  siteWith({
    '/list.html': page(listPage(reportLinks('宝坻区教育局', YEARS))),
    ...Object.fromEntries(YEARS.map((year) => [`/nb/${year}.html`, page(reportPage('宝坻区教育局', year))])),
  });

/** A folder with the source card of a site, and the command line that harvests it quickly. */
async function workplace(site: Site) {
  const folder = await temporaryFolder();
  const [archive, output] = [join(folder, 'archive'), join(folder, 'output')];
  const sources = join(folder, 'sources.csv');
  await writeFile(
    sources,
    `agency,url,kind,region\n天津市宝坻区教育局,${site.origin}/list.html,list,120115\n`,
  );
  const argv = ['harvest', sources, '--archive', archive, '-o', output, '--pace', '0.005', '--allow-private'];
  return { folder, archive, output, sources, argv };
}

/** The command line with the real way of a report. */
async function runReal(argv: readonly string[]) {
  return await runWith(argv, fakeEffects({ extractReports, loadForms: async () => loadForms() }));
}

function pathsIn(csv: string | undefined): string[] {
  return [...(csv ?? '').matchAll(/archive\/[^,\r\n"]+/g)].map(([path]) => path);
}

describe('gouji harvest, from sites to the dataset', () => {
  it('writes archive and dataset; the second run downloads nothing and writes the same bytes', async () => {
    const site = await smallSite();
    const { archive, output, argv } = await workplace(site);
    const first = await runReal(argv);
    expect([first.exitCode, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain('complete  reports expected 2 · found 2  (new 2 ·');
    expect(first.stdout).toContain(
      '\nThe dataset of the archive, of all that the named sources ever gave:\nreports read  2\n',
    );
    const before = await contentsOf(output);
    expect(pathsIn(before['reports.csv'])).toEqual(
      YEARS.map((year) =>
        expect.stringMatching(
          new RegExp(
            `^archive/天津市宝坻区教育局/[0-9a-f]{12}/宝坻区教育局${year}年政府信息公开工作年度报告$`,
          ),
        ),
      ),
    );

    const asked = site.seen.length;
    const second = await runReal(argv);
    expect([second.exitCode, second.stdout]).toEqual([0, expect.stringContaining('unchanged 2')]);
    const answers = site.seen.slice(asked).filter(({ path }) => path !== '/robots.txt');
    expect(answers.map((answer) => answer.status)).toEqual([304, 304, 304]);
    expect(await contentsOf(output)).toEqual(before);
    const chinese = await runReal([...argv, '--lang', 'zh']);
    expect(chinese.stdout).toContain('\n归档的数据集（所列来源历次所得的全部报告）：\n读出报告  2\n');

    const [shown, verified] = [
      await runReal(['status', archive]),
      await runReal(['archive', 'verify', archive]),
    ];
    expect([shown.exitCode, shown.stdout]).toEqual([0, expect.stringContaining('✓    ✓')]);
    expect([verified.exitCode, verified.stdout]).toEqual([0, expect.stringContaining('0 problems')]);
  });

  it('takes the agency of the card where a report prints none', async () => {
    const site = await smallSite();
    for (const year of YEARS) {
      const nameless = reportPage('宝坻区教育局', year).replaceAll(`宝坻区教育局${year}年`, '');
      site.pages.set(`/nb/${year}.html`, page(nameless));
    }
    const { output, argv } = await workplace(site);
    await runReal(argv);
    const { 'reports.csv': reports } = await contentsOf(output);
    expect(reports?.match(/天津市宝坻区教育局,/g)).toHaveLength(2);
    expect(reports?.match(/^120115-[^,]*-20(?:21|22),/gm)).toHaveLength(2);
  });

  it('takes nothing from the dataset where less is asked for, or a report is gone from its site', async () => {
    const site = await smallSite();
    const { output, argv } = await workplace(site);
    await runReal(argv);
    const before = await contentsOf(output);
    expect((await runReal([...argv, '--year', '2022'])).exitCode).toBe(0);
    expect(await contentsOf(output)).toEqual(before);
    site.pages.set('/nb/2021.html', status(404));
    expect((await runReal(argv)).exitCode).toBe(1);
    const after = await contentsOf(output);
    expect(after['cells.csv']).toBe(before['cells.csv']);
    expect(after['versions.csv']).toMatch(/2021,withdrawn,.*\n.*2022,found,/);
  });

  it('gives what the archive gives to an empty folder, also where another address is left out as a copy', async () => {
    const site = await smallSite();
    const [a, z] = ['/nb/2022.html', '/nb/2022z.html'];
    const put = (path: string, received: number) =>
      site.pages.set(path, page(reportPage('宝坻区教育局', 2022, received)));
    site.pages.set(
      '/list.html',
      page(listPage([...reportLinks('宝坻区教育局', YEARS), { href: z, text: '宝坻区教育局2022年年报' }])),
    );
    const { folder, output, argv } = await workplace(site);
    put(a, 29);
    put(z, 31);
    await runReal(argv);
    put(z, 30);
    await runReal(argv);
    expect((await contentsOf(output))['versions.csv']).toMatch(/2022,replaced,/);
    put(a, 30);
    await runReal(argv);
    const fresh = join(folder, 'fresh');
    await runReal([...argv, '-o', fresh]);
    const [grown, made] = [await contentsOf(output), await contentsOf(fresh)];
    expect(grown['versions.csv']).toBe(made['versions.csv']);
    expect(grown['reports.csv']).toBe(made['reports.csv']);
  });

  it('exits with 1 where an archived report cannot be read, and tells which', async () => {
    const site = await smallSite();
    site.pages.set('/nb/2021.html', page(PDF, 'application/pdf'));
    const { argv, output } = await workplace(site);
    const { exitCode, stdout, stderr } = await runReal(argv);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('failures      1');
    expect(stderr).toMatch(/^E_UNREADABLE .*\/archive\/.*2021年政府信息公开工作年度报告: /m);
    expect((await contentsOf(output))['failures.csv']).toContain(`${site.origin}/nb/2021.html`);
  });

  it('prints the manifest alone to standard output with --json', async () => {
    const { argv } = await workplace(await smallSite());
    const { stdout, stderr } = await runReal([...argv, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ complete: true });
    expect(stderr).toContain('reports read  2');
  });

  it('checks cards, and does not begin where one is wrong', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'sources'));
    await writeFile(join(folder, 'sources', 'a.csv'), 'agency,url\n宝坻区教育局,nowhere\n');
    const checked = await runReal(['source', 'check', join(folder, 'sources')]);
    expect([checked.exitCode, checked.stdout]).toEqual([2, '0 sources with 0 entries, 1 problem\n']);
    expect((await runReal(['harvest', join(folder, 'sources')])).stderr).toMatch(/^E_SOURCE .*a\.csv:2:2: /);
  });

  it('warns of a card whose code is of another region than its agency names', async () => {
    const folder = await temporaryFolder();
    const cards = ['宝山县人民政府', '上海市宝山区教育局', '天津市宝坻区教育局', '教育局', '天津市人民政府'];
    const rows = cards.map((agency) => `${agency},http://www.example.gov.cn/,120115\n`);
    await writeFile(join(folder, 'a.csv'), `agency,url,region\n${rows.join('')}`);
    const english = await runReal(['source', 'check', folder]);
    expect(english).toEqual({
      exitCode: 0,
      stdout: '5 sources with 5 entries, 0 problems\n',
      stderr: [
        'Warning: the region of “宝山县人民政府” is 宝坻区 120115, but its name names a region that is not known; left so, the ids of its reports name no region.\n',
        'Warning: the region of “上海市宝山区教育局” is 宝坻区 120115, but its name names 宝山区 310113; left so, the ids of its reports name no region.\n',
      ].join(''),
    });
    const { stderr } = await runReal(['source', 'check', folder, '--lang', 'zh']);
    expect(stderr).toContain('警告：“宝山县人民政府”的区划代码是 宝坻区 120115，而名称所指的区划不明');
    expect(stderr).toContain('而名称所指的是 宝山区 310113；');
  });

  it('finds name and code of the cards in its documentation to agree', async () => {
    const documentation = await readFile(join(import.meta.dirname, '../../docs/harvest.md'), 'utf8');
    const folder = await temporaryFolder();
    const card = /```yaml\n(agency:[^`]+)```/.exec(documentation)?.[1] ?? '';
    const list = /```\n(agency,url,[^`]+)```/.exec(documentation)?.[1] ?? '';
    await writeFile(join(folder, 'a.yaml'), card);
    const checked = [await runReal(['source', 'check', folder])];
    await writeFile(join(folder, 'a.yaml'), card.replace(/^agency: .*$/m, 'agency: 某部门'));
    await writeFile(join(folder, 'b.csv'), list);
    checked.push(await runReal(['source', 'check', folder]));
    expect(checked.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
  });
});
