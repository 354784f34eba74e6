import { asRows, formOf, type PlannedFigure, type PlannedPanel, type PlannedRow } from '../plan.js';
import type { Random } from '../random.js';
import { type Sample, told } from '../sample.js';
import { type Noise, withPanels } from './noise.js';

/** A column before the figures may make a person look, where its header does not say plainly what it is. */
const BESIDE_FIGURES = ['READ-STRAY', 'READ-COLUMN-LABEL'];

/** Tables whose rows and columns are not quite those of the form, and whose labels still say which is which. */
export const STRUCTURE_NOISES: readonly Noise[] = [
  { name: 't4-upright', apply: upright },
  { name: 't3-header-one-level', apply: (sample) => withPanels(sample, oneLevelHeader) },
  { name: 't3-subtotal-column', apply: (sample) => withPanels(sample, withSubtotal) },
  { name: 'serial-column', apply: (sample) => withPanels(sample, withSerials) },
  {
    name: 't3-remark-column',
    apply: (sample) =>
      withPanels(
        sample,
        withColumn('备注', 'last', () => ''),
      ),
  },
  {
    name: 't3-unit-column',
    needs: 'row-ends',
    apply: (sample) =>
      told(
        withPanels(
          sample,
          withColumn('计量单位', 'first', () => '件'),
        ),
        ...BESIDE_FIGURES,
      ),
  },
  {
    name: 't3-line-numbers',
    apply: (sample) =>
      told(
        withPanels(
          sample,
          withColumn('行次', 'first', (row) => String(row + 1)),
        ),
        ...BESIDE_FIGURES,
      ),
  },
  {
    name: 't3-subtotal-rows',
    apply: (sample) => told(withPanels(sample, withSubtotalRows), 'READ-ROW-UNREAD'),
  },
  {
    name: 't3-total-first',
    apply: (sample) => told(withPanels(sample, totalFirst), 'READ-COLUMN-ORDER'),
  },
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

/** A column at the end of table 三 or at the beginning of its figures that holds no figure of the form. */
function withColumn(
  label: string,
  at: 'first' | 'last',
  textOf: (row: number) => string,
): (panel: PlannedPanel) => PlannedPanel {
  return (panel) => {
    if (panel.id !== 't3') return panel;
    const place = at === 'first' ? 0 : panel.columns.length;
    return {
      ...panel,
      columns: inserted(panel.columns, place, { id: 'extra', labels: [label] }),
      rows: panel.rows.map((row, index) => ({
        ...row,
        figures: inserted(row.figures, place, { text: textOf(index), cell: null }),
      })),
    };
  };
}

/** A row 小计 behind the last row of each group of results. */
function withSubtotalRows(panel: PlannedPanel): PlannedPanel {
  if (panel.id !== 't3') return panel;
  const groupOf = (row: PlannedRow) => row.labels.slice(0, -1).join('/');
  const rows = panel.rows.flatMap((row, at) => {
    const next = panel.rows[at + 1];
    if (row.labels.length < 3 || (next && groupOf(next) === groupOf(row))) return [row];
    const members = panel.rows.filter((other) => groupOf(other) === groupOf(row));
    const figures = row.figures.map((_, column) => {
      const total = members.reduce((sum, member) => sum + (Number(member.figures[column]?.text) || 0), 0);
      return { text: String(total), cell: null };
    });
    return [row, { id: 'subtotal', labels: [...row.labels.slice(0, -1), '小计'], figures }];
  });
  return { ...panel, rows };
}

/** The total of all kinds of applicants before them. */
function totalFirst(panel: PlannedPanel): PlannedPanel {
  if (panel.id !== 't3') return panel;
  const moved = <T>(items: readonly T[]) => [...items.slice(-1), ...items.slice(0, -1)];
  return {
    ...panel,
    columns: moved(panel.columns),
    rows: panel.rows.map((row) => ({ ...row, figures: moved(row.figures) })),
  };
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
