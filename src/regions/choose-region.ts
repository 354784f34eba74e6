import { type Body, hasOwnDistricts, namesUnknownRegion } from './body.js';
import { narrowest, regionsNamedIn } from './hinted-regions.js';
import { withoutOtherTimes } from './period.js';
import type { RegionReading } from './read-region.js';
import { regionIndex } from './region-index.js';
import { contains, isWithinAny, type RegionRow } from './region-row.js';

/** What speaks for a region. */
export interface RegionClues {
  readonly reading: RegionReading;
  /** Regions that had ceased to be by the year, where the name is theirs. */
  readonly former: readonly RegionRow[];
  readonly body: Body;
  /** The region that the publisher is known to belong to; empty where unknown. */
  readonly publisher: readonly RegionRow[];
  readonly hints?: readonly string[];
  readonly year: number | null;
}

/** What the clues leave. */
export interface Choice {
  /** The one region that fits; null where there is none, or more than one. */
  readonly region: RegionRow | null;
  readonly alternatives: readonly RegionRow[];
}

/** Takes the one region that all clues leave, or gives every region that may be meant. */
export function chooseRegion(clues: RegionClues): Choice {
  const { reading, former, publisher, year } = clues;
  const named = widestOfShort(withoutOtherTimes(reading.regions, year), reading.isShort);
  const hints = named.length === 1 ? [] : (clues.hints ?? []);
  const hinted = hints.flatMap((hint) => regionsNamedIn(hint, year));
  if (named.length === 0) return open(narrowest(hinted));
  const [region, ...others] = bestSupported(named, [...publisher, ...hinted]);
  const disputed = [
    ...former,
    ...foreignRegions(reading, region!, year),
    ...contradicting(region!, publisher),
  ];
  const isDoubtful =
    isDoubtfulShort(clues, region!) || isJointName(reading) || namesUnknownRegion(clues.body);
  const isOpen = others.length > 0 || disputed.length > 0 || isDoubtful;
  return isOpen ? open([...new Set([...named, ...disputed])]) : { region: region!, alternatives: [] };
}

function open(alternatives: readonly RegionRow[]): Choice {
  return { region: null, alternatives };
}

/**
 * 淮安 is 淮安市 and not its 淮安区: of regions with one short name, the one that contains all others. The short name of a
 * province is always the province: 海南 is not 海南藏族自治州.
 */
function widestOfShort(rows: readonly RegionRow[], isShort: boolean): readonly RegionRow[] {
  const widest =
    rows.find((row) => row.level === 'province') ??
    rows.find((row) => rows.every((other) => other === row || contains(row, other)));
  return isShort && widest ? [widest] : rows;
}

/** Of several regions of one name, those within most of the regions that are known from elsewhere. */
function bestSupported(rows: readonly RegionRow[], known: readonly RegionRow[]): readonly RegionRow[] {
  const support = rows.map((row) => new Set(known.filter((each) => isWithinAny(row, [each]))).size);
  return rows.filter((_, at) => support[at] === Math.max(...support));
}

/** A whole name of a region behind the regions, which lies in none of them: 江苏省宝坻区. */
function foreignRegions({ rest }: RegionReading, region: RegionRow, year: number | null): RegionRow[] {
  const index = regionIndex();
  for (let length = Math.min(index.longestAt(rest), rest.length); length >= 3; length -= 1) {
    const entries = index.named(rest.slice(0, length)).filter((entry) => entry.form === 'full');
    const rows = withoutOtherTimes(
      entries.map((entry) => entry.row),
      year,
    );
    if (rows.length > 0) return rows.some((row) => isWithinAny(region, [row])) ? [] : rows;
  }
  return [];
}

/** The publisher's region, where the named one lies neither in it nor around it. */
function contradicting(region: RegionRow, publisher: readonly RegionRow[]): readonly RegionRow[] {
  const agrees = isWithinAny(region, publisher) || publisher.some((each) => isWithinAny(each, [region]));
  return agrees ? [] : publisher;
}

/** 黄埔区、广州开发区: the name goes on with another one. */
function isJointName({ rest }: RegionReading): boolean {
  return /^[^\p{L}\p{N}]/u.test(rest);
}

/** Short names also begin the names of streets, lakes and mountains: they are trusted before a government or a department. */
function isDoubtfulShort({ reading, body }: RegionClues, region: RegionRow): boolean {
  if (!reading.isShort) return false;
  if (body.body === 'town') return true;
  const isTrusted =
    body.body !== 'zone_committee' && body.body !== 'other' && !hasOwnDistricts(body.bodyName);
  return region.level === 'county' && !isTrusted;
}
