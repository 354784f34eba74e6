import type { AgencyIdentity, Region } from '../model/agency.js';
import { type Body, readBody, splitCentral } from './body.js';
import { chooseRegion } from './choose-region.js';
import { foldName } from './fold-name.js';
import { regionsCalled } from './hinted-regions.js';
import { type RegionReading, readRegion } from './read-region.js';
import { type RegionRow, regionOf } from './region-row.js';

/** What is known of an agency beside its name. */
export interface AgencyContext {
  /** Year of the report; null where unknown. */
  readonly year: number | null;
  /** Code or full name of the region that the publisher is known to belong to (from a source card). */
  readonly within?: string | null;
  /** Texts that may name a higher region: title of the page, address, path. Used only where the name leaves it open. */
  readonly hints?: readonly string[];
}

/**
 * Works out which region and which body the printed name of an agency names, in the year of its report. Where several
 * regions fit, or one fits only under conditions, the region is null and `alternatives` holds them; an unknown name gives
 * neither. Never throws.
 *
 * @param name as printed, e.g. `天津市宝坻区人民政府`
 */
export function resolveAgency(name: string, context: AgencyContext): AgencyIdentity {
  const { central, local } = splitCentral(foldName(name));
  const publisher = context.within ? regionsCalled(context.within, context.year) : [];
  const { reading, former } = readName(local, publisher, context.year);
  const body = bodyOf(reading, central);
  const { region, alternatives } = chooseRegion({ reading, former, body, publisher, ...context });
  return {
    region: region && regionOf(region),
    ...body,
    isCertain: region !== null,
    alternatives: alternatives.map(regionOf).toSorted(byCode),
  };
}

interface NameReading {
  readonly reading: RegionReading;
  /** Regions that had ceased to be, where the name is theirs. */
  readonly former: readonly RegionRow[];
}

function readName(local: string, publisher: readonly RegionRow[], year: number | null): NameReading {
  const inUse = readRegion(local, { year, within: null, withFormer: false });
  const ever = readRegion(local, { year, within: null, withFormer: true });
  // 崇文区 in 2015: read with former regions, the name says more.
  if (ever.rest.length < inUse.rest.length) return { reading: ever, former: ever.regions };
  // 东乡县 in 2018: short for a region there is, and the full name of one there was.
  const isContested = inUse.isShort && !ever.isShort && ever.rest.length === inUse.rest.length;
  if (isContested) return { reading: inUse, former: ever.regions };
  const isBare = inUse.regions.length === 0 && publisher.length > 0;
  const reading = isBare ? readRegion(local, { year, within: publisher, withFormer: false }) : inUse;
  return { reading, former: [] };
}

/** A region alone stands for whoever governs it. */
function bodyOf({ regions, rest }: RegionReading, central: string): Body {
  if (central !== '') return { body: 'department', bodyName: central + rest, publishesFor: null };
  const [region] = regions;
  if (region === undefined || rest !== '') return readBody(rest);
  return readBody(region.kind === 'functional_zone' ? '管委会' : '人民政府');
}

function byCode(a: Region, b: Region): number {
  return a.code < b.code ? -1 : 1;
}
