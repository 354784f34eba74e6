import type { TableRow } from '../../../dataset/read-table.js';
import { crosswalk } from '../../../panel/index.js';

/** Variable id to the reports in which a cell that it is made of was corrected by the user. */
export type CorrectedFigures = ReadonlyMap<string, ReadonlySet<string>>;

/** The corrected figures, from the table `errata` of a dataset. */
export function correctedFigures(
  errata: readonly TableRow[],
  formOf: (reportId: string) => string | undefined,
): CorrectedFigures {
  const corrected = new Map<string, Set<string>>();
  for (const { report_id: reportId = '', cell_id: cell = '', outcome } of errata) {
    if (outcome !== 'applied') continue;
    for (const variable of variablesOf(cell, formOf(reportId))) {
      const reports = corrected.get(variable) ?? new Set();
      corrected.set(variable, reports.add(reportId));
    }
  }
  return corrected;
}

function variablesOf(cell: string, form: string | undefined): string[] {
  return crosswalk().flatMap(({ id, forms }) => {
    const parts = form === undefined ? null : forms.get(form);
    return parts?.cells.includes(cell) || parts?.undivided?.includes(cell) ? [id] : [];
  });
}
