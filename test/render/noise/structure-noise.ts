import { asRows, formOf, type PlannedFigure, type PlannedPanel } from '../plan.js';
import type { Random } from '../random.js';
import { type Sample, told } from '../sample.js';
import { type Noise, withPanels } from './noise.js';

/** Tables whose rows and columns are not quite those of the form, and whose labels still say which is which. */
export const STRUCTURE_NOISES: readonly Noise[] = [
  { name: 't4-upright', apply: upright },
  { name: 't3-header-one-level', apply: (sample) => withPanels(sample, oneLevelHeader) },
  { name: 't3-subtotal-column', apply: (sample) => withPanels(sample, withSubtotal) },
  { name: 'serial-column', apply: (sample) => withPanels(sample, withSerials) },
  { name: 't2-extra-row', forms: ['ogi-2019'], apply: (sample) => withPanels(sample, withOtherDocuments) },
  {
    name: 't3-columns-swapped',
    apply: (sample, random) => told(withPanels(sample, swapped('t3', random)), 'READ-COLUMN-ORDER'),
  },
  {
    name: 't4-columns-swapped',
    needs: 'header-ends',
    apply: (sample, random) => told(withPanels(sample, swapped('t4', random)), 'READ-COLUMN-ORDER'),
  },
  {
    name: 't3-rows-swapped',
    apply: (sample, random) => told(withPanels(sample, rowsSwapped(random)), 'READ-ROW-ORDER'),
  },
];

/** Table 四 with 行政复议 and the two kinds of suits as rows. */
function upright(sample: Sample): Sample {
  const panel = formOf(sample.report.form).tables.find((table) => table.id === 't4')!.panels[0]!;
  return withPanels(sample, (planned) =>
    planned.id === 't4' ? { ...asRows(panel, sample.report), corner: '类别' } : planned,
  );
}

function oneLevelHeader(panel: PlannedPanel): PlannedPanel {
  if (panel.id !== 't3') return panel;
  const columns = panel.columns.map((column) => ({ ...column, labels: column.labels.slice(-1) }));
  return { ...panel, spanner: null, columns };
}

/** A column 小计 behind the five kinds of organisations. */
function withSubtotal(panel: PlannedPanel): PlannedPanel {
  if (panel.id !== 't3') return panel;
  const group = panel.columns[1]!.labels[0]!;
  const sum = (figures: readonly PlannedFigure[]) =>
    String(figures.slice(1, 6).reduce((total, { text }) => total + (Number(text) || 0), 0));
  return {
    ...panel,
    columns: inserted(panel.columns, 6, { id: 'subtotal', labels: [group, '小计'] }),
    rows: panel.rows.map((row) => ({
      ...row,
      figures: inserted(row.figures, 6, { text: sum(row.figures), cell: null }),
    })),
  };
}

/** A column of running numbers at the left of every table whose rows have labels. */
function withSerials(panel: PlannedPanel): PlannedPanel {
  if (panel.id === 't4') return panel;
  const rows = panel.rows.map((row, at) => ({ ...row, labels: [String(at + 1), ...row.labels] }));
  return { ...panel, rows };
}

function withOtherDocuments(panel: PlannedPanel): PlannedPanel {
  if (panel.id !== 't2_item_1') return panel;
  const figures = ['186', '86', '255'].map((text) => ({ text, cell: null }));
  return { ...panel, rows: [...panel.rows, { id: 'extra', labels: ['其他主动公开文件'], figures }] };
}

/** Two neighbouring columns of one group change places. */
function swapped(id: string, random: Random): (panel: PlannedPanel) => PlannedPanel {
  return (panel) => {
    if (panel.id !== id) return panel;
    const at = id === 't3' ? random.int(1, 4) : random.int(0, 3);
    return {
      ...panel,
      columns: exchanged(panel.columns, at),
      rows: panel.rows.map((row) => ({ ...row, figures: exchanged(row.figures, at) })),
    };
  };
}

/** Two neighbouring results of one group change places, with their labels. */
function rowsSwapped(random: Random): (panel: PlannedPanel) => PlannedPanel {
  return (panel) => {
    if (panel.id !== 't3') return panel;
    const first = panel.rows.findIndex((row) => row.id === 't3_denied_state_secret');
    return { ...panel, rows: exchanged(panel.rows, first + random.int(0, 6)) };
  };
}

function inserted<T>(items: readonly T[], at: number, item: T): T[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}

function exchanged<T>(items: readonly T[], at: number): T[] {
  const copy = [...items];
  [copy[at], copy[at + 1]] = [copy[at + 1]!, copy[at]!];
  return copy;
}
