import { describe, expect, it } from 'vitest';
import { extractReports } from '../src/extract.js';
import { layoutOf } from './render/all-layouts.js';
import { CONTRADICTING_MUTATIONS } from './render/garble/contradicting-mutations.js';
import type { Mutation } from './render/garble/mutation.js';
import { certainButWrong } from './render/garble/silent-cells.js';
import { bytesOf } from './render/layout.js';
import { seeded } from './render/random.js';
import { inventReport } from './render/report.js';
import type { Sample } from './render/sample.js';

const LAYOUTS = [
  'cells-head-and-body',
  'html-spans-packed-left',
  'html-div-classes',
  'html-t3-in-two',
  'markdown-copied',
  'text-bars-rows-in-place',
  'typeset-ruled-columns',
  'pdf-unruled',
];
const SEED = 1;
const TIMEOUT_MS = 60_000;

const CASES = Object.entries(CONTRADICTING_MUTATIONS).flatMap(([name, mutation]) =>
  LAYOUTS.map((layout) => [name, layout, mutation] as const),
);

describe('a page that contradicts itself never makes a wrong figure certain', () => {
  it.each(CASES)(
    '%s: %s',
    async (_, layout, mutation) => {
      const wrong: string[] = [];
      for (const form of ['ogi-2021', 'ogi-2019'])
        for (const table of ['t2', 't3', 't4']) wrong.push(...(await wrongIn(form, layout, mutation, table)));
      expect(wrong).toEqual([]);
    },
    TIMEOUT_MS,
  );
});

async function wrongIn(form: string, name: string, mutation: Mutation, table: string) {
  const random = seeded(SEED);
  const sample = inventReport({ form, scale: 'county' }, random);
  const changed = {
    ...sample,
    tables: sample.tables.map((each) =>
      each.id === table ? { ...each, panels: each.panels.map((panel) => mutation(panel, random)) } : each,
    ),
  } satisfies Sample;
  const layout = layoutOf(name);
  const bytes = bytesOf(layout.render(changed, random));
  const { reports } = await extractReports(bytes, { path: `page.${layout.extension}`, url: null });
  return reports.flatMap((report) =>
    certainButWrong(report, changed).map(
      ({ id, claim, read }) => `${form} ${table} ${id}: "${read}" for ${claim}`,
    ),
  );
}
