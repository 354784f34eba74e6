import { type Continuation, cutTable, rowOfFigures } from '../cut.js';
import { type DrawnTable, drawPanels, drawTable, stack } from '../draw.js';
import type { Layout } from '../layout.js';
import { type PlannedTable, withColumns } from '../plan.js';
import { tableMarkup } from './markup.js';
import { htmlPage, type TableMarkups } from './page.js';

const BARE: Continuation = { hasHeader: false, cutLabels: 'blank' };
const LABELLED: Continuation = { hasHeader: false, cutLabels: 'repeated' };
const HEADED: Continuation = { hasHeader: true, cutLabels: 'repeated' };

/** Tables in more pieces than the form has, or in fewer. */
export const PIECE_LAYOUTS: readonly Layout[] = [
  pieces('html-t3-in-two', (table) => cutRequests(table, [10], BARE)),
  pieces('html-t3-in-two-labelled', (table) => cutRequests(table, [6], LABELLED)),
  pieces('html-t3-in-two-headed', (table) => cutRequests(table, [13], HEADED)),
  pieces('html-t3-in-three', (table) => cutRequests(table, [4, 15], BARE)),
  pieces('html-t3-in-three-headed', (table) => cutRequests(table, [2, 15], HEADED)),
  pieces('html-t3-headed-every-two-rows', (table) => cutRequests(table, [2, 4, 6, 8], HEADED)),
  pieces('html-t2-by-item', (table) => (table.id === 't2' ? drawPanels(table) : [drawTable(table)])),
  pieces('html-t4-in-two', (table) => (table.id === 't4' ? inTwo(table) : [drawTable(table)]), {
    // Drawn column by column: a figure without a column has no place.
    hides: ['row-lengths'],
  }),
  {
    name: 'html-all-in-one',
    extension: 'html',
    render: ({ report, tables }) =>
      htmlPage(report, [{ id: 't2', html: tableMarkup(stack(tables.map(drawTable))) }]),
  },
];

function pieces(name: string, cut: (table: PlannedTable) => DrawnTable[], how: Partial<Layout> = {}): Layout {
  return {
    ...how,
    name,
    extension: 'html',
    render: ({ report, tables }) =>
      htmlPage(
        report,
        tables.map((table) => markups(table, cut(table))),
      ),
  };
}

function markups(table: PlannedTable, drawn: readonly DrawnTable[]): TableMarkups[number] {
  return { id: table.id, html: drawn.map((piece) => tableMarkup(piece)).join('\n<p>&nbsp;</p>\n') };
}

function cutRequests(table: PlannedTable, before: readonly number[], how: Continuation): DrawnTable[] {
  const drawn = drawTable(table);
  if (table.id !== 't3') return [drawn];
  return cutTable(
    drawn,
    before.map((row) => rowOfFigures(drawn, row)),
    how,
  );
}

/** 行政复议 and 行政诉讼 side by side become two tables. */
function inTwo(table: PlannedTable): DrawnTable[] {
  const columns = table.panels.flatMap((panel) => panel.columns);
  if (columns.some(({ labels }) => labels.length < 2)) return [drawTable(table)];
  const groups = [...new Set(columns.map(({ labels }) => labels[0]))];
  return groups.map((group) => drawTable(withColumns(table, ({ labels }) => labels[0] === group)));
}
