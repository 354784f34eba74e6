import type { Slot, Table } from '../../model/document.js';

/** A row with so many cells that are filled, and a blank beside each of them, shows that the blanks are spacers. */
const FEWEST_FILLED = 4;

/**
 * A table without the empty cells that a site puts before or behind each of its cells to part them. Where spans are kept, they
 * are columns of nothing; where spans are lost, a row would have twice as many cells as the form.
 */
export function withoutSpacers(table: Table): Table {
  const parity = parityOfSpacers(table.rows);
  if (parity === null) return table;
  const rows = table.rows.map((row) => (row.length > 1 ? row.filter((_, at) => at % 2 !== parity) : row));
  return { ...table, rows };
}

/** Whether it is every first or every second cell of each row that is a spacer; null where neither is, or no row shows it. */
function parityOfSpacers(rows: Table['rows']): 0 | 1 | null {
  const parity = isBlank(rows.find((row) => row.length > 1)?.[0]) ? 0 : 1;
  let shows = false;
  for (const row of rows) {
    if (row.length <= 1) continue;
    if (row.some((slot, at) => at % 2 === parity && !isBlank(slot))) return null;
    shows ||=
      row.length >= 2 * FEWEST_FILLED - 1 && row.every((slot, at) => at % 2 === parity || !isBlank(slot));
  }
  return shows ? parity : null;
}

function isBlank(slot: Slot | undefined): boolean {
  return slot !== undefined && slot.raw.trim() === '';
}
