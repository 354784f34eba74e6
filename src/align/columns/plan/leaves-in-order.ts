import type { LayoutColumn, PanelLayout } from '../../layout/table-layout.js';
import type { CaptionPlaces } from './caption-places.js';

/**
 * Where the own label of each column stands in a header whose columns are in the order of the form, while labels of groups
 * stand anywhere among them: the text of a page goes from the highest label to the lowest, and that of a group is set
 * higher than the columns beside it (法人或其他组织 before 自然人), or lower than those of its neighbour.
 *
 * @returns null where labels are lost or too many, or where another order of the columns gives this text as well
 */
export function leavesInOrder(layout: PanelLayout, places: CaptionPlaces): readonly number[] | null {
  const leaves = layout.columns.map((column, at) => leafPlace(column, at, layout, places));
  const groups = [...layout.columnGroups].map((group) => places.get(group)!.at(-1));
  return isAscending(leaves) && isAscending(groups) && tellsFirstGroup(layout) ? leaves : null;
}

/** Columns of one name come in the order of the form. */
function leafPlace(
  column: LayoutColumn,
  at: number,
  { columns }: PanelLayout,
  places: CaptionPlaces,
): number | undefined {
  const isNamesake = ({ path }: LayoutColumn) => path.at(-1) === column.path.at(-1);
  const printed = places.get(column.path.at(-1)!)!;
  if (printed.length !== columns.filter(isNamesake).length) return undefined;
  return printed[columns.slice(0, at).filter(isNamesake).length];
}

function isAscending(places: readonly (number | undefined)[]): places is readonly number[] {
  return places.every((place, at) => place !== undefined && (at === 0 || place > places[at - 1]!));
}

/**
 * Whether a page with the columns of a group before those beside it would print another text: its header, read line by line,
 * has all columns beside the group before those within. One of them behind the group shows that lines were not read.
 */
function tellsFirstGroup({ columns }: PanelLayout): boolean {
  const isInGroup = ({ path }: LayoutColumn) => path.length > 1;
  return columns.every(isInGroup) || !isInGroup(columns.at(-1)!);
}
