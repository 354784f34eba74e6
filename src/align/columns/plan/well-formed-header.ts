import type { Caption } from '../../../forms/index.js';
import type { PanelLayout } from '../../layout/table-layout.js';
import { type CaptionPlaces, groupPlaces, ownPlace } from './caption-places.js';

/**
 * A header prints each label as often as the form does, and the columns of one group side by side. Where it does not, a
 * label stands in the place of another, and the sequence says nothing about the columns.
 */
export function isWellFormed(layout: PanelLayout, places: CaptionPlaces): boolean {
  return (
    noLabelTooOften(layout, places) &&
    groupsBeforeTheirOwn(layout, places) &&
    [...layout.columnGroups].every((group) => isTogether(group, layout, places))
  );
}

function noLabelTooOften(layout: PanelLayout, places: CaptionPlaces): boolean {
  return [...places].every(([caption, printed]) => {
    const columns = layout.columns.filter((column) => column.path.at(-1) === caption);
    // A heading right above the header may name a group once more (行政诉讼).
    const inHeading = layout.columnGroups.has(caption) && printed[0] === 0 ? 1 : 0;
    return printed.length <= Math.max(1, columns.length) + inHeading;
  });
}

/** A group stands before the groups that it holds. */
function groupsBeforeTheirOwn(layout: PanelLayout, places: CaptionPlaces): boolean {
  return layout.columns.every((column) => {
    const path = groupPlaces(column, places);
    return path.every((place, at) => at === 0 || path[at - 1]! < place);
  });
}

/** No other label of the columns stands among those of a group. Groups that share their names are told apart by order. */
function isTogether(group: Caption, layout: PanelLayout, places: CaptionPlaces): boolean {
  const members = layout.columns.filter((column) => column.path.at(-2) === group);
  const own = members.flatMap((column) => ownPlace(column, layout, places) ?? []);
  if (own.length === 0) return true;
  const [first, last] = [Math.min(...own), Math.max(...own)];
  const all = [...places.values()].flat();
  return all.every((place) => place <= first || place >= last || own.includes(place));
}
