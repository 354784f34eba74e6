import type { CorrectionOutcome } from '../corrections/index.js';
import type { Form, FormCell } from '../forms/index.js';
import type { Bilingual } from '../model/language.js';
import { ABSENT, type CellReading } from '../model/reading.js';
import type { Report } from '../model/report.js';
import { type Chain, chainOf } from './chain.js';
import { explainIdentities } from './explain-identity.js';

/** The whole chain behind one figure: what it is, why it is taken, what speaks for and against it, where it stands. */
export interface Explanation extends Chain {
  readonly report: Report;
  readonly form: Pick<Form, 'id' | 'title' | 'issuedBy' | 'cells'>;
  readonly tableTitle: Bilingual;
  readonly cell: FormCell;
  readonly reading: CellReading;
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
  const cell = form.cells.find(({ id }) => id === cellId);
  if (cell === undefined) throw new RangeError(`the form ${form.id} has no cell ${cellId}`);
  const { openRows, findings } = report;
  const own = corrections.filter(({ correction }) => correction.reportId === report.reportId);
  const identities = explainIdentities(report, form);
  return {
    report,
    form,
    tableTitle: titleOf(form, cell.table),
    cell,
    reading: report.cells.get(cellId) ?? ABSENT,
    ...chainOf(cellId, { openRows, identities, findings, corrections: own }),
  };
}

function titleOf(form: Form, table: string): Bilingual {
  const { title: zh, en } = form.tables.find(({ id }) => id === table) ?? { title: '', en: '' };
  return { zh, en };
}
