import type { Finding } from '../../../model/finding.js';
import { slotsBehind, slotsOfRow } from '../../columns/slots/row-slots.js';
import { readingFinding } from '../../findings.js';
import { cellsOfRow } from '../../layout/table-layout.js';
import type { PageLine } from '../../page/page-line.js';
import type { Token } from '../../rows/tokens.js';
import type { FoundRow, FoundTable } from '../../tables/find-table.js';
import type { Page } from '../page.js';
import { isClause } from './clauses.js';
import { rowOfSums, sumsUpRowsAbove } from './total-rows.js';
import { isGrid, namesakes, type UnclaimedLabel } from './unclaimed-labels.js';

/** Labels of rows that were found, standing once more with figures behind them: which of the two is meant is open. */
export function rowsTwice(unclaimed: readonly UnclaimedLabel[], table: FoundTable, page: Page): Finding[] {
  const { lines, index, from, to } = page;
  const isForeign = foreignGrids(table, page);
  return unclaimed.flatMap(({ token, at }) => {
    if (at < from || at >= to) return [];
    const inTable = at >= table.from && at < table.to;
    // Prose that was cut at the labels of the form has labels with figures behind them everywhere.
    if (lines[token.line]!.frame === 'glued' && !inTable) return [];
    const named = namesakes(token, table, index);
    if (named.length === 0 || (!inTable && (isForeign(token) || isClause(token, lines)))) return [];
    if (isOtherTotal(token, named, table, page)) return inTable ? [rowOfSums(token)] : [];
    return named.map((found) =>
      readingFinding(
        'READ-ROW-TWICE',
        isCopy(token, found, table, lines) ? [] : cellsOfRow(found.panel, found.row),
        `“${token.raw}”一行出现不止一次，只读取了其中一次`,
        `the row "${token.raw}" stands on the page more than once; one of them was read`,
        token.raw,
      ),
    );
  });
}

/**
 * Whether a row is the sum of those above it, added by somebody (合计), and not the total of the form: it stands in a grid of
 * another table, or that total has the number that it bears on the form, and this row none.
 */
function isOtherTotal(token: Token, named: readonly FoundRow[], table: FoundTable, { lines }: Page): boolean {
  if (!isGrid(lines[token.line]!) || !sumsUpRowsAbove(token, lines)) return false;
  const { block } = lines[token.line]!;
  const isBeside = [...table.taken].some(({ line }) => lines[line]!.block === block);
  const isNumbered = ({ labels: [label] }: Token) => label.serial !== '';
  return !isBeside || (!isNumbered(token) && named.every(({ tokens }) => tokens.some(isNumbered)));
}

/** Whether the same figures stand behind a label as in the row that was read: then none of them is in doubt. */
function isCopy(token: Token, found: FoundRow, table: FoundTable, lines: readonly PageLine[]): boolean {
  const [one, other] = [slotsOfRow(lines, table, found).slots, slotsBehind(lines, table, token)].map(
    (slots) => {
      const text = slots.findIndex((slot) => slot.label !== null);
      return slots.slice(0, text === -1 ? slots.length : text).map(({ raw }) => raw.trim());
    },
  );
  return one!.join(' ').trim() === other!.join(' ').trim();
}

/**
 * Tells whether a token stands in a table of its own that shares one label with the form (总计 under a list of offices):
 * that is not the form once more. Each table of the page is looked at once.
 */
function foreignGrids(table: FoundTable, { tokens, lines, index, taken }: Page): (token: Token) => boolean {
  const known = new Map<number, boolean>();
  const sharesOneLabel = (block: number) => {
    const within = tokens.filter((token) => lines[token.line]!.block === block);
    if (within.some((token) => taken.has(token))) return false;
    return within.filter((token) => namesakes(token, table, index).length > 0).length === 1;
  };
  return (token) => {
    const line = lines[token.line]!;
    if (!isGrid(line)) return false;
    const isForeign = known.get(line.block) ?? sharesOneLabel(line.block);
    known.set(line.block, isForeign);
    return isForeign;
  };
}
