import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/review/library/library.js';
import { type RunningServer, serve } from '../../src/review/server/serve.js';
import { keptFolder } from '../dataset/temporary-folder.js';
import { BROWSER_PATH, inBrowser, startBrowser } from './browser.js';
import { LIBRARY_OPTIONS, writeSmallDataset } from './dataset.js';

const folder = await keptFolder();
const output = join(folder.path, 'output');

afterAll(folder.remove);

describe.skipIf(BROWSER_PATH === null)(inBrowser('the pages'), () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    await writeSmallDataset(output);
    server = await serve(await openLibrary(output, LIBRARY_OPTIONS), 0);
    browser = await startBrowser();
    page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
  });

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
    await expect.poll(() => rows.count()).toBe(5);
    expect(await rows.first().textContent()).toContain('does not add up');
    expect(page.url()).not.toContain('token');
    await page.getByRole('button', { name: 'does not add up' }).click();
    await expect.poll(() => rows.count()).toBe(2);
    expect(page.url()).toContain('standing=inconsistent');
    await page.getByLabel('Search').fill('T3-GOU');
    await expect.poll(() => rows.count()).toBe(1);
  });

  it('open a report that does not add up at what does not, with its cells lit on both sides', async () => {
    await openReport('T3-GOU');
    expect(await page.locator('.equation.failed .relation').textContent()).toBe('≠');
    const source = page.frameLocator('iframe.document');
    await expect.poll(() => source.locator('.gouji-left').allTextContents()).toEqual(['77', '0']);
    expect(await source.locator('.gouji-right').allTextContents()).toEqual(['71', '5']);
    expect(await page.locator('td.cell.left').allTextContents()).toEqual(['77', '0']);
    expect(await page.locator('td.cell.right').allTextContents()).toEqual(['71', '5']);
  });

  it('tell the chain behind a cell, and light it in a page', async () => {
    await openReport('T3-GOU');
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
    const ink = page.locator('.page canvas').first();
    await expect.poll(() => ink.evaluate(hasInk), { timeout: 20_000 }).toBe(true);
  });

  it('ask nobody but their own server', () => {
    expect(new Set(asked)).toEqual(new Set([new URL(server.address).origin]));
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
