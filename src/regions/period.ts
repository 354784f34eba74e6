import type { RegionRow } from './region-row.js';

/**
 * True where an agency may have borne the name when it wrote its report on the year: at some time from the beginning of
 * the year to the middle of the next, when the last reports come out. A change is dated by the first list that has it,
 * and may be as old as the list before.
 *
 * @param year null where unknown: then every name may have been in use
 */
export function isInUse(row: RegionRow, year: number | null): boolean {
  if (year === null) return true;
  return row.notBefore <= `${year + 1}-06` && (row.validTo === '' || row.validTo > `${year}-01`);
}

/** True where the row is valid at the end of the year; for an unknown year, where it is valid now. */
export function isInForce(row: RegionRow, year: number | null): boolean {
  if (year === null) return row.validTo === '';
  return row.validFrom <= `${year}-12` && (row.validTo === '' || row.validTo > `${year}-12`);
}

/**
 * The rows without those that another one of them follows or precedes: a region that changed its code or rank within the
 * year stands twice, and the row in force at the end of the year is meant.
 */
export function withoutOtherTimes(rows: readonly RegionRow[], year: number | null): RegionRow[] {
  const likeliestFirst = rows.toSorted(
    (a, b) => Number(isInForce(b, year)) - Number(isInForce(a, year)) || (a.validFrom < b.validFrom ? 1 : -1),
  );
  const kept: RegionRow[] = [];
  for (const row of likeliestFirst) {
    if (!kept.some((other) => isOtherTime(row, other))) kept.push(row);
  }
  return kept;
}

function isOtherTime(a: RegionRow, b: RegionRow): boolean {
  if (a.code.slice(0, 2) !== b.code.slice(0, 2)) return false;
  return (a.validTo !== '' && a.validTo <= b.validFrom) || (b.validTo !== '' && b.validTo <= a.validFrom);
}
