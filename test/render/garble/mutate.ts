import type { Random } from '../random.js';
import type { Sample } from '../sample.js';
import { COLUMN_MUTATIONS } from './column-mutations.js';
import { FIGURE_MUTATIONS } from './figure-mutations.js';
import type { Mutations } from './mutation.js';
import { ROW_MUTATIONS } from './row-mutations.js';

/** Every kind of damage by its name. */
export const MUTATIONS: Mutations = { ...ROW_MUTATIONS, ...COLUMN_MUTATIONS, ...FIGURE_MUTATIONS };

/** The sample with one kind of damage in one of its panels. */
export function mutated(sample: Sample, name: string, random: Random): Sample {
  const panels = sample.tables.flatMap((table) => table.panels);
  // Table 三 is where most rows and most figures are.
  const id = random.chance(0.6) ? 't3' : random.pick(panels).id;
  const tables = sample.tables.map((table) => ({
    ...table,
    panels: table.panels.map((panel) => (panel.id === id ? MUTATIONS[name]!(panel, random) : panel)),
  }));
  return { ...sample, tables };
}
