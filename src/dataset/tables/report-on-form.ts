import type { Form, FormCell } from '../../forms/index.js';
import { ABSENT, type CellReading, type CellState } from '../../model/reading.js';
import type { Report } from '../../model/report.js';

/** What the dataset needs to know of a form. */
export type DatasetForm = Pick<Form, 'id' | 'title' | 'issuedBy' | 'cells'>;

/** One cell of the form of a report, and what was read for it. */
export interface ReadCell {
  readonly cell: FormCell;
  readonly reading: CellReading;
}

/** A report laid over its form: every cell of the form in codebook order, also those that are absent. */
export interface ReportOnForm {
  readonly report: Report;
  readonly form: DatasetForm;
  readonly cells: readonly ReadCell[];
}

/**
 * Lays a report over its form. Optional cells (a group printed undivided) are there only where the report has them.
 * Throws where a report names a form or a cell that does not exist: such a figure would vanish without a trace.
 */
export function layOverForm(report: Report, forms: readonly DatasetForm[]): ReportOnForm {
  const form = forms.find((candidate) => candidate.id === report.form);
  if (form === undefined) throw new Error(`${report.source.path}: the form ${report.form} does not exist`);
  const cells = form.cells
    .filter((cell) => !cell.optional || report.cells.has(cell.id))
    .map((cell) => ({ cell, reading: report.cells.get(cell.id) ?? ABSENT }));
  const known = cells.filter(({ cell }) => report.cells.has(cell.id)).length;
  if (known < report.cells.size) {
    const ids = new Set(form.cells.map((cell) => cell.id));
    const stray = [...report.cells.keys()].find((id) => !ids.has(id));
    throw new Error(`${report.source.path}: the form ${form.id} has no cell ${stray}`);
  }
  return { report, form, cells };
}

/** How many cells of a report are in a state. */
export function countState(report: ReportOnForm, state: CellState): number {
  return report.cells.filter(({ reading }) => reading.state === state).length;
}
