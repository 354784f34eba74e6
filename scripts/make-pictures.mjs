// Makes the pictures of the READMEs and of docs/ from the bundled fixtures: npm run build && node scripts/make-pictures.mjs
// Needs Chromium: on the path as `chromium`, or where CHROMIUM says; fonts Noto Sans CJK.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = resolve(import.meta.dirname, '..');
const GOUJI = join(ROOT, 'dist/bin/gouji.js');
const LANGUAGES = { en: 'en-US', zh: 'zh-CN' };
/** A fixture whose published total is not that of its column, so that the page has something to show. */
const CASE = 'broken-column-sum';
const PDF_CASE = 'pdf-libreoffice';
const VIEW = { width: 1200, height: 860 };
/** Time for the source to stand still beside its finding. */
const MOVED_MS = 1500;
/** The upper half of a page as `gouji inspect` draws it. */
const HALF_PAGE = { x: 40, y: 10, width: 560, height: 500 };

const work = mkdtempSync(join(tmpdir(), 'gouji-pictures-'));
try {
  const dataset = join(work, 'output');
  execFileSync('node', [GOUJI, 'extract', `fixtures/${CASE}`, '-o', dataset, '--quiet'], { cwd: ROOT });
  execFileSync('node', [GOUJI, 'inspect', `fixtures/${PDF_CASE}/source.pdf`, '--page', '2', '-o', work], { cwd: ROOT });
  await withServer(dataset, picturesOf);
} finally {
  rmSync(work, { recursive: true });
}

/** Runs the pages for review as a user does, and ends them. */
async function withServer(dataset, use) {
  const server = spawn('node', [GOUJI, 'review', dataset, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [said] = await Promise.race([once(server.stdout, 'data'), once(server, 'exit')]);
    await use(/http:\S+/.exec(String(said))[0]);
  } finally {
    server.kill();
  }
}

async function picturesOf(address) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  for (const [language, locale] of Object.entries(LANGUAGES)) {
    const page = await browser.newPage({ viewport: VIEW, locale, reducedMotion: 'reduce' });
    await page.goto(address);
    await page.locator('a', { hasText: '2023' }).first().click();
    // The page moves its source to the cells of the finding that it opens.
    await page.waitForTimeout(MOVED_MS);
    await page.screenshot({ path: join(ROOT, `docs/pictures/review.${language}.png`) });
  }
  const page = await browser.newPage({ viewport: { width: 820, height: 1160 } });
  await page.goto(pathToFileURL(join(work, 'page-2.svg')).href);
  await page.screenshot({ path: join(ROOT, 'docs/pictures/inspect.png'), clip: HALF_PAGE });
  await browser.close();
}
