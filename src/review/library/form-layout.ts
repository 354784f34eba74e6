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
import { bilingual, headCell, headRows, rowLabels } from './form-labels.js';
import type { FootRow, ShownPanel, ShownTable } from './shown-form.js';

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
  return form.tables.map(({ id, title, en, panels }) => ({
    id,
    title: { zh: title, en },
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
