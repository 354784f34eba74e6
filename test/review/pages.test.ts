import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/review/library/library.js';
import { type RunningServer, serve } from '../../src/review/server/serve.js';
import { keptFolder } from '../dataset/temporary-folder.js';
import { BROWSER_PATH, inBrowser, startBrowser } from './browser.js';
import { writeSmallDataset } from './dataset.js';

const folder = await keptFolder();
const output = join(folder.path, 'output');

afterAll(folder.remove);

describe.skipIf(BROWSER_PATH === null)(inBrowser('the pages'), () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await writeSmallDataset(output);
    server = await serve(await openLibrary(output, { version: '0.0.0', isWritable: true }), 0);
    browser = await startBrowser();
    page = await browser.newPage({ locale: 'en-GB' });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('lists the reports, those that do not add up first, and narrows them', async () => {
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
});
