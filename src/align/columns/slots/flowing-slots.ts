import { isFlowing, type PageLine, type PageSlot } from '../../page/page-line.js';
import type { Token } from '../../rows/tokens.js';
import type { FoundTable } from '../../tables/find-table.js';
import { groupLabels } from '../../tables/group-labels.js';

/**
 * The figures of the first row of a group that stand between the label of the group and its own, where one line held both
 * and was wrapped ((三)不予公开 / 2 0 2 / 1.属于国家秘密): the label of a group has no figures of its own. Where the next row
 * prints none either, they may as well be the sums of the group.
 */
export function figuresOfGroup(
  lines: readonly PageLine[],
  table: FoundTable,
  token: Token,
): readonly PageSlot[] {
  let [group, next]: (Token | null)[] = [null, null];
  for (const other of table.taken) {
    if (isAfter(other, token)) next = earlier(next ?? null, other);
    else if (other !== token && (!group || isAfter(other, group))) group = other;
  }
  if (!group || !groupLabels(table).has(group) || !next || next.figuresAfter === 0) return [];
  const between = flowingSlots(lines, table, group);
  return between.every((slot) => slot.label === null) ? between : [];
}

/**
 * Slots of text without rows: all up to the next label that was taken, or to the row that it stands in. Behind the last
 * label of the table nothing says where the figures end but the next text.
 */
export function flowingSlots(lines: readonly PageLine[], table: FoundTable, token: Token): PageSlot[] {
  const next = [...table.taken].filter((other) => isAfter(other, token)).reduce<Token | null>(earlier, null);
  const slots: PageSlot[] = [];
  for (let line = token.line; line < lines.length; line += 1) {
    const from = line === token.line ? token.slot + 1 : 0;
    const isNextRow = next?.line === line && !isFlowing(lines[line]!);
    if (isNextRow) return slots;
    const to = next?.line === line ? next.slot : lines[line]!.slots.length;
    for (const slot of lines[line]!.slots.slice(from, to)) {
      if (next === null && slot.label !== null) return slots;
      slots.push(slot);
    }
    if (next?.line === line) return slots;
  }
  return slots;
}

function isAfter(a: Token, b: Token): boolean {
  return a.line > b.line || (a.line === b.line && a.slot > b.slot);
}

function earlier(best: Token | null, token: Token): Token {
  return best === null || isAfter(best, token) ? token : best;
}
