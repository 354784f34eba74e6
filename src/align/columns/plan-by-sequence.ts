import type { Caption } from '../../forms/index.js';
import { headerLikeness, isFragmentLikeness } from '../label/fragment.js';
import { type LabelIndex, SURE_LIKENESS } from '../label/label-index.js';
import type { LayoutColumn, PanelLayout } from '../layout/table-layout.js';
import type { Token } from '../rows/tokens.js';
import { type ColumnPlan, type PlannedColumn, planByPosition } from './plan.js';
import { wholeHeaders } from './whole-headers.js';

/** Where the labels over a column stand in the sequence of header labels, outermost first. */
type Key = readonly number[];

interface Keyed {
  readonly planned: PlannedColumn;
  readonly key: Key;
}

/**
 * Plans the columns of a panel from the sequence of its header labels, as flattened text leaves it: a group stands
 * before its columns, near or far, so columns are ordered by the place of their group first and their own second.
 *
 * @param header the labels of the header in reading order, known or not
 * @param columnsReached how many columns the rows of the panel reach; tells whether an unknown label is a column of its
 * own. Null where digits run together: there it has to be taken for one
 */
export function planBySequence(
  header: readonly Token[],
  layout: PanelLayout,
  columnsReached: number | null,
  index: LabelIndex,
): ColumnPlan {
  const tokens = wholeHeaders(header, layout, index);
  const occurrences = occurrencesOf(tokens, layout, index);
  if (!isWellFormed(layout, occurrences)) return planByPosition(layout.columns);
  const keyed = layout.columns.map((column) => keyOf(column, layout, tokens, occurrences));
  const complete = keyed.filter((entry): entry is Keyed => entry !== null);
  if (complete.length < layout.columns.length) return damaged(tokens, layout, complete, index);
  const unknown = unknownTokens(tokens, layout, index);
  const isExtra = columnsReached === null || columnsReached - complete.length === unknown.length;
  const all = isExtra ? [...complete, ...extraColumns(unknown, tokens, complete)] : complete;
  return all.sort((a, b) => compareKeys(a.key, b.key)).map((entry) => entry.planned);
}

/** The places at which each caption of the columns occurs. */
function occurrencesOf(
  tokens: readonly Token[],
  layout: PanelLayout,
  index: LabelIndex,
): ReadonlyMap<Caption, readonly number[]> {
  const captions = layout.columnCaptions;
  const occurrences = new Map<Caption, number[]>(captions.map((caption) => [caption, []]));
  for (let at = 0; at < tokens.length; ) {
    const best = bestCaption(tokens[at]!, captions, index);
    if (best) occurrences.get(best.caption)!.push(at);
    at += best?.count ?? 1;
  }
  for (const group of layout.columnGroups) {
    if (occurrences.get(group)!.length > 0) continue;
    // A label that was wrapped (法人或其 | 总计, 他组织 below) stands where its first fragment does.
    const fragment = tokens.findIndex((token) => index.fragmentOf(token.labels[0]).has(group));
    if (fragment !== -1) occurrences.set(group, [fragment]);
  }
  return occurrences;
}

/** The caption that a label is most like, by itself or joined with those behind it where a line end cut it (法人或其 / 他组织). */
function bestCaption(
  { labels }: Token,
  captions: readonly Caption[],
  index: LabelIndex,
): { readonly caption: Caption; readonly likeness: number; readonly count: number } | null {
  let best: ReturnType<typeof bestCaption> = null;
  labels.forEach((label, joined) => {
    const alike = index.alike(label);
    for (const caption of captions) {
      const likeness = alike.get(caption) ?? 0;
      // Fragments bring out a whole label, or they are none.
      if (joined > 0 && likeness < SURE_LIKENESS) continue;
      if (likeness > (best?.likeness ?? 0)) best = { caption, likeness, count: joined + 1 };
    }
  });
  return best;
}

/**
 * A header prints each label as often as the form does, and the columns of one group side by side. Where it does not, a
 * label stands in the place of another, and the sequence says nothing about the columns.
 */
function isWellFormed(layout: PanelLayout, occurrences: ReadonlyMap<Caption, readonly number[]>): boolean {
  const all = [...occurrences.values()].flat();
  const times = (caption: Caption) =>
    Math.max(1, layout.columns.filter((column) => column.path.at(-1) === caption).length);
  const groups = layout.columnGroups;
  for (const [caption, places] of occurrences) {
    // A heading right above the header may name a group once more (行政诉讼).
    const inHeading = groups.has(caption) && places[0] === 0 ? 1 : 0;
    if (places.length > times(caption) + inHeading) return false;
  }
  const nested = layout.columns.every((column) => {
    const places = groupPlaces(column, occurrences);
    return places.every((place, at) => at === 0 || places[at - 1]! < place);
  });
  if (!nested) return false;
  return [...groups].every((group) => {
    const members = layout.columns.filter((column) => column.path.at(-2) === group);
    // Groups that share the names of their columns (table four) are told apart by their order.
    const places = members.flatMap((column) => ownPlaces(column, layout, occurrences));
    if (places.length === 0) return true;
    const own = new Set(places);
    return !all.some(
      (place) => place > Math.min(...places) && place < Math.max(...places) && !own.has(place),
    );
  });
}

/** Where the groups of a column stand, outermost first. Of several places the last counts: headings come before. */
function groupPlaces(column: LayoutColumn, occurrences: ReadonlyMap<Caption, readonly number[]>): Key {
  return column.path.slice(0, -1).flatMap((group) => occurrences.get(group)!.slice(-1));
}

