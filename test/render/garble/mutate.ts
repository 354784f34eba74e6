import type { PlannedPanel, PlannedRow } from '../plan.js';
import type { Random } from '../random.js';
import type { Sample } from '../sample.js';

/** A kind of damage to the labels, rows or columns of a report. */
export type Mutation = (panel: PlannedPanel, random: Random) => PlannedPanel;

/** Every kind of damage by its name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
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

/** Labels that no form has. */
const STRANGERS = [
  '涉及商业秘密',
  '小计',
  '备注',
  '依申请公开件数',
  '合并办理',
  '其中：网上申请',
  '机构编制',
  '内容',
];
const SIGNS = [...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动'];

function ownLabel(row: PlannedRow): string {
  return row.labels.at(-1) ?? '';
}

function withOwnLabel(row: PlannedRow, label: string): PlannedRow {
  return row.labels.length === 0 ? row : { ...row, labels: [...row.labels.slice(0, -1), label] };
}

function onRow(panel: PlannedPanel, random: Random, change: (row: PlannedRow) => PlannedRow): PlannedPanel {
  const chosen = random.int(0, panel.rows.length - 1);
  return onRows(panel, (row, at) => (at === chosen ? change(row) : row));
}

function onRows(panel: PlannedPanel, change: (row: PlannedRow, at: number) => PlannedRow): PlannedPanel {
  return { ...panel, rows: panel.rows.map(change) };
}

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

function two(count: number, random: Random): [number, number] {
  const a = random.int(0, count - 1);
  return count < 2 ? [a, a] : [a, (a + random.int(1, count - 1)) % count];
}

/** One sign replaced, dropped, doubled or changed with its neighbour. */
function garbled(label: string, random: Random): string {
  const signs = [...label];
  const at = random.int(0, Math.max(0, signs.length - 1));
  const how = random.int(0, 3);
  if (how === 0) signs[at] = random.pick(SIGNS);
  else if (how === 1) signs.splice(at, 1);
  else if (how === 2) signs.splice(at, 0, random.pick(SIGNS));
  else if (at + 1 < signs.length) [signs[at], signs[at + 1]] = [signs[at + 1]!, signs[at]!];
  return signs.join('');
}

function cut(label: string, random: Random): string {
  const at = random.int(1, Math.max(1, label.length - 1));
  return random.chance(0.5) ? label.slice(0, at) : label.slice(at);
}

/** The beginning of one label and the end of another. */
function blend(a: string, b: string, random: Random): string {
  const at = random.int(1, Math.max(1, Math.min(a.length, b.length) - 1));
  return a.slice(0, at) + b.slice(at);
}
