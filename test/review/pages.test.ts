import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseCorrections } from '../../src/corrections/parse-corrections.js';
import { openLibrary } from '../../src/review/library/library.js';
import { type RunningServer, serve } from '../../src/review/server/serve.js';
import { buildSite } from '../../src/review/site/build-site.js';
import { keptFolder } from '../dataset/temporary-folder.js';
import { BROWSER_PATH, inBrowser, NEW_PAGE_ON_FAILURE, startBrowser } from './browser.js';
import { LIBRARY_OPTIONS, SERVER_OPTIONS, writeSmallDataset } from './dataset.js';
import { seriousFaults } from './serious-faults.js';
import { serveFolder } from './serve-folder.js';

const folder = await keptFolder();
const output = join(folder.path, 'output');

afterAll(folder.remove);

describe.skipIf(BROWSER_PATH === null)(inBrowser('the pages'), NEW_PAGE_ON_FAILURE, () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    await writeSmallDataset(output);
    server = await serve(await openLibrary(output, LIBRARY_OPTIONS), SERVER_OPTIONS);
    browser = await startBrowser();
  });

  beforeEach(async () => {
    page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
  });

  afterEach(() => page.close());

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens the one report that is found by these words. */
  async function openReport(words: string): Promise<void> {
    await page.goto(`${new URL(server.address).origin}/#/?q=${encodeURIComponent(words)}`);
    await page.locator('.row').click();
    await page.locator('.form-table').first().waitFor();
  }

  const cellOfForm = (cell: string) => page.locator(`[data-cell="${cell}"]`);

  it('list the reports, those that do not add up first, and narrow them', async () => {
    await page.goto(server.address);
    const rows = page.locator('.row');
    await expect.poll(() => rows.count()).toBe(6);
    expect(await rows.first().textContent()).toContain('does not add up');
    expect(page.url()).not.toContain('token');
    await page.getByRole('button', { name: 'does not add up' }).click();
    await expect.poll(() => rows.count()).toBe(3);
    expect(page.url()).toContain('standing=inconsistent');
    await page.getByLabel('Search').fill('T3-GOU 东塬镇');
    await expect.poll(() => rows.count()).toBe(1);
  });

  it('open a report that does not add up at what does not, with its cells lit on both sides', async () => {
    await openReport('T3-GOU 东塬镇');
    expect(await page.locator('.equation.failed .relation').textContent()).toBe('≠');
    const source = page.frameLocator('iframe.document');
    await expect.poll(() => source.locator('.gouji-left').allTextContents()).toEqual(['77', '0']);
    expect(await source.locator('.gouji-right').allTextContents()).toEqual(['71', '5']);
    expect(await page.locator('td.cell.left').allTextContents()).toEqual(['77', '0']);
    expect(await page.locator('td.cell.right').allTextContents()).toEqual(['71', '5']);
  });

  it('tell the chain behind a cell, and light it in a page', async () => {
    await openReport('T3-GOU 东塬镇');
    await cellOfForm('t3_granted__total').click();
    const source = page.frameLocator('iframe.document');
    await expect.poll(() => source.locator('.gouji-chosen').allTextContents()).toEqual(['28']);
    const chain = await page.locator('.chain').textContent();
    expect(chain).toContain('T3-ROW t3_granted');
    expect(chain).toContain('printed: the figure is the one that is printed');
  });

  it('light a cell in text', async () => {
    await openReport('T3-ROW');
    await cellOfForm('t3_new_received__total').click();
    const figure = await cellOfForm('t3_new_received__total').textContent();
    await expect.poll(() => page.locator('.text .place.chosen').allTextContents()).toEqual([figure]);
  });

  it('light a cell on the page of a PDF', async () => {
    await openReport('临澄市示范区管理委员会');
    await cellOfForm('t3_new_received__total').click();
    const box = page.locator('.page .box.chosen');
    await box.waitFor({ timeout: 20_000 });
    const [frame, place] = [await page.locator('.page').first().boundingBox(), await box.boundingBox()];
    expect((place!.x - frame!.x) / frame!.width).toBeCloseTo(504 / 595, 1);
    expect(frame!.height / frame!.width, 'a page of A4 keeps its shape').toBeCloseTo(842 / 595, 2);
    const ink = page.locator('.page canvas').first();
    await expect.poll(() => ink.evaluate(hasInk), { timeout: 20_000 }).toBe(true);
  });

  it('take a correction, tell what the sums become, and take it back', async () => {
    const file = join(output, 'corrections/review.csv');
    await page.goto(server.address);
    await openReport('T3-GOU 东塬镇');
    await page.getByRole('button', { name: 'Accept as a correction' }).first().click();
    const form = page.locator('.correction');
    await expect.poll(() => form.locator('.becomes li').count()).toBe(2);
    expect(await form.locator('.becomes').textContent()).toContain('✓ holds');
    await form.locator('[name=who]').fill('data team');
    await form.locator('[name=reason]').fill('the prose says so, too');
    await form.getByRole('button', { name: 'Write correction' }).click();
    await expect.poll(() => page.locator('.report-head .checks').textContent()).not.toContain('do not hold');
    expect(readFileSync(file, 'utf8')).toMatch(
      /^report_id,.*\n.*the prose says so, too.*data team,2024-05-31\n/,
    );
    expect(await page.locator('td.cell.corrected').count()).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => page.locator('td.cell.corrected').count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => page.locator('.corrections').count()).toBe(0);
    expect(await page.locator('.report-head .checks').textContent()).toContain('2 do not hold');
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(1);
  });

  it('take a typed figure, and tell why one is refused', async () => {
    await page.goto(server.address);
    await openReport('T3-GOU 东塬镇');
    await cellOfForm('t3_carried_out__total').click();
    await page.getByRole('button', { name: 'Correct this figure' }).click();
    const form = page.locator('.correction');
    await form.locator('[name=figure]').fill('5.5');
    await expect.poll(() => form.textContent()).toContain('whole number');
    await form.locator('[name=figure]').fill('6');
    await expect
      .poll(() => form.locator('.becomes li').allTextContents())
      .toContainEqual(expect.stringContaining('T3-GOU total'));
  });

  it('show a hostile source without harm', async () => {
    const before = asked.length;
    await openReport('恶石镇');
    const source = page.frameLocator('iframe.document');
    await expect.poll(() => source.locator('.gouji-left').allTextContents()).toEqual(['77', '0']);
    await source.locator('#trap').click();
    expect(await source.locator('.gouji-control').allTextContents()).toEqual(['U+202E', 'U+202C']);
    expect(await source.locator('script, img, form, iframe, svg, object, embed, base, link').count()).toBe(0);
    expect(await source.locator('[onload], [onclick], [onerror], [href], [action]').count()).toBe(0);
    expect(await source.locator('tr').count()).toBeGreaterThan(4_000);
    expect(await page.title()).not.toContain('taken over');
    expect(new Set(asked.slice(before))).toEqual(new Set([new URL(server.address).origin]));
  });

  it('can be used without a mouse', async () => {
    await page.goto(`${new URL(server.address).origin}/#/`);
    await page.locator('.row').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('T3-GOU 东塬镇');
    await expect.poll(() => page.locator('.row').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('row');
    await page.keyboard.press('Enter');
    await page.locator('.equation.failed').waitFor();
    await cellOfForm('t2_regulations__issued').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('cell=t2_regulations__repealed');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).not.toContain('cell=');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('u');
    await page.locator('.row').first().waitFor();
  });

  it.each([
    ['the list', '#/'],
    ['a report that does not add up', '#/?q=T3-GOU+东塬镇'],
  ])('have no serious fault of accessibility: %s', async (_, place) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${new URL(server.address).origin}/${place}`);
      await page.locator('.row').first().waitFor();
      if (place.includes('q=')) {
        await page.locator('.row').first().click();
        await page.locator('.form-table').first().waitFor();
        await cellOfForm('t3_granted__total').click();
        await page.getByRole('button', { name: 'Correct this figure' }).click();
      }
      expect(await seriousFaults(page)).toEqual([]);
    }
  });

  it('are the same as files, but for making corrections', async () => {
    const library = await openLibrary(output, { ...LIBRARY_OPTIONS, isWritable: false });
    await buildSite(library, join(folder.path, 'site'));
    await library.close();
    const files = await serveFolder(join(folder.path, 'site'));
    try {
      await page.goto(`${files.origin}/deep/#/?q=T3-GOU+东塬镇`);
      await page.locator('.row').click();
      const source = page.frameLocator('iframe.document');
      await expect.poll(() => source.locator('.gouji-left').allTextContents()).toEqual(['77', '0']);
      await cellOfForm('t3_carried_out__total').click();
      await page.getByRole('button', { name: 'Correct this figure' }).click();
      await page.locator('.correction [name=figure]').fill('6');
      await page.locator('.correction [name=reason]').fill('seen');
      await page.locator('.correction [name=who]').fill('data team');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download as a file of corrections' }).click(),
      ]);
      const { corrections, problems } = parseCorrections(
        readFileSync(await download.path(), 'utf8'),
        'x.csv',
      );
      expect(problems).toEqual([]);
      expect(corrections).toMatchObject([{ cellId: 't3_carried_out__total', newValue: '6', oldRaw: '5' }]);
    } finally {
      await files.close();
    }
  });

  it('ask nobody but their own server', () => {
    expect(asked.filter((origin) => !/^(http:\/\/127\.0\.0\.1:\d+|null)$/.test(origin))).toEqual([]);
  });
});

/** Whether anything is drawn on a canvas. Runs in the browser. */
function hasInk(canvas: unknown): boolean {
  const { width, height, getContext } = canvas as {
    width: number;
    height: number;
    getContext: (kind: string) => { getImageData: (...box: number[]) => { data: Uint8ClampedArray } };
  };
  const { data } = getContext.call(canvas, '2d').getImageData(0, 0, width, height);
  return data.some((value, at) => at % 4 !== 3 && value < 100 && data[at | 3] === 255);
}
