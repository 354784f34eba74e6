import type { Finding } from '../../model/finding.js';
import type { PlacedRows } from '../columns/place/placed-rows.js';
import type { RowSlots } from '../columns/slots/row-slots.js';
import { readingFinding } from '../findings.js';
import { cellsOfRow, type PanelLayout } from '../layout/table-layout.js';
import { holdsFigure, isFlowing, type PageLine } from '../page/page-line.js';
import type { Token } from '../rows/tokens.js';

/** A panel of a table with its rows as they were placed, and the labels of its header in reading order. */
export interface PlacedPanel {
  readonly panel: PanelLayout;
  readonly placed: readonly PlacedRows[];
  readonly header: readonly Token[];
}

/**
 * Flowing text in which labels and figures stand apart: some rows print nothing, while figures enough for more than a row
 * stand behind a header or behind one label (a column of labels, then the columns of figures). Then an empty row is
 * no blank one, and a figure behind a label may belong to another. The figures of one panel may stand in the next.
 */
export function apart(panels: readonly PlacedPanel[], lines: readonly PageLine[]): Finding[] {
  const parts = panels
    .filter(({ panel }) => panel.rows[0]?.caption !== null)
    .map((part) => doubtsOf(part, lines));
  const isTorn = parts.some(({ surplus }) => surplus);
  const cells = parts.flatMap(({ panel, rows, empty, inLabel, inHeader }) => {
    const doubtful = empty.length === 0 ? [] : inHeader ? rows : isTorn ? withNext(rows, empty) : inLabel;
    return doubtful.flatMap((row) => cellsOfRow(panel, row.found.row));
  });
  if (cells.length === 0) return [];
  return [
    readingFinding(
      'READ-APART',
      cells,
      '行名与数字分开排列，不能确定数字属于哪一行',
      'labels and figures stand apart: some rows print nothing, others more than a row; which figure belongs where is open',
    ),
  ];
}

interface Doubts {
  readonly panel: PanelLayout;
  /** The rows in flowing text; those of them that print nothing; those that have figures within their label. */
  readonly rows: readonly RowSlots[];
  readonly empty: readonly RowSlots[];
  readonly inLabel: readonly RowSlots[];
  /** True where figures stand behind the header. */
  readonly inHeader: boolean;
  /** True where one label is followed by more figures than its row has cells. */
  readonly surplus: boolean;
}

function doubtsOf({ panel, placed, header }: PlacedPanel, lines: readonly PageLine[]): Doubts {
  const rows = placed.flatMap((part) => part.rows.map(({ row }) => row)).filter(isFlowing);
  const empty = rows.filter((row) => !row.slots.some(holdsFigure));
  return {
    panel,
    rows,
    empty,
    inLabel: empty.filter((row) => row.found.tokens.some((token) => holdsDigits(token.raw))),
    inHeader: header.some((token) => lines[token.line]!.frame !== 'grid' && token.figuresAfter > 0),
    surplus: placed.some((part) => part.rows.some(({ row }) => hasSurplus(row, part.plan.length))),
  };
}

/** Empty rows, and the row behind each: the figures of a stretch of labels stand behind the last of them. */
function withNext(rows: readonly RowSlots[], empty: readonly RowSlots[]): RowSlots[] {
  return rows.filter((row, at) => empty.includes(row) || empty.includes(rows[at - 1]!));
}

function hasSurplus(row: RowSlots, columns: number): boolean {
  return isFlowing(row) && row.slots.filter((slot) => slot.figure.value !== null).length > columns;
}

/** A label with digits that are neither its serial number nor guidance in brackets has its figures within itself. */
function holdsDigits(label: string): boolean {
  return /\p{Script=Han}[^\d()（）]*\d/u.test(
    label.replace(/[(（][^()（）]*[)）]/gu, '').replace(/\d+年/gu, ''),
  );
}
