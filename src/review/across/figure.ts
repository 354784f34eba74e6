import type { Variable } from './variable.js';

/**
 * Why a figure is or is not there. `open`: the form asks for it, and the report has none that we stand behind (blank, or
 * not to be read). These are different facts, and none of them is a zero.
 */
export type FigureState = 'number' | 'open' | 'not_on_form' | 'no_report';

/** A variable in a report. */
export interface Figure {
  readonly state: FigureState;
  /** In the unit of the variable; null unless `state` is `number`. */
  readonly value: number | null;
  /** True where a cell that it is made of was corrected by the user. */
  readonly isCorrected: boolean;
}

/** The figure of a variable. @param form of the report; null where there is none */
export function figureOf(
  { forms }: Pick<Variable, 'forms'>,
  form: string | null,
  value: number | null,
  isCorrected: boolean,
): Figure {
  if (form === null) return { state: 'no_report', value: null, isCorrected: false };
  if (!forms.includes(form)) return { state: 'not_on_form', value: null, isCorrected: false };
  return { state: value === null ? 'open' : 'number', value, isCorrected };
}

/** The sum of figures: known only where all of them are. */
export function sumOfFigures(figures: readonly Figure[]): Figure {
  const lacking = figures.find(({ state }) => state !== 'number');
  const isCorrected = figures.some((figure) => figure.isCorrected);
  if (lacking) return { state: lacking.state, value: null, isCorrected };
  return { state: 'number', value: figures.reduce((sum, { value }) => sum + (value ?? 0), 0), isCorrected };
}
