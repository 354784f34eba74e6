import type { Caption } from '../../../forms/index.js';
import type { FoldedLabel } from '../../label/fold-label.js';
import type { LabelIndex } from '../../label/label-index.js';
import type { LayoutColumn, PanelLayout } from '../../layout/table-layout.js';
import type { Token } from '../../rows/tokens.js';
import { joinsLabels } from './joined-labels.js';

/** For each caption of the columns of a panel the places at which it stands in the sequence of header labels, in order. */
export type CaptionPlaces = ReadonlyMap<Caption, readonly number[]>;

/** Where the labels over a column stand in the sequence of header labels, outermost first: by this columns are ordered. */
export type PlaceKey = readonly number[];

/**
 * The places at which each caption of the columns occurs.
 *
 * @param tokens the labels of the header, those that a line end cut put together
 */
export function captionPlaces(
  tokens: readonly Token[],
  layout: PanelLayout,
  index: LabelIndex,
): CaptionPlaces {
  const captions = layout.columnCaptions;
  const places = new Map<Caption, number[]>(Array.from(captions, (caption) => [caption, []]));
  for (const [at, { labels }] of tokens.entries()) {
    const caption = joinsLabels(labels[0], layout) ? null : mostAlike(labels[0], captions, index);
    if (caption) places.get(caption)!.push(at);
  }
  for (const group of layout.columnGroups) {
    if (places.get(group)!.length > 0) continue;
    // A label that was wrapped (法人或其 | 总计, 他组织 below) stands where its first fragment does.
    const fragment = tokens.findIndex((token) => index.fragmentOf(token.labels[0]).has(group));
    if (fragment !== -1) places.set(group, [fragment]);
  }
  return places;
}

/** The caption that a label is most like, the first of several; null where it is like none. */
function mostAlike(label: FoldedLabel, captions: ReadonlySet<Caption>, index: LabelIndex): Caption | null {
  const alike = index.alike(label);
  const known = [...captions].filter((caption) => alike.has(caption));
  return known.length === 0 ? null : known.reduce((a, b) => (alike.get(b)! > alike.get(a)! ? b : a));
}

/** Where the groups of a column stand, outermost first. Of several places the last counts: headings come before. */
export function groupPlaces(column: LayoutColumn, places: CaptionPlaces): PlaceKey {
  return column.path.slice(0, -1).flatMap((group) => places.get(group)!.slice(-1));
}

/** Where the own label of a column stands; undefined where a label of that name is lost. */
export function ownPlace(
  column: LayoutColumn,
  layout: PanelLayout,
  places: CaptionPlaces,
): number | undefined {
  const own = column.path.at(-1)!;
  const namesakes = layout.columns.filter((other) => other.path.at(-1) === own);
  const printed = places.get(own)!;
  if (printed.length < namesakes.length) return namesakes.length === 1 ? printed[0] : undefined;
  return printed[rankAmong(column, namesakes, places)];
}

/** Columns of one name come in the order in which the page prints their groups. */
function rankAmong(column: LayoutColumn, namesakes: readonly LayoutColumn[], places: CaptionPlaces): number {
  const keyOf = (other: LayoutColumn) => groupPlaces(other, places);
  const known = namesakes.every((other) => keyOf(other).length === other.path.length - 1);
  const ordered = known ? [...namesakes].sort((a, b) => compareKeys(keyOf(a), keyOf(b))) : namesakes;
  return ordered.indexOf(column);
}

/** Orders columns as the header prints them: by the first label over them whose place differs. */
export function compareKeys(a: PlaceKey, b: PlaceKey): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}
