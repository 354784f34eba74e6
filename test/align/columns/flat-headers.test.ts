import { describe, expect, it } from 'vitest';
import { draw, read } from '../../../bench/accuracy/case.js';
import { judge } from '../../../bench/accuracy/judge.js';
import type { DrawnTable } from '../../render/draw.js';
import { drawnLayout } from '../../render/html/drawn-layout.js';
import { tableMarkup } from '../../render/html/markup.js';
import type { Layout } from '../../render/layout.js';
import type { PlannedTable } from '../../render/plan.js';
import { withoutSpans } from '../../render/spans.js';
import { drawnTextPage } from '../../render/text/page.js';

/** Data frames have one label over each column: its path, with a sign between. */
function withFlatHeaders(table: PlannedTable, sign: string): PlannedTable {
  const panels = table.panels.map((panel) => ({
    ...panel,
    spanner: null,
    columns: panel.columns.map((column) => ({ ...column, labels: [column.labels.join(sign)] })),
  }));
  return { ...table, panels };
}

/** The columns of table 四 in another order, those of one group no longer side by side. */
function shuffled(table: PlannedTable): PlannedTable {
  const panels = table.panels.map((panel) => {
    const { columns, rows } = panel;
    const order = columns.map((_, at) => (at * 7 + 3) % columns.length);
    const moved = <T>(cells: readonly T[]) => order.map((at) => cells[at]!);
    return {
      ...panel,
      columns: moved(columns),
      rows: rows.map((row) => ({ ...row, figures: moved(row.figures) })),
    };
  });
  return table.id === 't4' ? { ...table, panels } : table;
}

const rows = (table: DrawnTable, sign: string) =>
  withoutSpans(table, 'copy')
    .rows.map((row) => row.map(({ text }) => text).join(sign))
    .join('\n');

const WAYS: readonly Layout[] = [
  drawnLayout('html', (table) => tableMarkup(table)),
  { name: 'tabs', extension: 'txt', render: (sample) => drawnTextPage(sample, (table) => rows(table, '\t')) },
  { name: 'csv', extension: 'csv', render: (sample) => drawnTextPage(sample, (table) => rows(table, ',')) },
  { name: 'bars', extension: 'md', render: (sample) => drawnTextPage(sample, (table) => rows(table, ' | ')) },
];

async function judged(way: Layout, form: string, plan: (table: PlannedTable) => PlannedTable) {
  const layout: Layout = {
    ...way,
    findings: ['READ-COLUMN-ORDER'],
    render: (sample, random) => way.render({ ...sample, tables: sample.tables.map(plan) }, random),
  };
  const each = { form, layout, damages: [], seed: 11 };
  const drawn = draw(each);
  return judge(each, drawn.sample, await read(drawn, layout));
}

describe('headers that print the path of each column in one cell', () => {
  const cases = ['ogi-2021', 'ogi-2019'].flatMap((form) =>
    WAYS.flatMap((way) => ['_', '-', '/'].map((sign) => [form, way.name, sign, way] as const)),
  );

  it.each(cases)('are read by their groups: %s as %s with %s', async (form, _, sign, way) => {
    const { wrong, falseFindings } = await judged(way, form, (table) => withFlatHeaders(table, sign));
    expect([...wrong, ...falseFindings]).toEqual([]);
  });

  it.each(cases)('are read in any order: %s as %s with %s', async (form, _, sign, way) => {
    const plan = (table: PlannedTable) => withFlatHeaders(shuffled(table), sign);
    const { wrong, falseFindings } = await judged(way, form, plan);
    expect([...wrong, ...falseFindings]).toEqual([]);
  });
});
