import type { Report } from '../../model/report.js';
import { crosswalk, type PanelVariable } from '../crosswalk.js';
import { panelValue } from '../panel-values.js';

let variables: readonly PanelVariable[] | undefined;

/** Variables that add up over levels and stand on every form: the totals of table three, and table four. */
export function levelVariables(): readonly PanelVariable[] {
  variables ??= crosswalk().filter(
    ({ comparability, isSummedOverLevels }) => comparability !== 'not_comparable' && isSummedOverLevels,
  );
  return variables;
}

/** The figures of one report that can be added up over levels. */
export interface LevelVector {
  readonly reportId: string;
  readonly form: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** In the order of `levelVariables`; null where the report has no figure that we stand behind. */
  readonly figures: readonly (number | null)[];
}

/** A report as little more than a handful of numbers, so that thousands can be held at once. */
export function levelVector(report: Report): LevelVector {
  const { reportId, form, agency, year } = report;
  const figures = levelVariables().map((variable) => panelValue(report, variable)?.value ?? null);
  return { reportId, form, agency, year, figures };
}
