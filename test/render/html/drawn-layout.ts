import { type DrawnTable, drawTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { titleOf } from '../prose.js';
import type { Random } from '../random.js';
import { article, shell } from './page.js';

/** What a page with tables of its own markup has besides. */
export interface DrawnPage extends Partial<Layout> {
  /** Content of `<style>`. */
  readonly css?: string;
  /** Content of the body around the report. */
  readonly around?: (content: string) => string;
}

/** A page whose tables are each written by a function. */
export function drawnLayout(
  name: string,
  write: (table: DrawnTable, random: Random) => string,
  { css, around, ...how }: DrawnPage = {},
): Layout {
  return {
    ...how,
    name,
    extension: 'html',
    render: ({ report, tables }, random) => {
      const content = article(
        report,
        tables.map((table) => ({ id: table.id, html: write(drawTable(table), random) })),
      );
      const style = css === undefined ? '' : `<style>${css}</style>`;
      return shell(titleOf(report), around?.(content) ?? content, `<meta charset="utf-8">${style}`);
    },
  };
}
