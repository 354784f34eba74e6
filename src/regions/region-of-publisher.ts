import type { Region } from '../model/agency.js';
import { regionsCalled } from './hinted-regions.js';
import { isWithinAny, regionOf } from './region-row.js';
import { resolveAgency } from './resolve-agency.js';

/** A region that is given for an agency, and what the name of the agency says against it. */
export interface RegionConflict {
  readonly given: Region;
  /** Regions that the name names, by code; empty where it names one that is not known. */
  readonly named: readonly Region[];
}

/**
 * Whether the name of an agency names another region than the one of the code, whatever the year: then every report would
 * leave it open which of them it belongs to. Null where they agree, or where nothing is known of the code or the name.
 */
export function regionConflict(agency: string, code: string): RegionConflict | null {
  const [row] = regionsCalled(code, null);
  if (row === undefined) return null;
  const given = regionOf(row);
  const { region, alternatives } = resolveAgency(agency, { year: null });
  const named = region === null ? alternatives : [region];
  const agrees =
    named.length > 0
      ? named.some((each) => isWithinAny(each, [given]) || isWithinAny(given, [each]))
      : resolveAgency(agency, { year: null, within: code }).isCertain;
  return agrees ? null : { given, named };
}
