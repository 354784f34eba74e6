import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Fault {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds serious or critical on a page, each with the elements it is about. */
export async function seriousFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  // Sources are as they were published: what is wrong in them is not ours to mend.
  const { violations } = await page.evaluate<{ violations: Fault[] }>(
    "axe.run({ exclude: ['iframe.document'] }, { resultTypes: ['violations'], iframes: false })",
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
    );
}
