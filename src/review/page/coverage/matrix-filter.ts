import type { Coverage } from '../../../dataset/tables/coverage-table.js';
import { type AgencyLine, type CoverageMatrix, coverageIn } from '../../across/agency-line.js';

/** What the matrix is narrowed to. Empty texts narrow nothing. */
export interface MatrixFilter {
  readonly words: readonly string[];
  /** Beginning of the codes. */
  readonly region: string;
  /** Agencies that have it in some year. */
  readonly state: string;
}

/** The filter that an address asks for. */
export function matrixFilterOf(query: URLSearchParams): MatrixFilter {
  const text = (name: string) => query.get(name) ?? '';
  const words = text('q').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return { words, region: text('region'), state: text('state') };
}

/** The agencies that a filter lets through, in the order of the matrix. */
export function filteredAgencies(matrix: CoverageMatrix, filter: MatrixFilter): AgencyLine[] {
  const { words, region, state } = filter;
  return matrix.agencies.filter((agency) => {
    const text = `${agency.name} ${agency.id}`.toLowerCase();
    return (
      agency.regionCode.startsWith(region) &&
      words.every((word) => text.includes(word)) &&
      (state === '' || matrix.years.some((year) => coverageIn(agency, year) === state))
    );
  });
}

/** How many years of how many agencies are in each state. */
export function stateCounts(
  agencies: readonly AgencyLine[],
  years: readonly number[],
): Map<Coverage, number> {
  const counts = new Map<Coverage, number>();
  for (const agency of agencies) {
    for (const year of years) {
      const state = coverageIn(agency, year);
      if (state !== null) counts.set(state, (counts.get(state) ?? 0) + 1);
    }
  }
  return counts;
}
