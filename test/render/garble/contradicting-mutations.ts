import type { PlannedColumn, PlannedPanel, PlannedRow } from '../plan.js';
import type { Random } from '../random.js';
import { onRow, ownLabel, withOwnLabel } from './change-rows.js';
import { STRANGERS } from './damaged-label.js';
import type { Mutations } from './mutation.js';

/** Damage after which labels, places and sums of a panel tell different things: none of its figures may be certain and wrong. */
export const CONTRADICTING_MUTATIONS: Mutations = {
  'column labels one column to the left': (panel) => relabelled(panel, (labels, at) => labels[at + 1] ?? ''),
  'column labels one column to the right': (panel) => relabelled(panel, (labels, at) => labels[at - 1] ?? ''),
  'two column labels in one cell': (panel) =>
    relabelled(panel, (labels, at) =>
      at === 1 ? `${labels[1]}${labels[2] ?? ''}` : at === 2 ? '' : labels[at]!,
    ),
  'blocks of columns exchanged': (panel) => {
    const first = panel.columns[0]!.labels[0];
    const count = panel.columns.filter(({ labels }) => labels[0] === first).length;
    const turn = <T>(items: readonly T[]) => [...items.slice(count), ...items.slice(0, count)];
    return {
      ...panel,
      columns: turn(panel.columns),
      rows: panel.rows.map((row) => ({ ...row, figures: turn(row.figures) })),
    };
  },
  'each row followed by that of another report': (panel, random) => inTurn(panel, random, false),
  'each row behind that of another report': (panel, random) => inTurn(panel, random, true),
  'a row that the form does not have in the place of one': (panel, random) =>
    onRow(panel, random, (row) => ({
      ...withOwnLabel(row, random.pick(STRANGERS)),
      figures: row.figures.map(() => ({ text: String(random.int(1, 40)), cell: null })),
    })),
  'no labels in the last group of rows': (panel) => {
    const group = panel.rows.findLast(({ labels }) => labels.length > 2)?.labels.at(-2);
    return {
      ...panel,
      rows: panel.rows.map((row) =>
        row.labels.at(-2) === group && row.labels.length > 2 ? withOwnLabel(row, '') : row,
      ),
    };
  },
};

/** The panel with the own labels of its columns changed, those of each group among themselves. */
function relabelled(
  panel: PlannedPanel,
  change: (labels: readonly string[], at: number) => string,
): PlannedPanel {
  const groupOf = ({ labels }: PlannedColumn) => labels.slice(0, -1).join();
  const columns = panel.columns.map((column) => {
    const members = panel.columns.filter((other) => groupOf(other) === groupOf(column));
    const own = members.map(({ labels }) => labels.at(-1)!);
    return { ...column, labels: [...column.labels.slice(0, -1), change(own, members.indexOf(column))] };
  });
  return { ...panel, columns };
}

/** Rows of two reports in turn: figures of the other that add up as well, each row a multiple of its own. */
function inTurn(panel: PlannedPanel, random: Random, isOtherFirst: boolean): PlannedPanel {
  const factor = random.int(2, 4);
  const ofOther = (row: PlannedRow): PlannedRow => ({
    ...row,
    figures: row.figures.map(({ text }) => ({ text: String(factor * Number(text)), cell: null })),
  });
  const rows = panel.rows.flatMap((row) => {
    if (ownLabel(row) === '') return [row];
    return isOtherFirst ? [ofOther(row), row] : [row, ofOther(row)];
  });
  return { ...panel, rows };
}
