import type { Figure } from '../../across/figure.js';

/** A year of a chart: its figure, and a part of it that is drawn within. */
export interface YearBar {
  readonly year: number;
  readonly form: string | null;
  readonly figure: Figure;
  readonly part?: Figure;
}

/** The least and greatest of all figures, and zero. */
export function extentOf(figures: readonly Figure[]): readonly [number, number] {
  const values = figures.flatMap(({ value }) => value ?? []);
  return [Math.min(0, ...values), Math.max(1, ...values)];
}

/** Where one form ends and another begins. Years without a report belong to neither. */
export function formChanges(bars: readonly Pick<YearBar, 'year' | 'form'>[]): number[] {
  const known = bars.filter(({ form }) => form !== null);
  return known.slice(1).flatMap(({ year, form }, at) => (form === known[at]?.form ? [] : [year - 0.5]));
}
