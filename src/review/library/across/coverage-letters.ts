import type { Coverage } from '../../../dataset/tables/coverage-table.js';
import type { AgencyLine, CoverageMatrix } from './coverage-matrix.js';

/** The letter of each state in a line of the matrix. */
export const COVERAGE_LETTERS: Readonly<Record<Coverage, string>> = {
  found: 'f',
  replaced: 'r',
  withdrawn: 'w',
  unreadable: 'u',
  missing: 'm',
};

export const NO_FORM = '-';

const BY_LETTER = new Map(
  Object.entries(COVERAGE_LETTERS).map(([state, letter]) => [letter, state as Coverage]),
);

/** What the dataset has of an agency in a year; null before its first and after its last report. */
export function coverageIn({ from, states }: AgencyLine, year: number): Coverage | null {
  return BY_LETTER.get(states[year - from] ?? '') ?? null;
}

/** The form of the report of an agency on a year; null where there is no report. */
export function formIn({ from, forms }: AgencyLine, year: number, matrix: CoverageMatrix): string | null {
  const digit = forms[year - from] ?? NO_FORM;
  return digit === NO_FORM ? null : (matrix.forms[Number(digit)] ?? null);
}

/** The id of the report of an agency on a year; null where there is none. */
export function reportIn(agency: AgencyLine, year: number): string | null {
  const state = coverageIn(agency, year);
  return state === null || state === 'missing' ? null : `${agency.id}-${year}`;
}
