// Whether no reader could know better: the text of a report that does not add up is also that of one that does.
import { compact, failedIdentities, glued, grid, placed } from './decode-tables.mjs';

/**
 * Proves by construction that a damaged page is also that of a sound report, and that the decoder read that one: builds
 * the report from the likeliest readings, checks every identity of it, damages it in the same way, and compares the two
 * texts character by character.
 *
 * @param read the reading after decoding
 * @param groups what the decoder left of the open rows
 * @param shown by row of the table: its pieces and separators, or null for a row in its place
 */
export function isTextOfSoundReport(read, groups, shown) {
  if (groups.some((group) => group.solutions === 0)) return false;
  const chosen = new Map(
    groups.flatMap((group) => group.rows.map((row) => [row.row.cells[0], row.readings[0]])),
  );
  const twin = grid.map((ids) => {
    const marks = chosen.get(ids[0]);
    if (!marks) return ids.map((id) => read.cells.get(id).resolved ?? 0);
    return marks.map((mark) => (mark.state === 'blank' ? null : mark.value));
  });
  const figures = twin.map((row) => row.map((figure) => figure ?? 0));
  return (
    failedIdentities(placed(figures)).length === 0 &&
    twin.every((row, index) => shown[index] === null || printsAs(row, shown[index])) &&
    grid.every((ids, row) => ids.every((id, column) => agrees(read.cells.get(id), figures[row][column])))
  );
}

function printsAs(row, page) {
  const drawn = page.separators === 'lost' ? glued(row.map((figure) => figure ?? '')) : compact(row);
  return JSON.stringify(drawn) === JSON.stringify(page);
}

/** Whether a cell is open or says what the sound report says. */
function agrees(cell, figure) {
  return cell.resolved === null || cell.resolved === figure;
}
