import { isBlank, type PageLine } from '../page-line.js';
import type { ColumnList } from '../vocabulary.js';
import { type LabelPiece, labelPieces, linesOfPieces } from './label-pieces.js';
import { lineOf } from './line-of-cells.js';
import type { NamedFigure } from './named-figure.js';
import { type NamedRow, namedPanels, namedRowAt, panelOf } from './named-row.js';

/**
 * Lines as a table has them, where a page names each of its figures: behind the label of a row the label of every column of
 * the panel, a figure behind each (cards and lists of a page, lines of a program, 自然人3件，商业企业0件, a table with a row
 * for each figure). Each row becomes a line of cells, with the labels of the columns above the first of a panel.
 *
 * @param panels the columns of each panel of the forms, in their order
 * @returns null where no row is named so
 */
export function withNamedRows(lines: readonly PageLine[], panels: readonly ColumnList[]): PageLine[] | null {
  const sought = namedPanels(panels);
  const pieces = labelPieces(lines);
  const rows: NamedRow[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const row = namedRowAt(pieces, at, sought);
    if (!row) continue;
    rows.push(row);
    at = row.to - 1;
  }
  const known = rows.filter(({ list }) => rows.some((other) => other.list === list && endsInFigure(other)));
  return known.length === 0 ? null : drawn(pieces, known);
}

/** Labels of columns that nothing stands behind may be a header, or have their figures before them: then the last has none. */
function endsInFigure({ figures }: NamedRow): boolean {
  return !isBlank(figures.at(-1)!.figure);
}

function drawn(pieces: readonly LabelPiece[], rows: readonly NamedRow[]): PageLine[] {
  let above: NamedRow | null = null;
  const all = rows.flatMap((named) => {
    const { from, row } = named;
    const figures = inOrderOfForm(named);
    const before = [
      ...pieces.slice(above?.to ?? 0, from - named.groups),
      ...pieces.slice(Math.max(above?.to ?? 0, from - named.groups), from).map(withoutSigns),
    ];
    const { block } = pieces[from]!.line;
    const isUnder = above !== null && isOnePanel(above, named, before.length > 0);
    const names = figures.map(({ label }) => label);
    const cells = [row, ...figures.map(({ figure }) => figure)];
    above = named;
    return [...linesOfPieces(before), ...(isUnder ? [] : [lineOf(block, names, 1)]), lineOf(block, cells, 0)];
  });
  return [...all, ...linesOfPieces(pieces.slice(rows.at(-1)!.to))];
}

/** Which figure is whose is said of each: then the order of the columns on the page says nothing more, and rows may differ in it. */
function inOrderOfForm({ figures, list: { columns } }: NamedRow): NamedFigure[] {
  const placeOf = ({ column }: NamedFigure) => (column === null ? columns.length : columns.indexOf(column));
  return figures.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Panels that share their columns have a header each: labels between their rows, or the rows themselves, tell them apart. */
function isOnePanel(above: NamedRow, row: NamedRow, areParted: boolean): boolean {
  if (above.list !== row.list || otherNames(above) !== otherNames(row)) return false;
  return row.list.panels.length === 1 || (!areParted && panelOf(above) === panelOf(row));
}

/** The names of figures of a row that are none of the form's. */
function otherNames({ figures }: NamedRow): string {
  return figures.flatMap(({ label, column }) => (column === null ? [label.label!.core] : [])).join('\n');
}

/** The label of a group without the sign that leads to the next label, which is no dash in a cell. */
function withoutSigns({ line, slots }: LabelPiece): LabelPiece {
  return { line, slots: slots.slice(0, 1) };
}
