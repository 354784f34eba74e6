import { onRow } from './change-rows.js';
import type { Mutations } from './mutation.js';

/** Figures of a row that are lost, or one too many. */
export const FIGURE_MUTATIONS: Mutations = {
  'figure-lost': (panel, random) =>
    onRow(panel, random, (row) => {
      const gone = random.int(0, row.figures.length - 1);
      return row.figures.length < 2 ? row : { ...row, figures: row.figures.filter((_, at) => at !== gone) };
    }),
  'figure-too-many': (panel, random) =>
    onRow(panel, random, (row) => {
      const at = random.int(0, row.figures.length);
      const extra = { text: String(random.int(0, 20)), cell: null };
      return { ...row, figures: [...row.figures.slice(0, at), extra, ...row.figures.slice(at)] };
    }),
};
