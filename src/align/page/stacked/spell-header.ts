import type { HeaderShape, ShapeLabel } from './header-shape.js';

/** A piece of a line of text between blanks. */
export interface Piece {
  readonly signs: string;
  readonly start: number;
  readonly end: number;
}

/** Each label of a header that was found, with its pieces from the top down. */
export type Spelling = ReadonlyMap<ShapeLabel, readonly Piece[]>;

/** How many pieces of each line are spent. */
type Spent = readonly number[];

interface Taken {
  readonly pieces: readonly Piece[];
  readonly spent: Spent;
}

/** No header is tried longer; real ones are spelled in a few dozen steps. */
const MOST_STEPS = 5_000;

/** How many steps are left for all headers of a text. */
export interface StepsLeft {
  count: number;
}

/**
 * Spells the labels of a header with the pieces of some lines: each label reads from the top down, the columns stand in the
 * order of the form on every line, each group somewhere over its own columns, and no piece is left. Null where that cannot be, or
 * no steps are left to find out.
 */
export function spellHeader(
  lines: readonly (readonly Piece[])[],
  shape: HeaderShape,
  left: StepsLeft,
): Spelling | null {
  let steps = 0;
  const isAll = (spent: Spent, found: Spelling) =>
    spent.every((count, line) => count === lines[line]!.length) &&
    shape.paths.every((path) => path.every((label) => found.has(label)));
  const spell = (column: number, spent: Spent, groups: Spelling): Spelling | null => {
    steps += 1;
    left.count -= 1;
    if (steps > MOST_STEPS || left.count < 0) return null;
    const label = shape.columns[column];
    if (!label && isAll(spent, groups)) return groups;
    for (const group of shape.groups) {
      if (groups.has(group) || column < group.from || column > group.to + 1) continue;
      for (const { pieces, spent: after } of waysToSpell(group, lines, spent)) {
        const found = spell(column, after, new Map([...groups, [group, pieces]]));
        if (found) return found;
      }
    }
    if (!label) return null;
    for (const { pieces, spent: after } of waysToSpell(label, lines, spent)) {
      const found = spell(column + 1, after, new Map([...groups, [label, pieces]]));
      if (found) return found;
    }
    return null;
  };
  const none = lines.map(() => 0);
  return spell(0, none, new Map());
}

/** Every way to spell a label with the next pieces of the lines, from the top down. */
function waysToSpell(label: ShapeLabel, lines: readonly (readonly Piece[])[], spent: Spent): Taken[] {
  return label.wordings.flatMap((wording) => spelled(wording, lines, spent, 0));
}

function spelled(rest: string, lines: readonly (readonly Piece[])[], spent: Spent, line: number): Taken[] {
  if (rest === '') return [{ pieces: [], spent }];
  const pieces = lines[line];
  if (!pieces) return [];
  const ways = spelled(rest, lines, spent, line + 1);
  let left = rest;
  for (let at = spent[line]!; at < pieces.length && left.startsWith(pieces[at]!.signs); at += 1) {
    left = left.slice(pieces[at]!.signs.length);
    const after = spent.with(line, at + 1);
    const own = pieces.slice(spent[line]!, at + 1);
    for (const way of spelled(left, lines, after, line + 1))
      ways.push({ pieces: [...own, ...way.pieces], spent: way.spent });
  }
  return ways;
}
