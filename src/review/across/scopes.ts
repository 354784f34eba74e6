import { groupBy } from '../../model/group-by.js';
import type { NamedRegion } from '../../regions/index.js';
import type { AgencyLine, CoverageMatrix } from './agency-line.js';

/** Agencies that can be looked at side by side: those `in` a region, or in the regions right `below` it, or all. */
export interface Scope {
  /** `in:350128`, `below:350100`, `all`. */
  readonly id: string;
  readonly kind: 'in' | 'below' | 'all';
  /** Null for all. */
  readonly region: NamedRegion | null;
  readonly agencies: readonly AgencyLine[];
}

/** Every scope that has at least two agencies: all, then region by region in the order of their codes. */
export function scopesOf({ agencies, regions }: CoverageMatrix): Scope[] {
  const parents = new Map(regions.map(({ code, parent }) => [code, parent]));
  const within = groupBy(agencies, ({ regionCode }) => regionCode);
  const below = groupBy(agencies, ({ regionCode }) => parents.get(regionCode) ?? null);
  const ofRegions = regions.flatMap((region): Scope[] => [
    { id: `below:${region.code}`, kind: 'below', region, agencies: below.get(region.code) ?? [] },
    { id: `in:${region.code}`, kind: 'in', region, agencies: within.get(region.code) ?? [] },
  ]);
  const all: Scope = { id: 'all', kind: 'all', region: null, agencies };
  return [all, ...ofRegions].filter((scope) => scope.agencies.length > 1);
}

/** What sort of body an agency is: `government`, `财政局`. It is the same in every region. */
export function bodyOf({ id }: AgencyLine): string {
  return id.slice(id.indexOf('-') + 1);
}

/** The bodies of which there are several among the agencies, the most frequent first. */
export function bodiesOf(
  agencies: readonly AgencyLine[],
): { readonly body: string; readonly count: number }[] {
  return [...groupBy(agencies, bodyOf)]
    .map(([body, own]) => ({ body, count: own.length }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count);
}

/** The scope in which an agency has others of its sort beside it, else the bodies of its own region; null where it is alone. */
export function scopeAround(
  agency: AgencyLine,
  matrix: CoverageMatrix,
): { readonly id: string; readonly body: string } | null {
  const own = scopesOf(matrix).filter(({ kind, agencies }) => kind !== 'all' && agencies.includes(agency));
  const body = bodyOf(agency);
  const ofItsSort = own.find(({ agencies }) => agencies.filter((each) => bodyOf(each) === body).length > 1);
  if (ofItsSort) return { id: ofItsSort.id, body };
  return own[0] ? { id: own[0].id, body: '' } : null;
}
