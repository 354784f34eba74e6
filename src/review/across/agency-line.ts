import type { Coverage } from '../../dataset/tables/coverage-table.js';
import type { NamedRegion } from '../../regions/index.js';

/** What the dataset has of an agency, from its first report to its last. */
export interface AgencyLine {
  /** `<region code>-<body>`: the ids of its reports without their years. */
  readonly id: string;
  /** Names its file, as the key of a report does. */
  readonly key: string;
  /** As its last report prints it. */
  readonly name: string;
  readonly regionCode: string;
  /** Year of its first report. */
  readonly from: number;
  /** One letter a year, see `COVERAGE_LETTERS`. */
  readonly states: string;
  /** One digit a year: the place of its form among the forms; `-` where there is no report. */
  readonly forms: string;
}

/** Agencies by years. Thousands of agencies are some hundred kilobytes. */
export interface CoverageMatrix {
  readonly years: readonly number[];
  readonly forms: readonly string[];
  /** The regions of the agencies and those above. */
  readonly regions: readonly NamedRegion[];
  readonly agencies: readonly AgencyLine[];
  /** Reports that have no place here: their region or year is not known. */
  readonly reportsLeftOut: number;
}

/** The letter of each state in a line of the matrix. */
export const COVERAGE_LETTERS: Readonly<Record<Coverage, string>> = {
  found: 'f',
  replaced: 'r',
  withdrawn: 'w',
  unreadable: 'u',
  missing: 'm',
};

/** Stands in the place of a form in a year without a report. */
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

/** The names of a region and of those above it, the province first. */
export function regionNames(code: string | null, regions: readonly NamedRegion[]): string[] {
  const region = regions.find((each) => each.code === code);
  return region ? [...regionNames(region.parent, regions), region.name] : [];
}
