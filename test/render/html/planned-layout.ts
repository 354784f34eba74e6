import type { Layout } from '../layout.js';
import type { PlannedTable } from '../plan.js';
import { htmlPage } from './page.js';

/** A page whose tables are each written by a function, before they are laid out on a grid. */
export function plannedLayout(name: string, write: (table: PlannedTable) => string): Layout {
  return {
    name,
    extension: 'html',
    render: ({ report, tables }) =>
      htmlPage(
        report,
        tables.map((table) => ({ id: table.id, html: write(table) })),
      ),
  };
}
