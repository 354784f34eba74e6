import { type CorrectionOutcome, undividedGroups } from '../corrections/index.js';
import { type Form, type FormCell, identitiesOf } from '../forms/index.js';
import type { Finding } from '../model/finding.js';
import { ABSENT, type CellReading, type OpenRow } from '../model/reading.js';
import type { Report } from '../model/report.js';
import { type ExplainedIdentity, explainIdentity } from './explain-identity.js';

/** The whole chain behind one figure: what it is, why it is taken, what speaks for and against it, where it stands. */
export interface Explanation {
  readonly report: Report;
  readonly form: Pick<Form, 'id' | 'title' | 'issuedBy' | 'cells'>;
  readonly tableTitle: string;
  readonly cell: FormCell;
  readonly reading: CellReading;
  /** Where the digits of its row can be divided in several ways; null where they cannot. */
  readonly open: OpenCell | null;
  /** Every identity that the cell is part of, in the order of the form. */
  readonly identities: readonly ExplainedIdentity[];
  /** The findings that name the cell. */
  readonly findings: readonly Finding[];
  /** The corrections of the cell, also those that were refused. */
  readonly corrections: readonly CorrectionOutcome[];
}

/** A cell of a row that can be read in several ways. */
export interface OpenCell {
  /** The digits of the row as printed. */
  readonly raw: string;
  /** In how many ways the row can be read. */
  readonly count: number;
  /** The figures the cell has in them, in ascending order, null (blank) first; empty where there are too many to list. */
  readonly figures: readonly (number | null)[];
}

/**
 * Puts together what is known of a cell of a report. The identities are assessed again, on the figures the report has now.
 *
 * @param form the form of the report
 * @param cellId a cell of that form; throws a RangeError for another
 * @param corrections what became of the corrections of the report
 */
export function explainCell(
  report: Report,
  form: Form,
  cellId: string,
  corrections: readonly CorrectionOutcome[] = [],
): Explanation {
  const onForm = new Map(form.cells.map((cell) => [cell.id, cell]));
  const cell = onForm.get(cellId);
  if (cell === undefined) throw new RangeError(`the form ${form.id} has no cell ${cellId}`);
  const identities = identitiesOf(form, undividedGroups(form, report.cells));
  return {
    report,
    form,
    tableTitle: form.tables.find(({ id }) => id === cell.table)?.title ?? '',
    cell,
    reading: report.cells.get(cellId) ?? ABSENT,
    open: openCellIn(report.openRows, cellId),
    identities: identities
      .filter(({ left, right }) => left.includes(cellId) || right.includes(cellId))
      .map((identity) => explainIdentity(identity, report, onForm)),
    findings: report.findings.filter(({ cells }) => cells.includes(cellId)),
    corrections: corrections.filter(
      ({ correction }) => correction.reportId === report.reportId && correction.cellId === cellId,
    ),
  };
}

function openCellIn(rows: readonly OpenRow[], cellId: string): OpenCell | null {
  const row = rows.find(({ cells }) => cells.includes(cellId));
  if (row === undefined) return null;
  const at = row.cells.indexOf(cellId);
  const figures = new Set(row.readings.map((reading) => reading[at] ?? null));
  return {
    raw: row.raw,
    count: row.count,
    figures: [...figures].sort((a, b) => (a ?? Number.NEGATIVE_INFINITY) - (b ?? Number.NEGATIVE_INFINITY)),
  };
}
