import type { Where } from '../../model/place.js';
import type { ProseParagraph } from '../../model/prose.js';
import type { CellReadings } from '../../model/reading.js';

/** Sections that stand behind the tables of their report. */
const BEHIND_TABLES = new Set(['problems', 'other_matters']);

/**
 * The prose of each report of a document. Where there are several, their tables stand apart: what comes before tables
 * belongs to the next report, sections 五 and 六 to the last one.
 *
 * @param reports cells of each report, in reading order
 */
export function assignProse(
  prose: readonly ProseParagraph[],
  reports: readonly CellReadings[],
): ProseParagraph[][] {
  if (reports.length <= 1) return reports.map(() => [...prose]);
  const tables = reports.map(tablesOf);
  const owners = prose.map((paragraph) => ownerOf(paragraph, tables));
  return reports.map((_, report) => prose.filter((_, at) => owners[at] === report));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function tablesOf(cells: CellReadings): Stretch {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { where } of cells.values()) {
    if (where === null) continue;
    const place = placeInOrder(where);
    [from, to] = [Math.min(from, place), Math.max(to, place)];
  }
  return { from, to };
}

function ownerOf({ section, where }: ProseParagraph, tables: readonly Stretch[]): number {
  const place = placeInOrder(where);
  return BEHIND_TABLES.has(section)
    ? tables.findLastIndex(({ from }) => from <= place)
    : tables.findIndex(({ to }) => place <= to);
}

/** No page is higher than this. */
const PAGE_HEIGHT_PT = 100_000;

/** A number that grows in reading order. On a page, higher stands earlier. */
function placeInOrder(where: Where): number {
  return where.kind === 'pdf' ? where.page * PAGE_HEIGHT_PT - where.box[3] : where.start;
}
