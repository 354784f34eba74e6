import type { AgencyLine, CoverageMatrix } from './agency-line.js';
import { type Figure, sumOfFigures } from './figure.js';
import { figureInYear, type MeasuredVariable } from './variable-over-agencies.js';

/** What is compared: a sum of variables, or a share, one sum of variables by another. */
export interface Measure {
  readonly above: readonly MeasuredVariable[];
  /** Empty where it is no share. */
  readonly below: readonly MeasuredVariable[];
}

/** An agency among those that it is compared with. */
export interface ComparedAgency {
  readonly agency: AgencyLine;
  /** The figure, or what stands above the line of a share. */
  readonly above: Figure;
  /** What stands below the line; null where it is no share. */
  readonly below: Figure | null;
  /** What is compared: the figure, or the share from 0 to 1; null where it is not known, or divided by nothing. */
  readonly value: number | null;
}

/** Agencies side by side in one year, the largest first, those without a figure last. */
export function compareAgencies(
  matrix: CoverageMatrix,
  agencies: readonly AgencyLine[],
  year: number,
  measure: Measure,
): ComparedAgency[] {
  return agencies.map((agency) => compareAgency(agency, year, matrix, measure)).sort(byValue);
}

function byValue({ value: a }: ComparedAgency, { value: b }: ComparedAgency): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return b - a;
}

function compareAgency(
  agency: AgencyLine,
  year: number,
  matrix: CoverageMatrix,
  measure: Measure,
): ComparedAgency {
  const total = (parts: readonly MeasuredVariable[]) =>
    sumOfFigures(parts.map((part) => figureInYear(part, agency, year, matrix)));
  const above = total(measure.above);
  const below = measure.below.length === 0 ? null : total(measure.below);
  return { agency, above, below, value: below === null ? above.value : shareOf(above, below) };
}

function shareOf({ value: above }: Figure, { value: below }: Figure): number | null {
  return above === null || below === null || below === 0 ? null : above / below;
}
