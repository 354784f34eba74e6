import type { Region } from '../model/agency.js';

/** A line of the dated table: a region under one of its names. Dates are `yyyy-mm`, or empty where open. */
export interface RegionRow extends Region {
  /** By when it was valid; empty where it was before the first list. */
  readonly validFrom: string;
  /** By when it was valid no more; empty where it still is. */
  readonly validTo: string;
  /** The last date at which a source does not have it yet: it began after this and not later than `validFrom`. */
  readonly notBefore: string;
  /** Id of the list or document that has it first. */
  readonly source: string;
  /** Other names that are in use for it. */
  readonly otherNames: readonly string[];
}

/** What travels of a row: the region without its dates. */
export function regionOf(row: RegionRow): Region {
  const { code, name, level, kind, parent, covers } = row;
  return { code, name, level, kind, parent, covers };
}

/** True where `inner` lies within `outer`. A zone lies within what it covers, and what it covers lies within the zone. */
export function contains(outer: Region, inner: Region): boolean {
  if (outer.kind === 'functional_zone') {
    return inner.code !== outer.code && outer.covers.some((code) => isWithinCode(code, inner.code));
  }
  if (inner.kind === 'division') return inner.code !== outer.code && isWithinCode(outer.code, inner.code);
  return [...inner.covers, inner.parent ?? ''].some((code) => isWithinCode(outer.code, code));
}

/** Codes of GB/T 2260 nest by their pairs of digits: `32` is the province, `3208` the city, all six the county. */
function isWithinCode(outer: string, inner: string): boolean {
  return inner.startsWith(outer.replace(/(?:00){1,2}$/u, ''));
}

/** True where the row is one of the regions, or lies within one of them. */
export function isWithinAny(row: Region, regions: readonly Region[]): boolean {
  return regions.some((region) => region.code === row.code || contains(region, row));
}
