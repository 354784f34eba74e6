import type { Report } from '../../model/report.js';
import type { YearLink } from './compare-years.js';
import type { Option, PossibleFigures } from './possible-figures.js';
import { inOrderOfYears, yearLinks } from './year-pairs.js';

/** Figures of an open row on which a neighbouring year decides. Evidence only: the cells stay unresolved. */
export interface YearEvidence {
  readonly reportId: string;
  readonly cells: readonly string[];
  /** Figures of the cells, in their order. */
  readonly values: readonly number[];
  /** The identity that decides: `Y-STOCK t2_normative_docs 2021-2022`. */
  readonly because: string;
}

/** Evidence together with the link that gives it. */
export interface LinkEvidence extends YearEvidence {
  readonly link: YearLink;
  readonly year: 'earlier' | 'later';
}

/** What neighbouring years say of rows whose digits are open; see `evidenceOfLinks`. */
export function evidenceFromYears(series: readonly Report[]): YearEvidence[] {
  return evidenceOfLinks(yearLinks(inOrderOfYears(series))).map(({ reportId, cells, values, because }) => ({
    reportId,
    cells,
    values,
    because,
  }));
}

/**
 * For every open row: the cells that have one figure in all readings under which a sum over the years holds, and had
 * several before. Where two sums want different figures in a cell, neither is evidence of anything.
 */
export function evidenceOfLinks(links: readonly YearLink[]): LinkEvidence[] {
  const all = links
    .filter(({ status }) => status === 'open')
    .flatMap((link) => [...evidenceOn('earlier', link), ...evidenceOn('later', link)]);
  const contested = new Set(
    all.filter((evidence) => all.some((other) => contradicts(evidence, other))).map(({ link }) => link),
  );
  return all.filter(({ link }) => !contested.has(link));
}

function evidenceOn(year: 'earlier' | 'later', link: YearLink): LinkEvidence[] {
  const report = link[year];
  const settled = settledCells(link.possible[year], link.fitting[year]);
  if (settled.length === 0) return [];
  const { code, instance } = link.identity;
  return [
    {
      reportId: report.reportId,
      cells: settled.map(({ cell }) => cell),
      values: settled.map(({ value }) => value),
      because: `${code} ${instance} ${link.earlier.year}-${link.later.year}`,
      link,
      year,
    },
  ];
}

function settledCells(
  possible: PossibleFigures | null,
  fitting: readonly Option[],
): { cell: string; value: number }[] {
  return (possible?.open?.cells ?? []).flatMap((cell, index) => {
    const figuresIn = (options: readonly Option[]) => [
      ...new Set(options.map(({ reading }) => reading?.[index] ?? null)),
    ];
    const [value, ...rivals] = figuresIn(fitting);
    const wasOpen = figuresIn(possible?.options ?? []).length > 1;
    return wasOpen && rivals.length === 0 && typeof value === 'number' ? [{ cell, value }] : [];
  });
}

function contradicts(one: YearEvidence, other: YearEvidence): boolean {
  if (one.reportId !== other.reportId) return false;
  return one.cells.some((cell, index) => {
    const at = other.cells.indexOf(cell);
    return at >= 0 && other.values[at] !== one.values[index];
  });
}
