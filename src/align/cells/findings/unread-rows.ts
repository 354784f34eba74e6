import type { Finding } from '../../../model/finding.js';
import { groupBy } from '../../../model/group-by.js';
import { readingFinding } from '../../findings.js';
import { foldLabel } from '../../label/fold-label.js';
import { cellsOfRow } from '../../layout/table-layout.js';
import type { PageLine } from '../../page/page-line.js';
import type { Token } from '../../rows/tokens.js';
import type { FoundTable } from '../../tables/find-table.js';
import { groupLabels } from '../../tables/group-labels.js';
import type { Page } from '../page.js';
import { cellsBefore, rowBefore } from './rows-before.js';
import { isSubtotal, rowOfSums } from './total-rows.js';
import { holdsRowsEnd, isGrid, namesakes, type UnclaimedLabel } from './unclaimed-labels.js';

/**
 * Rows of figures within the table, or behind it in the same grid, that no row of the form has claimed. In flowing text
 * they may be the figures of the row before, cut off by a text that nobody knows, or those of a row that has none.
 */
export function unreadRows(unclaimed: readonly UnclaimedLabel[], table: FoundTable, page: Page): Finding[] {
  const { tokens, lines, index } = page;
  const grids = [...table.taken].map((token) => lines[token.line]!).filter(isGrid);
  const blocks = new Set(grids.map((line) => line.block));
  const end = isCutShort(table, tokens) ? table.to + 1 : table.to;
  const inTable = ({ token, at }: UnclaimedLabel) =>
    (at >= table.from && at < end) ||
    blocks.has(lines[token.line]!.block) ||
    holdsRowsEnd(token, table, page);
  const unread = unclaimed
    .filter((label) => inTable(label) && namesakes(label.token, table, index).length === 0)
    .map(({ token }) => token);
  if (unread.length === 0) return [];
  const bare = cellsOfBareRows(table, lines);
  const beside = groupBy(tokens, ({ line }) => line);
  return [...groupBy(unread, ({ line }) => line).values()].flatMap((inLine) => {
    const inGrid = isGrid(lines[inLine[0]!.line]!);
    if (inGrid && isSubtotal(beside.get(inLine[0]!.line)!, groupLabels(table), lines))
      return rowOfSums(inLine[0]!);
    return inLine.map((token) =>
      readingFinding(
        'READ-ROW-UNREAD',
        inGrid ? cellsOfUpperHalf(token, table, page) : [...new Set([...cellsBefore(token, table), ...bare])],
        `表中有一行数字不属于规定格式的任何一行，未读取：${token.raw}`,
        `a row of figures in the table is no row of the form and was not read: ${token.raw}`,
        token.raw,
      ),
    );
  });
}

/**
 * The cells of the row right above a row of a grid, whose label is the rest of its own to the letter (二、上年结转政府 / 信息公开申请数量):
 * of figures that wrap in narrow cells the row above has the first digits alone.
 */
function cellsOfUpperHalf(token: Token, table: FoundTable, { index }: Page): string[] {
  const above = rowBefore(token, table);
  const half = above?.tokens.at(-1);
  const caption = above?.row.caption;
  if (!above || !caption || half?.line !== token.line - 1) return [];
  const isWhole = index.likeness(foldLabel(half.raw + token.raw), caption) === 1;
  return isWhole && index.likeness(half.labels[0], caption) < 1 ? cellsOfRow(above.panel, above.row) : [];
}

/** The cells of rows of flowing text behind whose labels nothing stands. */
function cellsOfBareRows({ rows }: FoundTable, lines: readonly PageLine[]): string[] {
  const bare = rows.filter(({ tokens: own }) =>
    own.every(({ line, slotsAfter }) => slotsAfter === 0 && !isGrid(lines[line]!)),
  );
  return bare.flatMap(({ panel, row }) => cellsOfRow(panel, row));
}

/** True where the last label of a table has fewer figures than its row has cells: those behind the next text may be its own. */
function isCutShort(table: FoundTable, tokens: readonly Token[]): boolean {
  const last = tokens[table.to - 1];
  const row = table.rows.find(({ tokens: own }) => own.at(-1) === last);
  return last !== undefined && row !== undefined && last.slotsAfter < row.panel.columns.length;
}
