import type { Finding } from '../../../model/finding.js';
import { slotsOfRow } from '../../columns/slots/row-slots.js';
import { readingFinding } from '../../findings.js';
import { cellsOfRow } from '../../layout/table-layout.js';
import type { FoundTable } from '../../tables/find-table.js';
import { groupLabels } from '../../tables/group-labels.js';
import type { Page } from '../page.js';
import { rowBehind } from './rows-before.js';
import { rowsTwice } from './rows-twice.js';
import { isGrid, unclaimedLabels } from './unclaimed-labels.js';
import { unreadRows } from './unread-rows.js';

/** Rows of figures in a table that no row of the form has claimed: one printed twice, or one that the form does not have. */
export function unclaimedRows(table: FoundTable, page: Page): Finding[] {
  const unclaimed = unclaimedLabels(table, page);
  const rows =
    unclaimed.length === 0
      ? []
      : [...rowsTwice(unclaimed, table, page), ...unreadRows(unclaimed, table, page)];
  return [...rows, ...besideGroups(table, page)];
}

/**
 * Figures of flowing text behind the label of a group, which has none of its own, where the row below prints nothing: they
 * may be those of that row, or the sums of the group.
 */
function besideGroups(table: FoundTable, { lines }: Page): Finding[] {
  const groups = [...groupLabels(table)].filter(
    (token) => token.figuresAfter > 0 && !isGrid(lines[token.line]!) && !table.extraRows.includes(token),
  );
  return groups.flatMap((group) => {
    const row = rowBehind(group, table);
    if (!row || slotsOfRow(lines, table, row).slots.some(({ figure }) => figure.state !== 'blank')) return [];
    return [
      readingFinding(
        'READ-ROW-UNREAD',
        cellsOfRow(row.panel, row.row),
        `“${group.raw}”后面的数字不属于规定格式的任何一行，未读取`,
        `the figures behind "${group.raw}" are of no row of the form and were not read`,
        group.raw,
      ),
    ];
  });
}
