import { identitiesOf, loadForms } from '../../forms/index.js';
import { isHardEquation } from '../../forms/zero-sum.js';
import type { Report } from '../../model/report.js';
import { cellsOf, type YearLink } from './compare-years.js';

/**
 * Which of the two figures around a broken link stands alone, or that the figure was `restated`: what came before and
 * what came after is sound each by itself. Null where nothing tells.
 */
export interface OddFigure {
  readonly which: 'earlier' | 'later' | 'restated';
  /** What speaks for it: the own sums of the two reports, or the years before and after. */
  readonly witness: 'own_sums' | 'other_years';
}

/** Looks for witnesses beyond the broken link itself; the links are those of the whole series. */
export function oddFigure(link: YearLink, links: readonly YearLink[]): OddFigure | null {
  if (link.difference === null) return null;
  return isRunningStock(link) ? byOtherYears(link, link.difference, links) : byOwnSums(link);
}

/** Whether the result of one year is the start of the next. */
function isRunningStock({ identity: { left, right } }: YearLink): boolean {
  return left.some(({ year, cell }) => year === 'earlier' && right.some((term) => term.cell === cell));
}

/** Two neighbouring breaks that cancel: the years around agree once the figure between them is left out. */
function byOtherYears(link: YearLink, difference: number, links: readonly YearLink[]): OddFigure | null {
  const same = sameChain(link, links);
  const after = same.find(({ earlier }) => earlier.reportId === link.later.reportId);
  const before = same.find(({ later }) => later.reportId === link.earlier.reportId);
  const witness = 'other_years';
  if (after?.difference === -difference) return { which: 'later', witness };
  if (before?.difference === -difference) return { which: 'earlier', witness };
  return after?.status === 'holds' ? { which: 'restated', witness } : null;
}

/** A figure that only its own print supports, where the sums of its own report want that of the other year. */
function byOwnSums({ identity, earlier, later }: YearLink): OddFigure | null {
  const [before, ...moreBefore] = cellsOf(identity, 'earlier');
  const [after, ...moreAfter] = cellsOf(identity, 'later');
  if (!before || !after || moreBefore.length > 0 || moreAfter.length > 0) return null;
  const [out, into] = [earlier.cells.get(before)?.resolved, later.cells.get(after)?.resolved];
  const [impliedOut, impliedIn] = [impliedFigures(earlier, before), impliedFigures(later, after)];
  const wantsOut = impliedIn.some((figure) => figure === out);
  const wantsIn = impliedOut.some((figure) => figure === into);
  const witness = 'own_sums';
  if (wantsOut !== wantsIn) return { which: wantsOut ? 'later' : 'earlier', witness };
  const isSound = allAre(impliedOut, out) && allAre(impliedIn, into);
  return isSound ? { which: 'restated', witness } : null;
}

/** Links of the same identity in other years. */
export function sameChain({ identity }: YearLink, links: readonly YearLink[]): YearLink[] {
  return links.filter((other) => other.identity === identity);
}

/** What the hard sums of a report give for a cell when it is worked out from the others. */
function impliedFigures(report: Report, cell: string): number[] {
  const form = loadForms().find(({ id }) => id === report.form);
  const sums = form ? identitiesOf(form).filter(isHardEquation) : [];
  return sums.flatMap(({ left, right }) => {
    if (!left.includes(cell) && !right.includes(cell)) return [];
    const [own, other] = left.includes(cell) ? [left, right] : [right, left];
    const figure =
      total(report, other) -
      total(
        report,
        own.filter((id) => id !== cell),
      );
    return Number.isNaN(figure) ? [] : [figure];
  });
}

function total(report: Report, cells: readonly string[]): number {
  return cells.reduce((sum, id) => sum + (report.cells.get(id)?.resolved ?? Number.NaN), 0);
}

function allAre(figures: readonly number[], figure: number | null | undefined): boolean {
  return figures.length > 0 && figures.every((other) => other === figure);
}
