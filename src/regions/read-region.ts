import { isKnownBody } from './body.js';
import { isInUse } from './period.js';
import { type Entry, regionIndex } from './region-index.js';
import { goesOnAsRegion, isLongerName } from './region-names.js';
import { contains, type RegionRow } from './region-row.js';

/** Regions at the beginning of a name (`天津市` `宝坻区` 财政局), read as far as each lies within the one before. */
export interface RegionReading {
  /** Every region that the last of the names may mean; empty where the name begins with no region. */
  readonly regions: readonly RegionRow[];
  /** True where the last name is a short one, without 市, 县 or 区. */
  readonly isShort: boolean;
  /** What stands behind the regions. */
  readonly rest: string;
}

/** What is known before the name is read. */
export interface ReadingOptions {
  readonly year: number | null;
  /** Regions that are known to stand before the text; null for none. */
  readonly within: readonly RegionRow[] | null;
  /** Whether regions that had ceased to be by the year are read as well, under their full names. */
  readonly withFormer: boolean;
}

/** Reads the regions at the beginning of a name. The longest names that fit into one another are taken. */
export function readRegion(text: string, options: ReadingOptions): RegionReading {
  return readOn(text, options) ?? { regions: options.within ?? [], isShort: false, rest: text };
}

function readOn(text: string, options: ReadingOptions): RegionReading | null {
  const index = regionIndex();
  for (let length = Math.min(index.longestAt(text), text.length); length >= 2; length -= 1) {
    const entries = index.named(text.slice(0, length)).filter((entry) => fits(entry, options));
    if (entries.length === 0) continue;
    const reading = readBehind(entries, text.slice(length), options);
    if (reading !== null) return reading;
  }
  return null;
}

function fits({ row, form }: Entry, { year, within, withFormer }: ReadingOptions): boolean {
  if (!isInUse(row, year) && !(withFormer && form === 'full')) return false;
  return within === null ? form !== 'nested' : within.some((region) => contains(region, row));
}

/** What the rest makes of these regions; null where it shows that a short name was not meant as one. */
function readBehind(entries: readonly Entry[], rest: string, options: ReadingOptions): RegionReading | null {
  const full = entries.filter((entry) => entry.form !== 'short');
  const isShort = full.length === 0;
  if (isShort && isLongerName(rest)) return null;
  const regions = (isShort ? entries : full).map((entry) => entry.row);
  const further = readOn(rest, { ...options, within: regions });
  if (further !== null) return further;
  const isOther = rest !== '' && (goesOnAsRegion(rest) || !isKnownBody(rest));
  return isShort && isOther ? null : { regions, isShort, rest };
}
