import { cutTable, rowOfFigures } from '../cut.js';
import { type DrawnCell, type DrawnTable, drawTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { type PlannedTable, withColumns } from '../plan.js';
import { tableMarkup } from './markup.js';
import { htmlPage } from './page.js';

/** Table three with its columns in several tables, or printed in part once more to stay in sight while it scrolls. */
export const HALF_LAYOUTS: readonly Layout[] = [
  halves('half-columns-in-two', (table) => inHalves(table).map(drawn).join('\n<p>续表</p>\n')),
  halves('half-persons-and-organisations', (table) =>
    [
      `<p>表3-1 自然人</p>${drawn(withColumns(table, (_, at) => at === 0))}`,
      `<p>表3-2 法人或其他组织</p>${drawn(withColumns(table, (_, at, count) => at > 0 && at < count - 1))}`,
      `<p>表3-3 总计</p>${drawn(withColumns(table, (_, at, count) => at === count - 1))}`,
    ].join('\n'),
  ),
  halves('half-last-labels', (table) => {
    const [left, right] = inHalves(table);
    return `${drawn(left!)}<p>续表</p>${drawn(withLastLabels(right!))}`;
  }),
  halves('half-without-labels', (table) => {
    const [left, right] = inHalves(table);
    return `${drawn(left!)}<p>续表</p>${tableMarkup(partOf(drawTable(right!), isFigures))}`;
  }),
  halves('half-columns-in-cells', (table) => {
    const [left, right] = inHalves(table);
    return `<table><tr><td>${drawn(left!)}</td><td>${drawn(right!)}</td></tr></table>`;
  }),
  halves('half-quarters', (table) =>
    quarters(inHalves(table), (pieces) => [...pieces[0]!, ...pieces[1]!].map((piece) => tableMarkup(piece))),
  ),
  halves('half-quarters-down', (table) =>
    quarters(inHalves(table), ([top, below]) =>
      top!.flatMap((_, at) => [top![at]!, below![at]!]).map((piece) => tableMarkup(piece)),
    ),
  ),
  halves('half-labels-and-figures', (table) => {
    const whole = drawTable(table);
    return `<div class="left">${tableMarkup(partOf(whole, isLabels))}</div><div class="right">${tableMarkup(partOf(whole, isFigures))}</div>`;
  }),
  halves('half-labels-copied-behind', (table) => {
    const whole = drawTable(table);
    return `<div class="scroll">${tableMarkup(whole)}</div><div class="fixed-left">${tableMarkup(partOf(whole, isLabels))}</div>`;
  }),
  halves('half-labels-copied-before', (table) => {
    const whole = drawTable(table);
    return `<div class="fixed-left">${tableMarkup(partOf(whole, isLabels))}</div><div class="scroll">${tableMarkup(whole)}</div>`;
  }),
  halves('half-header-copied-behind', (table) => {
    const whole = drawTable(table);
    const header = { ...whole, rows: whole.rows.slice(0, rowOfFigures(whole, 0)) };
    return `<div class="scroll">${tableMarkup(whole)}</div><div class="sticky">${tableMarkup(header)}</div>`;
  }),
];

function halves(name: string, write: (table: PlannedTable) => string): Layout {
  return {
    name,
    extension: 'html',
    // Drawn column by column: a figure without a column has no place.
    hides: ['row-lengths'],
    render: ({ report, tables }) =>
      htmlPage(
        report,
        tables.map((table) => ({ id: table.id, html: table.id === 't3' ? write(table) : drawn(table) })),
      ),
  };
}

function drawn(table: PlannedTable): string {
  return tableMarkup(drawTable(table));
}

function inHalves(table: PlannedTable): PlannedTable[] {
  return [true, false].map((isLeft) => withColumns(table, (_, at, count) => at < count / 2 === isLeft));
}

/** Without the labels of groups. */
function withLastLabels(table: PlannedTable): PlannedTable {
  const panels = table.panels.map((panel) => ({
    ...panel,
    rows: panel.rows.map((row) => ({ ...row, labels: row.labels.slice(-1) })),
  }));
  return { ...table, panels };
}

/** Each half cut in two; the pieces by row, in the order in which they are to stand. */
function quarters(
  tables: readonly PlannedTable[],
  inOrder: (pieces: readonly (readonly DrawnTable[])[]) => string[],
): string {
  const cut = tables.map((table) => {
    const whole = drawTable(table);
    return cutTable(whole, [rowOfFigures(whole, 10)], { hasHeader: true, cutLabels: 'repeated' });
  });
  return inOrder([cut.map((pieces) => pieces[0]!), cut.map((pieces) => pieces[1]!)]).join('\n<p>续表</p>\n');
}

function partOf(table: DrawnTable, isIn: (cell: DrawnCell, figuresFrom: number) => boolean): DrawnTable {
  const figures = table.rows.flat().filter(({ role }) => role === 'figure');
  const from = Math.min(...figures.map(({ column }) => column));
  return { ...table, rows: table.rows.map((row) => row.filter((cell) => isIn(cell, from))) };
}

function isLabels({ column }: DrawnCell, figuresFrom: number): boolean {
  return column < figuresFrom;
}

function isFigures(cell: DrawnCell, figuresFrom: number): boolean {
  return !isLabels(cell, figuresFrom);
}
