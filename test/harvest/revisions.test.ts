import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { archiveExtractor } from '../../src/cli/extract/extract-archive.js';
import { runHarvest } from '../../src/cli/harvest/harvest-command.js';
import { extractReports } from '../../src/extract.js';
import { loadForms } from '../../src/forms/index.js';
import { processHarvestEffects } from '../../src/harvest/index.js';
import { fakeEffects } from '../cli/fake-effects.js';
import { parseCsv } from '../dataset/parse-csv.js';
import { temporaryFolder } from '../dataset/temporary-folder.js';
import { siteWith } from './harvest-site.js';
import { page } from './site/answers.js';
import { listPage, reportLinks, reportPage } from './site/pages.js';

const AGENCY = '天津市宝坻区人民政府';

async function rowsOf(folder: string, name: string): Promise<Record<string, string>[]> {
  const [header = [], ...rows] = parseCsv(await readFile(join(folder, name), 'utf8'));
  return rows.map((row) => Object.fromEntries(header.map((column, at) => [column, row[at] ?? ''])));
}

it('tells which figures of a report were changed after publication, also in a dataset that is new', async () => {
  const site = await siteWith({
    '/list.html': page(listPage(reportLinks(AGENCY, [2022]))),
    '/nb/2022.html': page(reportPage(AGENCY, 2022, 28)),
  });
  const folder = await temporaryFolder();
  await writeFile(
    join(folder, 'sources.csv'),
    `agency,url,region\n${AGENCY},${site.origin}/list.html,120115\n`,
  );
  const effects = fakeEffects({ loadForms: async () => loadForms(), extractReports });
  const harvestInto = (output: string) =>
    runHarvest(
      [join(folder, 'sources.csv')],
      {
        ...{ archive: join(folder, 'archive'), output: join(folder, output), color: false, quiet: true },
        ...{ pace: 0.005, allowPrivate: true, parquet: true },
      },
      'en',
      {
        ...effects,
        version: '0.0.0',
        harvestEffects: processHarvestEffects,
        extractArchive: archiveExtractor(effects),
      },
    );
  await harvestInto('grown');
  site.pages.set('/nb/2022.html', page(reportPage(AGENCY, 2022, 29)));
  await harvestInto('grown');
  expect(await harvestInto('fresh')).toBe(0);
  for (const output of ['grown', 'fresh']) {
    expect(await readdir(join(folder, output))).toContain('changes.parquet');
    const all = await rowsOf(join(folder, output), 'changes.csv');
    const changes = all.filter(({ cell_id }) => cell_id!.startsWith('t3_'));
    expect(changes.map(({ cell_id, raw_before, raw_after }) => [cell_id, raw_before, raw_after])).toEqual(
      ['t3_new_received', 't3_granted', 't3_result_total'].flatMap((row) => [
        [`${row}__natural_person`, '28', '29'],
        [`${row}__total`, '28', '29'],
      ]),
    );
    expect(changes.every((row) => row.last_seen_before! <= row.first_seen_after!)).toBe(true);
    expect(await rowsOf(join(folder, output), 'versions.csv')).toMatchObject([
      { version: '1', status: 'found' },
      { version: '2', status: 'replaced' },
    ]);
    const revisions = (await rowsOf(join(folder, output), 'findings.csv')).filter(
      ({ code }) => code === 'V-REVISED',
    );
    expect(revisions.map(({ cells }) => cells!.split(' ').length)).toEqual([all.length]);
  }
});
