import { headerLikeness } from '../../label/fragment.js';
import type { LabelIndex } from '../../label/label-index.js';
import type { LayoutColumn, PanelLayout } from '../../layout/table-layout.js';
import type { Token } from '../../rows/tokens.js';
import {
  type CaptionPlaces,
  captionPlaces,
  compareKeys,
  groupPlaces,
  ownPlace,
  type PlaceKey,
} from './caption-places.js';
import { planDamaged, unknownTokens } from './damaged-header.js';
import { leavesInOrder } from './leaves-in-order.js';
import { type ColumnPlan, type PlannedColumn, planByPosition } from './plan.js';
import { isWellFormed } from './well-formed-header.js';
import { wholeHeaders } from './whole-headers.js';

/** A column of the page, and where the labels over it stand. */
interface HeadedColumn {
  readonly planned: PlannedColumn;
  readonly key: PlaceKey;
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
  const places = captionPlaces(tokens, layout, index);
  const nested = isWellFormed(layout, places)
    ? layout.columns.flatMap((column) => headedColumn(column, layout, tokens, places) ?? [])
    : null;
  const found = nested === null || onlyGroupsMoved(nested) ? columnsInOrder(layout, tokens, places) : nested;
  if (found === null) return planByPosition(layout.columns);
  if (found.length < layout.columns.length) {
    // Labels that are left, and not in the order of the form, say nothing about those that are lost.
    if (!isInOrder(found)) return planByPosition(layout.columns);
    return planDamaged(
      tokens,
      layout,
      found.map(({ planned }) => planned),
      index,
    );
  }
  if (lacksGroups(found) && !isInOrder(found)) return planByPosition(layout.columns);
  const unknown = unknownTokens(tokens, layout, index);
  const isExtra =
    columnsReached === null ||
    (columnsReached - found.length === unknown.length && !unknown.some(mayBeSeveral));
  const all = isExtra
    ? [...found, ...extraColumns(unknown, tokens, found, spannerPlace(tokens, layout, index))]
    : found;
  return all.sort((a, b) => compareKeys(a.key, b.key)).map(({ planned }) => planned);
}

/** Words with a tab, a bar or blanks between them (市本级 区县): of text cut at known labels nobody knows how many they are. */
const SEVERAL = /[\t|｜]|\p{L}{2}[^\S\n]+\p{L}{2}/u;

function mayBeSeveral({ raw }: Token): boolean {
  return SEVERAL.test(raw);
}

function headedColumn(
  column: LayoutColumn,
  layout: PanelLayout,
  tokens: readonly Token[],
  places: CaptionPlaces,
): HeadedColumn | null {
  const own = ownPlace(column, layout, places);
  return own === undefined ? null : headed(column, tokens, [...groupPlaces(column, places), own]);
}

function headed(column: LayoutColumn, tokens: readonly Token[], key: PlaceKey): HeadedColumn {
  return { planned: { column, by: 'label', raw: tokens[key.at(-1)!]!.raw, span: null }, key };
}

/** The columns in the order of the form, wherever the labels of their groups stand; null where they stand in another. */
function columnsInOrder(
  layout: PanelLayout,
  tokens: readonly Token[],
  places: CaptionPlaces,
): HeadedColumn[] | null {
  const leaves = leavesInOrder(layout, places);
  return leaves && layout.columns.map((column, at) => headed(column, tokens, [leaves[at]!]));
}

function isInOrder(found: readonly HeadedColumn[]): boolean {
  return found.every(({ key }, at) => at === 0 || compareKeys(found[at - 1]!.key, key) < 0);
}

/**
 * Whether the label of a group is lost, which may stand in the line of a heading: its columns seem to stand where their own
 * labels do, behind groups whose labels stand in a line above.
 */
function lacksGroups(found: readonly HeadedColumn[]): boolean {
  return found.some(({ planned, key }) => key.length < planned.column!.path.length);
}

/**
 * Whether columns beside a group change places with those in it, and nothing else does: 法人或其他组织 before 自然人 is what a
 * page prints whose organisations come first, and also what text has where that label was set higher than the other.
 */
function onlyGroupsMoved(found: readonly HeadedColumn[]): boolean {
  if (isInOrder(found)) return false;
  return found.every((headed, at) =>
    found.slice(0, at).every((before) => {
      const [a, b] = [before.planned.column!.path, headed.planned.column!.path];
      const parting = a.findIndex((caption, depth) => caption !== b[depth]);
      const isBesideGroup = (parting === a.length - 1) !== (parting === b.length - 1);
      return isBesideGroup || compareKeys(before.key, headed.key) < 0;
    }),
  );
}

/**
 * An unknown column stands behind the column that is printed before it, within the same group; where it begins a line of
 * the header, before the one that follows it there; and beside the label over all columns of the form, behind all of them.
 */
function extraColumns(
  unknown: readonly Token[],
  tokens: readonly Token[],
  known: readonly HeadedColumn[],
  spanner: number,
): HeadedColumn[] {
  const inOrder = known.toSorted((a, b) => placeOf(a) - placeOf(b));
  return unknown.map((token) => {
    const at = tokens.indexOf(token);
    const before = inOrder.findLast((headed) => placeOf(headed) < at);
    const behind = inOrder.find((headed) => placeOf(headed) > at);
    const isBeside = (headed: HeadedColumn | undefined) =>
      headed && tokens[placeOf(headed)]!.line === token.line;
    const neighbour = isBeside(behind) && !isBeside(before) ? behind : before;
    const groups = neighbour ? neighbour.key.slice(0, -1) : [];
    const isBehindAll = !neighbour && spanner !== -1 && spanner < at && tokens[spanner]!.line === token.line;
    const own = isBehindAll ? tokens.length + at : at;
    return { planned: { column: null, by: 'position', raw: token.raw, span: null }, key: [...groups, own] };
  });
}

/** Where the label over all columns of a panel stands among those of its header; -1 where it is not printed. */
function spannerPlace(tokens: readonly Token[], { panel }: PanelLayout, index: LabelIndex): number {
  const { spanner } = panel;
  return spanner ? tokens.findIndex(({ labels: [label] }) => headerLikeness(label, spanner, index) > 0) : -1;
}

/** Where the own label of a column stands among those of the header. */
function placeOf({ key }: HeadedColumn): number {
  return key.at(-1)!;
}
