import type { DrawnTable } from '../draw.js';
import { tableMarkup } from '../html/markup.js';
import { htmlPage } from '../html/page.js';
import type { Layout } from '../layout.js';
import { withoutSpans } from '../spans.js';
import { drawnTextPage, drawnTexts } from './page.js';

type Writing = (table: DrawnTable) => string;

const HIDES: Partial<Layout> = { hides: ['blanks', 'row-lengths', 'row-ends'] };

const BARS: Writing = (table) => rows(withoutSpans(table, 'blank'), ' | ').replaceAll(/^.*$/gmu, '| $& |');
const TABS: Writing = (table) => rows(withoutSpans(table, 'blank'), '\t');
const BLANKS: Writing = (table) => rows(table, ' ');
const CELL_LINES: Writing = (table) => rows(table, '\n');

/** Pages whose tables are written each in another way, as people put them together. */
export const MIXED_LAYOUTS: readonly Layout[] = [
  mixed('mixed-bars-cells-blanks', { t2: BARS, t3: CELL_LINES, t4: BLANKS }),
  mixed('mixed-blanks-tabs-bars', { t2: BLANKS, t3: TABS, t4: BARS }),
  mixed('mixed-cells-bars-blanks', { t2: CELL_LINES, t3: BARS, t4: BLANKS }),
  mixed('mixed-tabs-blanks-cells', { t2: TABS, t3: BLANKS, t4: CELL_LINES }),
  {
    name: 'mixed-tables-and-paragraphs',
    ...HIDES,
    extension: 'html',
    render: ({ report, tables }) => {
      const grids = drawnTexts(tables, tableMarkup);
      const texts = drawnTexts(tables, (table) => BLANKS(table).replaceAll(/^.*$/gmu, '<p>$&</p>'));
      return htmlPage(
        report,
        grids.map(({ id, text }, at) => ({ id, html: id === 't3' ? text : texts[at]!.text })),
      );
    },
  },
];

function mixed(name: string, writings: Readonly<Record<string, Writing>>): Layout {
  return {
    ...HIDES,
    name,
    extension: 'txt',
    render: ({ report, tables }) =>
      drawnTextPage({ report, tables, findings: [] }, (table) => writings[table.id]!(table)),
  };
}

function rows(table: DrawnTable, separator: string): string {
  return table.rows
    .filter((row) => row.length > 0)
    .map((row) => row.map((cell) => cell.text).join(separator))
    .join('\n');
}
