import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import type { PlannedRow, PlannedTable } from '../../render/plan.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

/** How a page prints the subtotal of a group: as its first row, its last row, or beside the label of the group itself. */
type Subtotal = 'first' | 'last' | 'of group';

/** What is told of a report whose groups of table 三 have a row more with what their rows add up to, and what is added to it. */
async function codesWith(subtotal: Subtotal, more: number, blank = '0') {
  const { report, tables } = inventReport({ form: 'ogi-2021', undivided: false, scale: 'dense' }, seeded(5));
  const markups = tables
    .map((table) => (table.id === 't3' ? withSubtotals(table, subtotal, more, blank) : table))
    .map((table) => ({ id: table.id, html: tableMarkup(drawTable(table)) }));
  const page = new TextEncoder().encode(htmlPage(report, markups));
  const { reports } = await extractReports(page, { path: 'a.html', url: null });
  const wrong = [...report.figures].filter(
    ([id, { resolved }]) => reports[0]!.cells.get(id)?.resolved !== resolved,
  );
  expect(wrong).toEqual([]);
  return reports[0]!.findings.map(({ code }) => code).filter((code) => code.startsWith('READ-ROW'));
}

function withSubtotals(table: PlannedTable, subtotal: Subtotal, more: number, blank: string): PlannedTable {
  const [panel] = table.panels;
  const groupOf = ({ labels }: PlannedRow) => (labels.length > 2 ? labels.at(-2) : undefined);
  const rows = panel!.rows.flatMap((row, at, all) => {
    const group = groupOf(row);
    const isEdge = group !== undefined && groupOf(all[subtotal === 'last' ? at + 1 : at - 1]!) !== group;
    if (!isEdge) return [row];
    const sum = sumOf(
      all.filter((other) => groupOf(other) === group),
      subtotal,
      more,
      blank,
    );
    return subtotal === 'last' ? [row, sum] : [sum, row];
  });
  return { ...table, panels: [{ ...panel!, rows }] };
}

function sumOf(rows: readonly PlannedRow[], subtotal: Subtotal, more: number, blank: string): PlannedRow {
  const path = rows[0]!.labels.slice(0, -1);
  const figures = rows[0]!.figures.map((_, at) => {
    const sum = rows.reduce((total, { figures: own }) => total + Number(own[at]!.text || 0), more);
    return { text: sum === 0 ? blank : String(sum), cell: null };
  });
  return { id: null, labels: subtotal === 'of group' ? path : [...path, '小计'], figures };
}

describe('the subtotal of a group', () => {
  it.each<Subtotal>(['first', 'last', 'of group'])('is passed over with a note: %s', async (subtotal) => {
    const codes = await codesWith(subtotal, 0);
    expect(codes).toEqual(Array(4).fill('READ-ROW-EXTRA'));
  });

  it('may be blank where the group has nothing', async () => {
    expect(await codesWith('first', 0, '')).toEqual(Array(4).fill('READ-ROW-EXTRA'));
  });

  it.each<Subtotal>([
    'first',
    'last',
    'of group',
  ])('is told of where it is another number: %s', async (subtotal) => {
    expect(await codesWith(subtotal, 1)).toContain('READ-ROW-UNREAD');
  });
});
