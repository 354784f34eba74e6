import type { Report } from '../../model/report.js';
import { withoutNoise } from '../../model/without-noise.js';
import { type Option, type PossibleFigures, possibleFigures } from './possible-figures.js';
import type { YearIdentity, YearTerm } from './year-links.js';

/** `open`: it holds under some readings of the digits only, or a figure is unknown. */
export type LinkStatus = 'holds' | 'broken' | 'open' | 'form_missing';

/** An option of one report, and what its cells add to the difference of the identity. */
interface Summed {
  readonly option: Option;
  /** Null where a cell is blank. */
  readonly sum: number | null;
}

/** An identity assessed over the reports of two consecutive years. */
export interface YearLink {
  readonly identity: YearIdentity;
  readonly earlier: Report;
  readonly later: Report;
  readonly status: LinkStatus;
  /** Left minus right, where both years are decided. */
  readonly difference: number | null;
  readonly possible: Readonly<Record<YearTerm['year'], PossibleFigures | null>>;
  /** The readings of each year under which the identity can hold; empty where a figure is unknown. */
  readonly fitting: Readonly<Record<YearTerm['year'], readonly Option[]>>;
}

/** Assesses an identity over two consecutive years. It is broken only where it fails under every reading of the digits. */
export function compareYears(identity: YearIdentity, earlier: Report, later: Report): YearLink {
  const reports = { earlier, later };
  const possible = {
    earlier: possibleFigures(earlier, cellsOf(identity, 'earlier')),
    later: possibleFigures(later, cellsOf(identity, 'later')),
  };
  const link = { identity, earlier, later, possible };
  const unassessed = { ...link, difference: null, fitting: { earlier: [], later: [] } };
  const isMissing = termsOf(identity).some(({ year, cell }) => isAbsent(reports[year], cell));
  if (isMissing) return { ...unassessed, status: 'form_missing' };

  const before = summed(identity, 'earlier', possible.earlier);
  const after = summed(identity, 'later', possible.later);
  const isUnknown = [...before, ...after].some(({ sum }) => sum === null);
  if (isUnknown || before.length === 0 || after.length === 0) return { ...unassessed, status: 'open' };

  const fitting = { earlier: matching(before, after), later: matching(after, before) };
  const difference = decidedDifference(before, after);
  return { ...link, status: statusOf(before, after, fitting.earlier.length), difference, fitting };
}

/** The ids of the cells of one year, in the order of the identity. */
export function cellsOf(identity: YearIdentity, year: YearTerm['year']): string[] {
  return termsOf(identity)
    .filter((term) => term.year === year)
    .map(({ cell }) => cell)
    .filter((cell, index, all) => all.indexOf(cell) === index);
}

function termsOf({ left, right }: YearIdentity): YearTerm[] {
  return [...left, ...right];
}

function isAbsent(report: Report, cell: string): boolean {
  return (report.cells.get(cell)?.state ?? 'absent') === 'absent';
}

/** Options with their part of "left minus right". */
function summed(
  identity: YearIdentity,
  year: YearTerm['year'],
  possible: PossibleFigures | null,
): readonly Summed[] {
  const cells = cellsOf(identity, year);
  const factors = cells.map((cell) => {
    const factorIn = (terms: readonly YearTerm[]) =>
      terms.filter((term) => term.year === year && term.cell === cell).reduce((sum, t) => sum + t.factor, 0);
    return factorIn(identity.left) - factorIn(identity.right);
  });
  return (possible?.options ?? []).map((option) => {
    const terms = option.figures.map((figure, index) =>
      figure === null ? null : figure * (factors[index] ?? 0),
    );
    return {
      option,
      sum: terms.reduce((sum, term) => (sum === null || term === null ? null : sum + term), 0),
    };
  });
}

function matching(some: readonly Summed[], others: readonly Summed[]): Option[] {
  const wanted = new Set(others.map(({ sum }) => withoutNoise(-(sum ?? Number.NaN))));
  return some.filter(({ sum }) => wanted.has(withoutNoise(sum ?? Number.NaN))).map(({ option }) => option);
}

function statusOf(before: readonly Summed[], after: readonly Summed[], fitting: number): LinkStatus {
  if (fitting === 0) return 'broken';
  return decidedDifference(before, after) === null ? 'open' : 'holds';
}

/** The difference, where it is the same under every reading. */
function decidedDifference(before: readonly Summed[], after: readonly Summed[]): number | null {
  const sums = [before, after].map((side) => [
    ...new Set(side.map(({ sum }) => withoutNoise(sum ?? Number.NaN))),
  ]);
  if (sums.some((side) => side.length !== 1)) return null;
  return withoutNoise(sums.flat().reduce((sum, part) => sum + part, 0));
}
