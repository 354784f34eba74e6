import { describe, expect, it } from 'vitest';
import { extractReports } from '../src/extract.js';
import type { Report } from '../src/model/report.js';
import { layoutOf } from './render/all-layouts.js';
import { UNSEEN_CHANGES } from './render/html/unseen-changes.js';
import { ALL_NOISES } from './render/noise/all-noises.js';
import { seeded } from './render/random.js';
import { inventReport } from './render/report.js';

/** Reports that are whole, that print blanks, and that contradict themselves. */
const PAGES = ['zeros-blank', 't3-rows-swapped', 't3-subtotal-column', 'figures-other-unit'].map(
  (name, at) => ({
    name,
    page: pageWith(name, at + 31),
  }),
);

describe.each(PAGES)('a page with $name reads the same', ({ page }) => {
  it.each(UNSEEN_CHANGES)('with $name', async ({ change }) => {
    const changed = change(page);
    expect(changed).not.toBe(page);
    expect(await whatIsRead(changed)).toEqual(await whatIsRead(page));
  });
});

function pageWith(noiseName: string, seed: number): string {
  const random = seeded(seed);
  const noise = ALL_NOISES.find(({ name }) => name === noiseName);
  const sample = inventReport({ form: seed % 2 === 0 ? 'ogi-2019' : 'ogi-2021', scale: 'county' }, random);
  const page = layoutOf('html-spans-right').render(noise?.apply(sample, random) ?? sample, random);
  return typeof page === 'string' ? page : new TextDecoder().decode(page);
}

/** Everything of the reports but the places, and texts in one notation. */
async function whatIsRead(page: string): Promise<object[]> {
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'page.html', url: null });
  return reports.map(({ form, agency, year, published, cells, checks, findings }: Report) => ({
    form,
    agency,
    year,
    published,
    checks,
    cells: [...cells].map(([id, { state, value, resolved, basis, printedUnit, certificate }]) => ({
      id,
      state,
      value,
      resolved,
      basis,
      printedUnit,
      certificate,
    })),
    findings: findings.map(({ code, severity, cells: about, left, right }) => ({
      code,
      severity,
      about,
      left,
      right,
    })),
  }));
}
