import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that `CHROMIUM` names, or one on the path; null where there is none. */
export const BROWSER_PATH: string | null = process.env.CHROMIUM || installed();

function installed(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/**
 * How often a test in the browser is tried anew. Under load, Chromium was once seen to draw no more frames for one of its pages,
 * for good: nothing on it could be clicked. Every test has a page of its own, which a new try opens anew.
 */
export const NEW_PAGE_ON_FAILURE = { retry: 2 } as const;

/** What a suite that needs a browser is called: it says so where it is skipped. */
export function inBrowser(name: string): string {
  return BROWSER_PATH === null ? `${name} (skipped: no Chromium found; set CHROMIUM to its path)` : name;
}

/** Starts the browser; it asks nobody for anything by itself. */
export async function startBrowser(): Promise<Browser> {
  if (BROWSER_PATH === null) throw new Error('there is no browser');
  const quiet = ['--disable-quic', '--disable-background-networking', '--disable-component-update'];
  return await chromium.launch({
    executablePath: BROWSER_PATH,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync', ...quiet],
  });
}
