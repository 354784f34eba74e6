import { type Caption, type Form, type FormRow, leafColumns } from '../../../forms/index.js';
import { foldCharacters } from '../../label/fold-characters.js';
import { type FoldedLabel, foldLabel } from '../../label/fold-label.js';
import { knownLabel } from '../../label/label-index.js';
import { signsOf } from '../../label/signs-of.js';
import type { PathLabels } from '../path-labels.js';

/** A label that names a row and a column, as the two labels. */
export interface Crossing {
  readonly row: CrossingPart;
  readonly column: CrossingPart;
  /** True where it may as well be a row with its group: 其他处理（其他）. */
  readonly mayBePath: boolean;
}

/** Words of a label, and the label that they are without the groups that they may begin with. */
export interface CrossingPart {
  readonly raw: string;
  readonly label: FoldedLabel;
}

/** Takes a label apart that names a row and a column: 重复申请（自然人）, 自然人-重复申请; null for any other. */
export type FindCrossing = (raw: string) => Crossing | null;

/** No label of a row with that of a column is longer; longer texts are prose. */
const LONGEST = 120;
/** What may stand between the two; a bracket that closes belongs to what is before it. */
const LINK = '[\\s(\\[【\\-–—_/>:,、|·~]*';

/** What finds labels of rows and columns of the forms in one. */
export function crossingFinder(forms: readonly Form[], paths: PathLabels): FindCrossing {
  const panels = forms.flatMap(({ tables }) => tables).flatMap((table) => table.panels);
  const leaves = panels.flatMap(({ columns }) => leafColumns(columns));
  const columns = wordings(leaves.map(({ column }) => column));
  const groups = wordings(leaves.flatMap((leaf) => leaf.groups));
  const named = `(?:(?:${groups})${LINK})?(${columns})`;
  const rows = new Set(
    panels.flatMap((panel) => panel.rows.flatMap(leafRows)).flatMap((row) => knownLabel(row).cores),
  );
  const rowOf = (raw: string): CrossingPart[] => {
    const own = paths.get(signsOf(raw));
    if (own) return own.length === 1 ? [{ raw, label: own[0] }] : [];
    const label = foldLabel(raw);
    return rows.has(label.core) ? [{ raw, label }] : [];
  };
  const columnOf = (raw: string): CrossingPart => ({ raw, label: foldLabel(raw) });
  const columnLast = new RegExp(`^(.+?)${LINK}${named}[)\\]】]?$`, 'u');
  const columnFirst = new RegExp(`^${named}${LINK}(.+)$`, 'u');
  return (raw) => {
    if (raw.length > LONGEST) return null;
    const mayBePath = paths.get(signsOf(raw))?.length === 1;
    const text = foldCharacters(raw).trim();
    const [, before, last] = columnLast.exec(text) ?? [];
    const [above] = before ? rowOf(before) : [];
    if (above && last) return { row: above, column: columnOf(last), mayBePath };
    const [, first, behind] = columnFirst.exec(text) ?? [];
    if (!first || !behind) return null;
    const [row] = [behind, `(${behind}`, behind.slice(0, -1)].flatMap(rowOf);
    return row ? { row, column: columnOf(first), mayBePath } : null;
  };
}

/** Rows with figures of their own, one that is divided in some reports only among them. */
function leafRows(row: FormRow): FormRow[] {
  const below = row.children.flatMap(leafRows);
  return row.undivided || below.length === 0 ? [row, ...below] : below;
}

/** Every wording of some captions, the longest first, as alternatives of a pattern. */
function wordings(captions: readonly Caption[]): string {
  const printed = captions.flatMap(({ label, aliases }) => [label, ...aliases].map(foldCharacters));
  return [...new Set(printed)]
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'))
    .join('|');
}
