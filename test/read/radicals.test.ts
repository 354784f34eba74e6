import { expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import { layoutOf } from '../render/all-layouts.js';
import { bytesOf } from '../render/layout.js';
import { seeded } from '../render/random.js';
import { inventReport } from '../render/report.js';

it.each([
  ['text-bars-rows-in-place', 'page.txt'],
  ['html-spans-right', 'page.html'],
])('radicals that stand for signs name the agency as the signs do (%s)', async (layout, path) => {
  const random = seeded(3);
  const sample = inventReport({ form: 'ogi-2021', agency: '青川市人民政府' }, random);
  const page = new TextDecoder().decode(bytesOf(layoutOf(layout).render(sample, random)));
  const copied = page
    .replaceAll('青', '⻘')
    .replaceAll('人', '⼈')
    .replaceAll('民', '⺠')
    .replaceAll('一', '⼀');
  const { reports } = await extractReports(new TextEncoder().encode(copied), { path, url: null });
  expect(reports.map(({ agency }) => agency)).toEqual(['青川市人民政府']);
});
