import type { Report } from '../model/report.js';
import { crosswalk, type PanelVariable, type VariableParts } from './crosswalk.js';

/** The figure of a variable in one report. */
export interface PanelValue {
  /** In the unit of the variable; null where a cell it needs has no figure that we stand behind. */
  readonly value: number | null;
  /** `derived` where it is the sum of several cells. */
  readonly basis: 'same' | 'derived';
  readonly cells: readonly string[];
}

/** Variable id to figure, for every variable that the form of the report has, in the order of the panel. */
export function panelValues(report: Report): ReadonlyMap<string, PanelValue> {
  return new Map(
    crosswalk().flatMap((variable) => {
      const value = panelValue(report, variable);
      return value ? [[variable.id, value] as const] : [];
    }),
  );
}

/** The figure of one variable; null where the form of the report does not have it. */
export function panelValue(report: Report, { forms }: PanelVariable): PanelValue | null {
  const parts = forms.get(report.form);
  if (!parts) return null;
  const cells = cellsAsPrinted(report, parts);
  const figures = cells.map((id) => report.cells.get(id)?.resolved ?? null);
  return { value: sumOf(figures), basis: cells.length > 1 ? 'derived' : 'same', cells };
}

function cellsAsPrinted(report: Report, { cells, undivided }: VariableParts): readonly string[] {
  const isUndivided = undivided?.some((id) => (report.cells.get(id)?.state ?? 'absent') !== 'absent');
  return isUndivided && undivided ? undivided : cells;
}

function sumOf(figures: readonly (number | null)[]): number | null {
  return figures.reduce((sum, figure) => (sum === null || figure === null ? null : sum + figure), 0);
}
