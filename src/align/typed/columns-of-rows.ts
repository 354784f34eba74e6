import { groupBy } from '../../model/group-by.js';
import { type Extent, middleOf, overlap } from './extent.js';

/** For each row the column of each of its figures, and whether that is beyond doubt. */
export interface TypedColumns {
  readonly of: readonly (readonly number[])[];
  readonly areSure: boolean;
}

type Rows = readonly (readonly Extent[])[];

/** Figures of a column stand under each other, and under its label, by one edge or by their middles, give or take so much. */
const SLACK = 1.5;

const EDGES: readonly ((extent: Extent) => number)[] = [middleOf, ({ left }) => left, ({ right }) => right];

/**
 * The columns of figures that stand straight below each other: their own in order where a row fills them all; those of the
 * labels over them; or those that rows above filled, where these were as many.
 *
 * @param rows what the figures of each row take of its line
 * @param header the same for the labels of the columns; null where it is not known
 * @param before the columns that rows above filled, before the places changed; null where there are none
 * @returns null where it cannot be told
 */
export function columnsOfRows(
  rows: Rows,
  count: number,
  header: readonly Extent[] | null,
  before: readonly number[] | null,
): TypedColumns | null {
  const joined = joinedColumns(rows);
  const { columns, at } = joined;
  const isStraight = areStraight(rows, joined);
  const inOrder = (own: readonly number[]) => at.map((row) => row.map((each) => own[each]!));
  const isFilled = isStraight && columns.length === count && rows.some((row) => row.length === count);
  if (isFilled) return { of: inOrder(columns.map((_, column) => column)), areSure: true };
  const under = header === null ? [] : underLabels(rows, header, isStraight ? joined : null);
  if (under.length > 0) return under.length === 1 ? { of: under[0]!, areSure: true } : null;
  return isStraight && before?.length === columns.length ? { of: inOrder(before), areSure: false } : null;
}

/** Whether figures stand so that they can make columns: none of a row in that of another, all of one under each other. */
export function standStraight(rows: Rows): boolean {
  return areStraight(rows, joinedColumns(rows));
}

function areStraight(rows: Rows, { at }: JoinedColumns): boolean {
  if (!at.every(isInOrder)) return false;
  const figures = rows.flat();
  const byColumn = groupBy(figures.keys(), (figure) => at.flat()[figure]!);
  return EDGES.some((edge) =>
    [...byColumn.values()].every((own) => {
      const places = own.map((figure) => edge(figures[figure]!));
      return Math.max(...places) - Math.min(...places) <= SLACK;
    }),
  );
}

/** Every way in which figures stand under labels. */
function underLabels(
  rows: Rows,
  header: readonly Extent[],
  straight: JoinedColumns | null,
): readonly (readonly (readonly number[])[])[] {
  const ways = [
    ...EDGES.flatMap((edge) => atLabels(rows, header, edge) ?? []),
    ...(straight ? overlapping(straight, header) : []),
  ];
  return [...groupBy(ways, (way) => way.join(';')).values()].map(([way]) => way!);
}

/** The columns of figures each of which stands with its edge at that of a label. */
function atLabels(
  rows: Rows,
  header: readonly Extent[],
  edge: (extent: Extent) => number,
): [number[][]] | null {
  const of = rows.map((row) => row.map((figure) => nearest(header.map(edge), edge(figure))));
  return of.every((row) => !row.includes(-1) && isInOrder(row)) ? [of] : null;
}

/** The columns of figures of which each column stands under one label. */
function overlapping({ columns, at }: JoinedColumns, header: readonly Extent[]): number[][][] {
  const labels = columns.map((column) => {
    const over = header.flatMap((label, each) => (overlap(label, column) ? [each] : []));
    return over.length === 1 ? over[0]! : -1;
  });
  return labels.includes(-1) || !isInOrder(labels) ? [] : [at.map((row) => row.map((each) => labels[each]!))];
}

/** Which of some places is the nearest and near enough, with no other as near; -1 where none is. */
function nearest(places: readonly number[], place: number): number {
  const near = places.flatMap((each, at) => (Math.abs(each - place) <= 2 * SLACK ? [at] : []));
  const [only, another] = near;
  return only !== undefined && another === undefined && Math.abs(places[only]! - place) <= SLACK ? only : -1;
}

function isInOrder(columns: readonly number[]): boolean {
  return columns.every((column, at) => at === 0 || column > columns[at - 1]!);
}

/** What figures take that stand below each other in part, and for each figure of each row in which of these it stands. */
interface JoinedColumns {
  readonly columns: readonly Extent[];
  readonly at: readonly (readonly number[])[];
}

function joinedColumns(rows: Rows): JoinedColumns {
  const columns: Extent[] = [];
  for (const { left, right } of rows.flat().sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && left < last.right)
      columns.splice(-1, 1, { left: last.left, right: Math.max(last.right, right) });
    else columns.push({ left, right });
  }
  const at = rows.map((row) => row.map((figure) => columns.findIndex((each) => overlap(each, figure))));
  return { columns, at };
}
