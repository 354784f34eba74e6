import { groupBy } from '../../model/group-by.js';
import type { TypedColumns } from './columns-of-rows.js';
import { type Extent, overlap } from './extent.js';

/** What the labels and figures of each column take of their lines. */
export function placesOfColumns(
  figures: readonly (readonly Extent[])[],
  of: TypedColumns['of'],
  header: readonly Extent[] | null,
): ReadonlyMap<number, readonly Extent[]> {
  const labels = (header ?? []).map((extent, column) => ({ extent, column }));
  const placed = figures.flatMap((row, at) =>
    row.map((extent, each) => ({ extent, column: of[at]![each]! })),
  );
  const byColumn = groupBy([...labels, ...placed], ({ column }) => column);
  return new Map([...byColumn].map(([column, own]) => [column, own.map(({ extent }) => extent)]));
}

/** Two figures that ran together have a digit each. */
const FEWEST_DIGITS = 2;
/** Nothing but a border stands between figures that run together. */
const NEAR = 1;

/** True for a figure that comes up to what stands in a column in which its row is blank: it may be the figures of both, run together. */
export function reachesOther(
  { left, right }: Extent,
  own: readonly number[],
  figure: number,
  taken: ReadonlyMap<number, readonly Extent[]>,
): boolean {
  if (right - left < FEWEST_DIGITS) return false;
  const beside = [own[figure]! - 1, own[figure]! + 1].filter((column) => !own.includes(column));
  const reach = { left: left - NEAR, right: right + NEAR };
  return beside.some((column) => taken.get(column)?.some((extent) => overlap(extent, reach)));
}
