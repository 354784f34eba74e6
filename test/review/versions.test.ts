import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { listInputs } from '../../src/collect/list-inputs.js';
import type { InputReading } from '../../src/dataset/readings/input-reading.js';
import { writeDataset } from '../../src/dataset/write-dataset.js';
import { extractReports } from '../../src/extract.js';
import { loadForms } from '../../src/forms/index.js';
import { openLibrary } from '../../src/review/library/library.js';
import { shownReport } from '../../src/review/routes/report-routes.js';
import { answerTo } from '../../src/review/routes/route.js';
import { ROUTES } from '../../src/review/routes/routes.js';
import { buildSite } from '../../src/review/site/build-site.js';
import { keptFolder } from '../dataset/temporary-folder.js';
import { LIBRARY_OPTIONS } from './dataset.js';

const PAGE = join(import.meta.dirname, '../../fixtures/broken-carry/source.html');
const folder = await keptFolder();

afterAll(folder.remove);

/** The same report of a known region twice, the second time with another last figure. */
async function* twoVersions(): AsyncGenerator<InputReading> {
  const page = readFileSync(PAGE, 'utf8').replaceAll('东塬镇人民政府', '天津市宝坻区人民政府');
  const last = page.search(/\d+<\/td>(?![\s\S]*\d<\/td>)/);
  const pages = { 'a.html': page, 'b.html': `${page.slice(0, last)}9${page.slice(last)}` };
  for (const [path, text] of Object.entries(pages)) {
    await writeFile(join(folder.path, path), text);
    yield { path, key: null, ...(await extractReports(new TextEncoder().encode(text), { path, url: null })) };
  }
}

it('the page of a report shows its other versions, what they have otherwise, and their sources', async () => {
  const output = join(folder.path, 'output');
  await mkdir(output);
  await writeDataset(output, twoVersions, { forms: loadForms() });
  const library = await openLibrary(output, LIBRARY_OPTIONS);
  const [row] = library.rows;
  const report = await shownReport(library, row!.key);
  const [other, ...more] = report!.versions;
  expect(more).toEqual([]);
  expect([report!.source.path, other!.path].sort()).toEqual(['a.html', 'b.html']);
  const [differing] = other!.differing;
  expect(differing?.figure).not.toBe(report!.cells[differing!.cell]?.resolved);

  const answer = await answerTo(other!.address!, ROUTES, library);
  expect(String(answer!.body)).toContain(`>${differing?.figure}<`);
  for (const address of [`source/${row!.key}-v3.html`, `source/${row!.key}-v0.html`, 'source/-v2.html'])
    expect(await answerTo(address, ROUTES, library), address).toBeNull();

  const site = join(folder.path, 'site');
  await buildSite(library, site);
  expect(readFileSync(join(site, other!.address!), 'utf8')).toBe(String(answer!.body));
  const { references } = await listInputs([folder.path]);
  expect(references.filter(({ path }) => path.includes('/site/'))).toEqual([]);
  await library.close();
});
