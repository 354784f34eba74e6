import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CoverageMatrix } from '../../../src/review/across/agency-line.js';
import { openLibrary } from '../../../src/review/library/library.js';
import { type RunningServer, serve } from '../../../src/review/server/serve.js';
import { buildSite } from '../../../src/review/site/build-site.js';
import { parseCsv } from '../../dataset/parse-csv.js';
import { keptFolder } from '../../dataset/temporary-folder.js';
import { BROWSER_PATH, inBrowser, NEW_PAGE_ON_FAILURE, startBrowser } from '../browser.js';
import { LIBRARY_OPTIONS, SERVER_OPTIONS } from '../dataset.js';
import { seriousFaults } from '../serious-faults.js';
import { serveFolder } from '../serve-folder.js';
import { writeTianjin } from './tianjin.js';

const folder = await keptFolder();

afterAll(folder.remove);

describe.skipIf(BROWSER_PATH === null)(inBrowser('the pages across reports'), NEW_PAGE_ON_FAILURE, () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  /** What the browser complains of: refused by the policy of the page, or thrown by its scripts. */
  const complaints: string[] = [];

  beforeAll(async () => {
    await writeTianjin(join(folder.path, 'output'));
    const library = await openLibrary(join(folder.path, 'output'), LIBRARY_OPTIONS);
    server = await serve(library, SERVER_OPTIONS);
    browser = await startBrowser();
  });

  beforeEach(async () => {
    page = await browser.newPage({ locale: 'en-GB' });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });

  afterEach(() => page.close());

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = (path: string) => page.goto(`http://127.0.0.1:${server.port}/#/${path}`);

  async function savedCsv(section: string): Promise<string[][]> {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `CSV: ${section}` }).click(),
    ]);
    return parseCsv(await readFile(await saved.path(), 'utf8'));
  }

  it('shows an agency over the years: figures, gaps, and the links that do not hold', async () => {
    await open('agency/120115-government');
    const received = page.getByRole('img', { name: /^newly received/ });
    expect(await received.getAttribute('aria-label')).toBe(
      'newly received: 2019 41; 2020 no reliable figure; 2021 68; 2022 48; 2023 62; 2024 41',
    );
    await expect.poll(() => received.locator('text').allTextContents()).toContain('?');
    expect(await page.locator('.link.broken').allTextContents()).toEqual(
      Array(2).fill('4 → 6 ✗does not agree −2'),
    );
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('gives the figures of a chart as the dataset has them', async () => {
    await open('agency/120115-government');
    const [header, ...rows] = await savedCsv('Requests');
    expect(header).toEqual([
      ...['report_id', 'agency', 'region_code', 'year', 'form'],
      ...[
        't3_carried_in__total',
        't3_new_received__total',
        't3_result_total__total',
        't3_carried_out__total',
      ],
    ]);
    expect(rows[1]).toEqual([
      ...['120115-government-2020', '天津市宝坻区人民政府', '120115', '2020', 'ogi-2019'],
      ...['2', '', '54', '3'],
    ]);
    const [names] = parseCsv(await readFile(join(folder.path, 'output/carryover.csv'), 'utf8'));
    expect((await savedCsv('Carried over from year to year'))[0]).toEqual(names);
  });

  it('does not carry a variable over to a form that has it not', async () => {
    await open('agency/120115-government?variable=t2_regulations__issued');
    const chart = page.getByRole('img', { name: /made and issued|issued/ });
    expect(await chart.getAttribute('aria-label')).toContain('2020 not on the form; 2021 2;');
  });

  it('puts agencies side by side, and leads to each of them', async () => {
    await open('compare?year=2020&by=granted_share&mark=120101-government');
    const rows = page.locator('.ranking li');
    await expect.poll(() => rows.count()).toBe(7);
    expect(await rows.first().textContent()).toContain('48.7%* 19 of 39');
    expect(await seriousFaults(page)).toEqual([]);
    const [header, first] = await savedCsv('granted, share of requests handled · 2020');
    expect(header!.slice(5)).toEqual(['t3_granted__total', 't3_result_total__total', 'granted_share']);
    expect(Number(first!.at(-1))).toBe(19 / 39);
    await page.getByLabel('Year').selectOption('2021');
    expect(page.url()).toContain('year=2021');
    await expect.poll(() => rows.last().textContent()).toContain('no report');
    await rows.first().locator('.name').click();
    expect(page.url()).toContain('#/agency/');
  });

  it('are one step away from the list and from a report', async () => {
    await open('report/120102-government-2020');
    await page.getByRole('link', { name: 'Over the years' }).click();
    await page.getByRole('heading', { name: '天津市河东区人民政府' }).waitFor();
    await page.getByRole('link', { name: '2022 found' }).click();
    expect(decodeURIComponent(page.url())).toContain('#/report/120102-government-2022');
    await open('?agency=天津市河东区人民政府');
    await page
      .getByRole('link', { name: /^Over the years/ })
      .first()
      .click();
    await page.getByRole('heading', { name: '天津市河东区人民政府' }).waitFor();
  });

  it('shows at a glance which reports there are, and can be walked with the keyboard', async () => {
    await open('coverage');
    const grid = page.getByRole('grid');
    await expect.poll(() => grid.getByRole('row').count()).toBe(10);
    await grid.getByRole('link', { name: '天津市和平区人民政府' }).focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    const focused = page.locator(':focus');
    await expect.poll(() => focused.getAttribute('aria-label')).toBe('2021 missing');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused.getAttribute('href')).toBe('#/report/120103-government-2021');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'withdrawn' }).click();
    await expect.poll(() => grid.getByRole('row').count()).toBe(2);
  });

  it('holds thousands of agencies with few rows in the page', async () => {
    const matrix: CoverageMatrix = JSON.parse(await (await fetchData('agencies.json')).text());
    const [line] = matrix.agencies;
    const agencies = Array.from({ length: 3000 }, (_, at) => ({
      ...line!,
      id: `${100_000 + at}-government`,
    }));
    await page.route('**/data/agencies.json', (route) => route.fulfill({ json: { ...matrix, agencies } }));
    await open('coverage');
    const rows = page.getByRole('grid').getByRole('row');
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe('3001');
    expect(await rows.count()).toBeLessThan(100);
    await page.getByRole('grid').getByRole('link').first().focus();
    await page.keyboard.press('Control+End');
    await expect
      .poll(() => page.locator(':focus').getAttribute('href'))
      .toBe('#/report/102999-government-2024');
  });

  it('stays within a phone, in Chinese', async () => {
    const phone = await browser.newPage({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });
    for (const path of ['agency/120115-government', 'compare', 'coverage']) {
      await phone.goto(`http://127.0.0.1:${server.port}/#/${path}`);
      await phone.getByRole('heading', { level: 1 }).waitFor();
      await phone.getByText('CSV').first().waitFor();
      expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(390);
    }
    await phone.close();
  });

  it('are the same as static files', async () => {
    const library = await openLibrary(join(folder.path, 'output'), LIBRARY_OPTIONS);
    await buildSite(library, join(folder.path, 'site'));
    const files = await serveFolder(join(folder.path, 'site'));
    try {
      await page.goto(`${files.origin}/deep/#/agency/120115-government`);
      await page.locator('.year-bars svg').nth(13).waitFor();
      expect((await savedCsv('Requests')).length).toBe(7);
    } finally {
      await files.close();
    }
  });

  it('ask for nothing that their policy refuses', () => {
    expect(complaints).toEqual([]);
  });

  const fetchData = (path: string) => fetch(`http://127.0.0.1:${server.port}/data/${path}`);
});
