import type { PlannedPanel, PlannedRow } from '../plan.js';
import type { Random } from '../random.js';

/** The label next to the figures of a row. */
export function ownLabel(row: PlannedRow): string {
  return row.labels.at(-1) ?? '';
}

/** The row under another label; a row without labels as it is. */
export function withOwnLabel(row: PlannedRow, label: string): PlannedRow {
  return row.labels.length === 0 ? row : { ...row, labels: [...row.labels.slice(0, -1), label] };
}

/** The panel with one of its rows changed. */
export function onRow(
  panel: PlannedPanel,
  random: Random,
  change: (row: PlannedRow) => PlannedRow,
): PlannedPanel {
  const chosen = random.int(0, panel.rows.length - 1);
  return onRows(panel, (row, at) => (at === chosen ? change(row) : row));
}

/** The panel with its rows changed. */
export function onRows(
  panel: PlannedPanel,
  change: (row: PlannedRow, at: number) => PlannedRow,
): PlannedPanel {
  return { ...panel, rows: panel.rows.map(change) };
}

/** Two different indexes; twice the same where there is but one. */
export function two(count: number, random: Random): [number, number] {
  const a = random.int(0, count - 1);
  return count < 2 ? [a, a] : [a, (a + random.int(1, count - 1)) % count];
}
