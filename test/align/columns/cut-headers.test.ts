import { describe, expect, it } from 'vitest';
import { draw, read } from '../../../bench/accuracy/case.js';
import { judge } from '../../../bench/accuracy/judge.js';
import { damageOf } from '../../render/damage.js';
import type { DrawnCell, DrawnTable } from '../../render/draw.js';
import { drawnLayout } from '../../render/html/drawn-layout.js';
import { tableMarkup } from '../../render/html/markup.js';
import type { Layout } from '../../render/layout.js';
import { withoutSpans } from '../../render/spans.js';
import { drawnTextPage } from '../../render/text/page.js';

/** Labels of four signs over one column (结果纠正, 商业企业): of each line of the header that ends in some, two are made. */
function withCutHeaders(table: DrawnTable): DrawnTable {
  const endOf = ({ row, rowSpan }: DrawnCell) => row + rowSpan;
  const isCut = ({ role, text, columnSpan }: DrawnCell) =>
    role === 'header' && text.length === 4 && columnSpan === 1;
  const cells = table.rows.flat();
  const ends = [...new Set(cells.filter(isCut).map(endOf))];
  const moved = (row: number) => row + ends.filter((end) => end <= row).length;
  const drawn = cells.flatMap((cell): DrawnCell[] => {
    const row = moved(cell.row);
    const rowSpan = moved(endOf(cell) - 1) + (ends.includes(endOf(cell)) ? 2 : 1) - row;
    if (!isCut(cell)) return [{ ...cell, row, rowSpan }];
    const [head, tail] = [cell.text.slice(0, 2), cell.text.slice(2)];
    return [
      { ...cell, text: head, row, rowSpan: rowSpan - 1 },
      { ...cell, text: tail, row: row + rowSpan - 1, rowSpan: 1 },
    ];
  });
  const rows = Array.from({ length: table.rows.length + ends.length }, (_, row) =>
    drawn.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  );
  return { ...table, rows };
}

const rowsOf = (table: DrawnTable, sign: string) =>
  table.rows.map((row) => row.map(({ text }) => text).join(sign)).join('\n');

function text(name: string, write: (table: DrawnTable) => string): Layout {
  return {
    name,
    extension: 'txt',
    render: (sample) => drawnTextPage(sample, (table) => write(withCutHeaders(table))),
  };
}

const LAYOUTS: readonly Layout[] = [
  drawnLayout('html', (table) => tableMarkup(withCutHeaders(table))),
  drawnLayout('html, copied', (table) => tableMarkup(withoutSpans(withCutHeaders(table), 'copy'))),
  drawnLayout('html, blank', (table) => tableMarkup(withoutSpans(withCutHeaders(table), 'blank'))),
  text('tabs, copied', (table) => rowsOf(withoutSpans(table, 'copy'), '\t')),
  text('tabs, blank', (table) => rowsOf(withoutSpans(table, 'blank'), '\t')),
  text('bars, copied', (table) => rowsOf(withoutSpans(table, 'copy'), ' | ')),
];

/** Rows that hold only their own cells: a label stands under others than its own beginning. */
const PACKED: readonly Layout[] = [
  text('tabs, packed', (table) => rowsOf(table, '\t')),
  text('bars, packed', (table) => rowsOf(table, ' | ')),
];

async function judged(layout: Layout, form: string, damage: string, seed: number) {
  const each = { form, layout, damages: [damageOf(damage)], seed };
  const drawn = draw(each);
  return judge(each, drawn.sample, await read(drawn, layout));
}

const casesOf = (layouts: readonly Layout[]) =>
  ['ogi-2021', 'ogi-2019'].flatMap((form) => layouts.map((layout) => [form, layout.name, layout] as const));
const CASES = casesOf(LAYOUTS);

describe('labels of a header that stand in two cells below each other', () => {
  it.each(CASES)('are put together: %s as %s', async (form, _, layout) => {
    const { wrong, falseFindings } = await judged(layout, form, 'none', 11);
    expect([...wrong, ...falseFindings]).toEqual([]);
  });

  it.each(CASES)('are read in the order of the page: %s as %s', async (form, _, layout) => {
    for (const damage of ['t4-columns-swapped', 't3-columns-swapped'])
      for (const seed of [1, 2, 3]) expect((await judged(layout, form, damage, seed)).wrong).toEqual([]);
  });

  it.each([
    ...CASES,
    ...casesOf(PACKED),
  ])('are not believed where they say something else: %s as %s', async (form, _, layout) => {
    for (const damage of ['column-labels-swapped', 'column-label-of-another', 'column-label-deleted'])
      for (const seed of [1, 2, 3]) {
        const { isSilent, certainButWrong } = await judged(layout, form, damage, seed);
        expect({ isSilent, certainButWrong }).toEqual({ isSilent: false, certainButWrong: [] });
      }
  });
});