function keyOf(
  column: LayoutColumn,
  layout: PanelLayout,
  tokens: readonly Token[],
  occurrences: ReadonlyMap<Caption, readonly number[]>,
): Keyed | null {
  const [place] = ownPlaces(column, layout, occurrences);
  if (place === undefined) return null;
  const groups = groupPlaces(column, occurrences);
  const planned: PlannedColumn = { column, by: 'label', raw: tokens[place]!.raw, span: null };
  return { planned, key: [...groups, place] };
}

/** Where the own label of a column stands; nowhere where a label of that name is lost. */
function ownPlaces(
  column: LayoutColumn,
  layout: PanelLayout,
  occurrences: ReadonlyMap<Caption, readonly number[]>,
): Key {
  const own = column.path.at(-1)!;
  const namesakes = layout.columns.filter((other) => other.path.at(-1) === own);
  const places = occurrences.get(own)!;
  if (places.length < namesakes.length) return namesakes.length === 1 ? places.slice(0, 1) : [];
  const rank = rankAmong(column, namesakes, occurrences);
  return places.slice(rank, rank + 1);
}

/** Columns of one name come in the order in which the page prints their groups. */
function rankAmong(
  column: LayoutColumn,
  namesakes: readonly LayoutColumn[],
  occurrences: ReadonlyMap<Caption, readonly number[]>,
): number {
  const placeOf = (other: LayoutColumn) => groupPlaces(other, occurrences);
  const known = namesakes.every((other) => placeOf(other).length === other.path.length - 1);
  const ordered = known ? [...namesakes].sort((a, b) => compareKeys(placeOf(a), placeOf(b))) : namesakes;
  return ordered.indexOf(column);
}

function compareKeys(a: Key, b: Key): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}

/** Labels of the header that are neither a label of the panel nor a fragment of one. */
function unknownTokens(tokens: readonly Token[], layout: PanelLayout, index: LabelIndex): Token[] {
  const { banner, corner, spanner } = layout.panel;
  const captions = [banner, corner, spanner, ...layout.columns.flatMap((column) => column.path)];
  return tokens.filter(
    (token) => !captions.some((caption) => caption && headerLikeness(token.labels[0], caption, index) > 0),
  );
}

/**
 * An unknown column stands behind the column that is printed before it, within the same group; where it begins a line of
 * the header, before the one that follows it there.
 */
function extraColumns(unknown: readonly Token[], tokens: readonly Token[], known: readonly Keyed[]): Keyed[] {
  const inOrder = known.toSorted((a, b) => placeOf(a) - placeOf(b));
  return unknown.map((token) => {
    const at = tokens.indexOf(token);
    const before = inOrder.findLast((entry) => placeOf(entry) < at);
    const behind = inOrder.find((entry) => placeOf(entry) > at);
    const isBeside = (entry: Keyed | undefined) => entry && tokens[placeOf(entry)]!.line === token.line;
    const neighbour = isBeside(behind) && !isBeside(before) ? behind : before;
    const groups = neighbour ? neighbour.key.slice(0, -1) : [];
    return { planned: { column: null, by: 'position', raw: token.raw, span: null }, key: [...groups, at] };
  });
}

/** Where the own label of a column stands among those of the header. */
function placeOf({ key }: Keyed): number {
  return key.at(-1)!;
}

/**
 * A header that lost some labels, or parts of them: the form's own order, as long as what is left does not speak
 * against it. Where it does, the columns are known by position only, which the findings will say.
 */
function damaged(
  tokens: readonly Token[],
  layout: PanelLayout,
  found: readonly Keyed[],
  index: LabelIndex,
): ColumnPlan {
  const inOrder = found.every((entry, at) => at === 0 || compareKeys(found[at - 1]!.key, entry.key) < 0);
  if (!inOrder || !fragmentsInOrder(tokens, layout, index)) return planByPosition(layout.columns);
  const isReplaced = lacksLabel(tokens, layout, index);
  return layout.columns.map((column) => {
    const known = found.find((entry) => entry.planned.column === column);
    if (known) return known.planned;
    const fragment = tokens.find((token) =>
      isFragmentLikeness(headerLikeness(token.labels[0], column.path.at(-1)!, index)),
    );
    const by = fragment && !isReplaced ? 'fragment' : 'position';
    return { column, by, raw: fragment?.raw ?? null, span: null };
  });
}

/** Fewer labels and fragments than columns, and a label nobody knows: it stands over one of the columns, and is not theirs. */
function lacksLabel(tokens: readonly Token[], layout: PanelLayout, index: LabelIndex): boolean {
  return (
    leafTokens(tokens, layout, index).length < layout.columns.length &&
    unknownTokens(tokens, layout, index).length > 0
  );
}

/** The labels of a header that are those of its columns, or what is left of one. */
function leafTokens(tokens: readonly Token[], layout: PanelLayout, index: LabelIndex): Token[] {
  const leaves = [...new Set(layout.columns.map((column) => column.path.at(-1)!))];
  return tokens.filter((token) => leaves.some((leaf) => headerLikeness(token.labels[0], leaf, index) > 0));
}

/**
 * Where every column has left some label or fragment, they have to come in the order of the form: column by column, or
 * level by level as a header with groups is written.
 */
function fragmentsInOrder(tokens: readonly Token[], layout: PanelLayout, index: LabelIndex): boolean {
  const printed = leafTokens(tokens, layout, index);
  if (printed.length !== layout.columns.length) return true;
  const byLevel = [...layout.columns].sort((a, b) => a.path.length - b.path.length);
  return [layout.columns, byLevel].some((order) =>
    order.every((column, at) => headerLikeness(printed[at]!.labels[0], column.path.at(-1)!, index) > 0),
  );
}
