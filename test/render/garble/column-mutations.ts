import type { PlannedPanel } from '../plan.js';
import type { Random } from '../random.js';
import { two } from './change-rows.js';
import { cut, garbled, STRANGERS } from './damaged-label.js';
import type { Mutations } from './mutation.js';

/** Damage to the columns of a panel: headers changed, columns moved, lost or put in. */
export const COLUMN_MUTATIONS: Mutations = {
  'column-label-garbled': (panel, random) => onColumn(panel, random, (label) => garbled(label, random)),
  'column-label-cut': (panel, random) => onColumn(panel, random, (label) => cut(label, random)),
  'column-label-renamed': (panel, random) => onColumn(panel, random, () => random.pick(STRANGERS)),
  'column-label-deleted': (panel, random) => onColumn(panel, random, () => ''),
  'column-label-of-another': (panel, random) => {
    const other = random.pick(panel.columns).labels.at(-1)!;
    return onColumn(panel, random, () => other);
  },
  'column-labels-swapped': (panel, random) => {
    const [a, b] = two(panel.columns.length, random);
    const labels = panel.columns.map((column) => column.labels.at(-1)!);
    return {
      ...panel,
      columns: panel.columns.map((column, at) => ({
        ...column,
        labels: [...column.labels.slice(0, -1), labels[at === a ? b : at === b ? a : at]!],
      })),
    };
  },
  'columns-swapped': (panel, random) => {
    const [a, b] = two(panel.columns.length, random);
    const turn = <T>(items: readonly T[]) =>
      items.map((item, at) => items[at === a ? b : at === b ? a : at] ?? item);
    return {
      ...panel,
      columns: turn(panel.columns),
      rows: panel.rows.map((row) => ({ ...row, figures: turn(row.figures) })),
    };
  },
  'column-deleted': (panel, random) => {
    if (panel.columns.length < 2) return panel;
    const gone = random.int(0, panel.columns.length - 1);
    const without = <T>(items: readonly T[]) => items.filter((_, at) => at !== gone);
    return {
      ...panel,
      columns: without(panel.columns),
      rows: panel.rows.map((row) => ({ ...row, figures: without(row.figures) })),
    };
  },
  'column-strange': (panel, random) => {
    const at = random.int(0, panel.columns.length - 1);
    const label = random.pick(STRANGERS);
    const put = <T>(items: readonly T[], item: T) => [...items.slice(0, at), item, ...items.slice(at)];
    const groups = panel.columns[at]!.labels.slice(0, -1);
    return {
      ...panel,
      columns: put(panel.columns, { id: 'strange', labels: [...groups, label] }),
      rows: panel.rows.map((row) => ({
        ...row,
        figures: put(row.figures, { text: String(random.int(0, 30)), cell: null }),
      })),
    };
  },
  'column-group-garbled': (panel, random) => {
    const groups = [...new Set(panel.columns.flatMap((column) => column.labels.slice(0, -1)))];
    if (groups.length === 0) return panel;
    const group = random.pick(groups);
    const instead = random.chance(0.4) ? '' : garbled(garbled(group, random), random);
    return { ...panel, columns: regrouped(panel, (label) => (label === group ? instead : label)) };
  },
  'column-groups-swapped': (panel, random) => {
    const groups = [...new Set(panel.columns.flatMap((column) => column.labels.slice(0, -1)))];
    if (groups.length < 2) return panel;
    const [a, b] = two(groups.length, random);
    const turn = (label: string) =>
      label === groups[a] ? groups[b]! : label === groups[b] ? groups[a]! : label;
    return { ...panel, columns: regrouped(panel, turn) };
  },
};

function onColumn(panel: PlannedPanel, random: Random, change: (label: string) => string): PlannedPanel {
  const chosen = random.int(0, panel.columns.length - 1);
  const columns = panel.columns.map((column, at) =>
    at === chosen
      ? { ...column, labels: [...column.labels.slice(0, -1), change(column.labels.at(-1)!)] }
      : column,
  );
  return { ...panel, columns };
}

function regrouped(panel: PlannedPanel, change: (label: string) => string): PlannedPanel['columns'] {
  return panel.columns.map((column) => ({
    ...column,
    labels: column.labels.map((label, at) => (at < column.labels.length - 1 ? change(label) : label)),
  }));
}
