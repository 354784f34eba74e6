import { groupBy } from '../../../src/model/group-by.js';
import type { Layout } from '../layout.js';
import type { PlannedColumn, PlannedPanel, PlannedRow, PlannedTable } from '../plan.js';
import { textPage } from './page.js';

/**
 * Text in which each group of rows, and each group of columns of a panel in one line, is a table of its own under a heading:
 * so programs write that read pictures of pages part by part.
 */
export const TABLES_OF_GROUPS: Layout = {
  name: 'beyond-markdown-tables-of-groups',
  extension: 'md',
  render: ({ report, tables }) =>
    textPage(
      report,
      tables.map((table) => ({ id: table.id, text: tablesOf(table) })),
    ),
};

function tablesOf({ panels }: PlannedTable): string {
  const parts = panels.flatMap((panel) => [
    ...(panel.banner === null ? [] : [heading(panel.banner)]),
    ...(panel.rows[0]!.id === null ? blocksOf(panel) : rowGroupsOf(panel)),
  ]);
  return parts.join('\n');
}

function rowGroupsOf({ rows, columns, corner }: PlannedPanel): string[] {
  const groupOf = ({ labels }: PlannedRow) => labels.slice(0, -1).join('\n');
  return consecutive(rows, groupOf).flatMap((group) => [
    ...group[0]!.labels.slice(0, -1).map(heading),
    markdown([
      [corner ?? '项目', ...columns.map(({ labels }) => labels.at(-1)!)],
      ...group.map(({ labels, figures }) => [labels.at(-1)!, ...figures.map(({ text }) => text)]),
    ]),
  ]);
}

/** Each block of columns under its path: 行政诉讼（复议后起诉）. */
function blocksOf({ rows, columns }: PlannedPanel): string[] {
  const { figures } = rows[0]!;
  const places = columns.map((column, at) => ({ column, at }));
  return [...groupBy(places, ({ column }) => blockOf(column)).entries()].flatMap(([block, members]) => [
    heading(block),
    markdown([
      members.map(({ column }) => column.labels.at(-1)!),
      members.map(({ at }) => figures[at]!.text),
    ]),
  ]);
}

function blockOf({ labels }: PlannedColumn): string {
  const [outer = '', ...inner] = labels.slice(0, -1);
  return outer + inner.map((each) => `（${each}）`).join('');
}

function heading(text: string): string {
  return `### ${text}`;
}

function markdown([header, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return ['', line(header!), `|${'---|'.repeat(header!.length)}`, ...rows.map(line), ''].join('\n');
}

function consecutive<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && keyOf(run[0]!) === keyOf(item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
