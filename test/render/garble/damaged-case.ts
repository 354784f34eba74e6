import { extractReports } from '../../../src/extract.js';
import { layoutOf } from '../all-layouts.js';
import { bytesOf } from '../layout.js';
import { seeded } from '../random.js';
import { inventReport } from '../report.js';
import { MUTATIONS, mutated } from './mutate.js';
import { silentCells } from './silent-cells.js';

/** Layouts of every kind of reading: with spans, without, in pieces, flat, by bars, tabs, lines and blanks. */
export const DAMAGED_LAYOUTS: readonly string[] = [
  'html-spans-right',
  'html-spans-left-blank',
  'html-spans-packed-left',
  'html-t2-by-item',
  'html-t4-in-two',
  'html-div-roles',
  'html-flat-cell-paragraphs',
  'html-flat-row-paragraphs',
  'text-bars-cell-lines',
  'text-bars-rows-packed',
  'text-bars-rows-in-place',
  'text-tabs-in-place',
  'text-tabs-packed',
  'text-cell-lines',
  'text-rows-of-blanks',
  'text-table-on-one-line',
  'markdown-in-place',
];

/** A report with one kind of damage. */
export interface DamagedCase {
  readonly form: string;
  readonly layout: string;
  readonly damage: string;
  readonly seed: number;
}

/** Every kind of damage. */
export const DAMAGES: readonly string[] = Object.keys(MUTATIONS);

/**
 * Whether the page can show the damage: rows that are filled up with bars look the same with a figure lost as with a
 * last cell that is blank, and a table drawn column by column has no place for a figure without a column.
 */
export function isShown({ layout, damage }: Pick<DamagedCase, 'layout' | 'damage'>): boolean {
  if (damage === 'figure-lost') return !layout.startsWith('text-bars');
  return damage !== 'figure-too-many' || layout !== 'html-t4-in-two';
}

/** What was read wrong without a word, as lines; none where the document was refused. */
export async function silentIn({ form, layout: name, damage, seed }: DamagedCase): Promise<string[]> {
  const random = seeded(seed);
  const scale = random.pick(['city', 'dense', 'county'] as const);
  const sample = mutated(inventReport({ form, scale }, random), damage, random);
  const layout = layoutOf(name);
  const bytes = bytesOf(layout.render(sample, random));
  const { reports, failures } = await extractReports(bytes, { path: `page.${layout.extension}`, url: null });
  if (reports.length + failures.length === 0) return ['neither a report nor a failure'];
  return reports.flatMap((report) =>
    silentCells(report, sample, damage).map(
      ({ id, claim, read }) => `${id}: ${read} was read for ${claim ?? '?'}`,
    ),
  );
}
