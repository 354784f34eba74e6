import { onRow, onRows, ownLabel, two, withOwnLabel } from './change-rows.js';
import { blend, cut, garbled, STRANGERS } from './damaged-label.js';
import type { Mutations } from './mutation.js';

/** Damage to the rows of a panel: labels changed, rows moved, lost, doubled or put in. */
export const ROW_MUTATIONS: Mutations = {
  'row-label-garbled': (panel, random) =>
    onRow(panel, random, (row) => withOwnLabel(row, garbled(ownLabel(row), random))),
  'row-label-cut': (panel, random) =>
    onRow(panel, random, (row) => withOwnLabel(row, cut(ownLabel(row), random))),
  'row-label-renamed': (panel, random) =>
    onRow(panel, random, (row) => withOwnLabel(row, random.pick(STRANGERS))),
  'row-label-deleted': (panel, random) => onRow(panel, random, (row) => withOwnLabel(row, '')),
  'row-label-of-another': (panel, random) => {
    const other = random.pick(panel.rows);
    return onRow(panel, random, (row) => withOwnLabel(row, ownLabel(other)));
  },
  'row-label-near-another': (panel, random) => {
    const other = random.pick(panel.rows);
    return onRow(panel, random, (row) => withOwnLabel(row, blend(ownLabel(row), ownLabel(other), random)));
  },
  'row-labels-swapped': (panel, random) => {
    const [a, b] = two(panel.rows.length, random);
    const labels = panel.rows.map(ownLabel);
    return onRows(panel, (row, at) => withOwnLabel(row, labels[at === a ? b : at === b ? a : at]!));
  },
  'row-labels-shifted': (panel, random) => {
    const [a, b] = two(panel.rows.length, random).sort((x, y) => x - y) as [number, number];
    const labels = panel.rows.map(ownLabel);
    const moved = [...labels.slice(0, a), ...labels.slice(a + 1, b + 1), labels[a]!, ...labels.slice(b + 1)];
    return onRows(panel, (row, at) => withOwnLabel(row, moved[at]!));
  },
  'rows-swapped': (panel, random) => {
    const [a, b] = two(panel.rows.length, random);
    return {
      ...panel,
      rows: panel.rows.map((row, at) => panel.rows[at === a ? b : at === b ? a : at] ?? row),
    };
  },
  'row-moved': (panel, random) => {
    const [from, to] = two(panel.rows.length, random);
    const rest = panel.rows.filter((_, at) => at !== from);
    return { ...panel, rows: [...rest.slice(0, to), panel.rows[from]!, ...rest.slice(to)] };
  },
  'row-deleted': (panel, random) => {
    const gone = random.int(0, panel.rows.length - 1);
    return panel.rows.length < 2 ? panel : { ...panel, rows: panel.rows.filter((_, at) => at !== gone) };
  },
  'row-twice': (panel, random) => {
    const at = random.int(0, panel.rows.length - 1);
    const row = panel.rows[at]!;
    const copy = {
      ...row,
      figures: row.figures.map((figure) => ({ ...figure, text: String(random.int(1, 60)) })),
    };
    const to = random.chance(0.5) ? at + 1 : random.int(0, panel.rows.length);
    return { ...panel, rows: [...panel.rows.slice(0, to), copy, ...panel.rows.slice(to)] };
  },
  'row-strange': (panel, random) => {
    const at = random.int(0, panel.rows.length - 1);
    const row = panel.rows[at]!;
    const figures = row.figures.map(() => ({ text: String(random.int(0, 40)), cell: null }));
    const strange = { ...withOwnLabel(row, random.pick(STRANGERS)), id: 'strange', figures };
    return { ...panel, rows: [...panel.rows.slice(0, at), strange, ...panel.rows.slice(at)] };
  },
  'group-label-garbled': (panel, random) => {
    const groups = [...new Set(panel.rows.flatMap((row) => row.labels.slice(0, -1)))];
    if (groups.length === 0) return panel;
    const group = random.pick(groups);
    const instead = random.chance(0.4) ? '' : garbled(garbled(group, random), random);
    return onRows(panel, (row) => ({
      ...row,
      labels: row.labels.map((label, at) =>
        label === group && at < row.labels.length - 1 ? instead : label,
      ),
    }));
  },
};
