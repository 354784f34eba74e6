import type { ExplainedIdentity } from '../../explain/explain-identity.js';
import {
  type Caption,
  cellId,
  type Form,
  type FormColumn,
  type FormRow,
  type LeafColumn,
  type LeafRow,
  leafColumns,
  leafRows,
  type Panel,
  rowsOfPanel,
} from '../../forms/index.js';
import type { Bilingual } from '../../model/language.js';

/** A table of the form as it is printed. */
export interface ShownTable {
  readonly id: string;
  readonly title: string;
  readonly panels: readonly ShownPanel[];
}

/** A part of a table with a header of its own, as a grid. */
export interface ShownPanel {
  readonly id: string;
  readonly banner: Bilingual | null;
  readonly unit: string;
  /** Columns that labels take at the left of each row. */
  readonly labelColumns: number;
  readonly figureColumns: number;
  readonly head: readonly (readonly HeadCell[])[];
  readonly body: readonly BodyRow[];
  /** Identities over whole columns, to be told under them. */
  readonly foot: readonly FootRow[];
}

/** A label of the form, over so many rows and columns. */
export interface HeadCell {
  readonly label: Bilingual;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A row of the form: its labels, the ids of its cells, and the sums through them. */
export interface BodyRow {
  /** The labels that begin in this row, from the outermost. */
  readonly labels: readonly HeadCell[];
  readonly cells: readonly string[];
  /** Labels of the identities of the row. */
  readonly sums: readonly string[];
}

/** One equation of the form, once for each column or group of columns. */
export interface FootRow {
  readonly code: string;
  readonly statement: Bilingual;
  readonly sums: readonly { readonly label: string; readonly columnSpan: number }[];
}

/**
 * The tables of a form as it prints them, with the identities beside the rows and under the columns that they are about.
 *
 * @param undivided ids of the groups that the report prints as one row
 */
export function formLayout(
  form: Pick<Form, 'tables'>,
  undivided: ReadonlySet<string>,
  identities: readonly ExplainedIdentity[],
): ShownTable[] {
  return form.tables.map(({ id, title, panels }) => ({
    id,
    title,
    panels: panels.map((panel) => panelLayout(panel, undivided, identities)),
  }));
}

function panelLayout(
  panel: Panel,
  undivided: ReadonlySet<string>,
  identities: readonly ExplainedIdentity[],
): ShownPanel {
  const rows = leafRows(panel.rows, undivided);
  const columns = leafColumns(panel.columns);
  const inPanel = new Set(rowsOfPanel(panel, undivided).flat());
  const own = identities.filter(({ left }) => inPanel.has(left.terms[0]?.cell ?? ''));
  const banner = panel.banner ? bilingual(panel.banner) : null;
  const grid =
    panel.printed[0] === 'in_one_line'
      ? lineGrid(panel, rows, columns, own)
      : rowsGrid(panel, rows, columns, own);
  return { id: panel.id, banner, unit: panel.unit, ...grid };
}

type Grid = Omit<ShownPanel, 'id' | 'banner' | 'unit'>;

/** Rows one under the other, their groups to the left of them. */
function rowsGrid(
  panel: Panel,
  rows: readonly LeafRow[],
  columns: readonly LeafColumn[],
  identities: readonly ExplainedIdentity[],
): Grid {
  const labelColumns = 1 + Math.max(...rows.map(({ groups }) => groups.length));
  const columnRows = headRows<FormColumn>(
    panel.columns,
    (column) => column.children,
    () => 1,
  );
  const spanner = panel.spanner ? [[headCell(panel.spanner, 1, columns.length)]] : [];
  const [first = [], ...others] = [...spanner, ...columnRows];
  const corner = headCell(panel.corner ?? NO_CAPTION, spanner.length + columnRows.length, labelColumns);
  return {
    labelColumns,
    figureColumns: columns.length,
    head: [[corner, ...first], ...others],
    body: rows.map((row, at) => ({
      labels: rowLabels(row, at, rows, labelColumns),
      cells: columns.map((column) => cellId(row.id, column.id)),
      sums: identities.filter(isOf('row', row.id)).map(({ label }) => label),
    })),
    foot: footRows(
      identities,
      'column',
      columns.map(({ id }) => ({ instance: id, columnSpan: 1 })),
    ),
  };
}

/** All rows one after the other in a single line of figures, each over its columns. */
function lineGrid(
  panel: Panel,
  rows: readonly LeafRow[],
  columns: readonly LeafColumn[],
  identities: readonly ExplainedIdentity[],
): Grid {
  return {
    labelColumns: 0,
    figureColumns: rows.length * columns.length,
    head: [
      ...headRows<FormRow>(
        panel.rows,
        (row) => row.children,
        () => columns.length,
      ),
      rows.flatMap(() => columns.map(({ column }) => headCell(column, 1, 1))),
    ],
    body: [
      {
        labels: [],
        cells: rows.flatMap((row) => columns.map((column) => cellId(row.id, column.id))),
        sums: [],
      },
    ],
    foot: footRows(
      identities,
      'row',
      rows.map(({ id }) => ({ instance: id, columnSpan: columns.length })),
    ),
  };
}

const NO_CAPTION: Caption = { label: '', en: '', aliases: [] };

/** The rows of a header over a tree of captions: a leaf reaches down to the last of them. */
function headRows<Node extends Caption>(
  nodes: readonly Node[],
  childrenOf: (node: Node) => readonly Node[],
  widthOfLeaf: (node: Node) => number,
): HeadCell[][] {
  const depthOf = (node: Node): number => 1 + Math.max(0, ...childrenOf(node).map(depthOf));
  const widthOf = (node: Node): number =>
    childrenOf(node).reduce((sum, child) => sum + widthOf(child), 0) || widthOfLeaf(node);
  const depth = Math.max(...nodes.map(depthOf));
  const levels: HeadCell[][] = Array.from({ length: depth }, () => []);
  const place = (node: Node, level: number): void => {
    const isLeaf = childrenOf(node).length === 0;
    levels[level]?.push(headCell(node, isLeaf ? depth - level : 1, widthOf(node)));
    for (const child of childrenOf(node)) place(child, level + 1);
  };
  for (const node of nodes) place(node, 0);
  return levels;
}

/** The groups that begin with this row, then the row itself over the label columns that are left. */
function rowLabels(row: LeafRow, at: number, rows: readonly LeafRow[], labelColumns: number): HeadCell[] {
  const before = rows[at - 1];
  const beginning = row.groups.flatMap((group, level) =>
    before?.groups[level] === group
      ? []
      : [headCell(group, rows.filter(({ groups }) => groups[level] === group).length, 1)],
  );
  return [...beginning, headCell(row.row, 1, labelColumns - row.groups.length)];
}

function footRows(
  identities: readonly ExplainedIdentity[],
  each: ExplainedIdentity['each'],
  places: readonly { readonly instance: string; readonly columnSpan: number }[],
): FootRow[] {
  const ofKind = identities.filter((identity) => identity.each === each);
  return [...new Set(ofKind.map(({ code }) => code))].map((code) => {
    const ofCode = ofKind.filter((identity) => identity.code === code);
    return {
      code,
      statement: ofCode[0]!.statement,
      sums: places.map(({ instance, columnSpan }) => ({
        label: ofCode.find((identity) => identity.instance === instance)?.label ?? '',
        columnSpan,
      })),
    };
  });
}

function isOf(each: ExplainedIdentity['each'], instance: string) {
  return (identity: ExplainedIdentity) => identity.each === each && identity.instance === instance;
}

function headCell(caption: Caption, rowSpan: number, columnSpan: number): HeadCell {
  return { label: bilingual(caption), rowSpan, columnSpan };
}

function bilingual({ label, en }: Caption): Bilingual {
  return { zh: label, en };
}
