import source from './names.json' with { type: 'json' };
import type { RegionRow } from './region-row.js';

interface Names {
  readonly unitSuffixes: readonly string[];
  readonly selfGoverning: Readonly<Record<string, string>>;
  readonly peoples: readonly string[];
  readonly ordinaryWords: readonly string[];
  readonly notAfterShortName: readonly string[];
  readonly zoneAbbreviations: readonly { readonly long: string; readonly short: string }[];
}

const NAMES: Names = source;
const ORDINARY = new Set(NAMES.ordinaryWords);
/** What is left of `围场满族蒙古族自治县` without its unit ends in peoples. */
const PEOPLES = new RegExp(`(?:${NAMES.peoples.join('|')})+$`, 'u');

/**
 * How far a name goes: a full name and a short one (without 市, 县, 区) stand for themselves; the name of a zone without
 * its city (`高新技术产业开发区`) only behind that city.
 */
export type NameForm = 'full' | 'short' | 'nested';

/** A name by which a region may be called, and which kind of name that is. */
export interface RegionName {
  readonly text: string;
  readonly form: NameForm;
}

/** `宝坻` of 宝坻区; `墨江` and `墨江县` of 墨江哈尼族自治县. Ordinary words and single signs name nothing. */
export function shortNames(name: string): string[] {
  const suffix = NAMES.unitSuffixes.find((each) => name.endsWith(each));
  if (suffix === undefined) return [];
  const stem = name.slice(0, -suffix.length);
  const plain = isSelfGoverning(name) ? stem.replace(PEOPLES, '') : stem;
  // 东乡族自治县 is named for its people alone.
  const core = plain.length >= 2 ? plain : stem.replace(/族$/u, '');
  const unit = NAMES.selfGoverning[suffix];
  const names = unit === undefined ? [core] : [core, core + unit];
  return names.filter((each) => each.length >= 2 && !ORDINARY.has(each));
}

/** True for names whose short forms cannot be told from the text: what is left out is more than a unit. */
export function isSelfGoverning(name: string): boolean {
  return name.includes('自治') || name.endsWith('族区');
}

/** The names with a unit that the text may be short for: 宝坻省, 宝坻市, 宝坻县, 宝坻区 ... */
export function withUnits(text: string): string[] {
  return text.length < 2 || ORDINARY.has(text) ? [] : NAMES.unitSuffixes.map((suffix) => text + suffix);
}

/**
 * The names under which a zone may be printed.
 *
 * @param above of each region that it lies in, the widest first, every name
 */
export function zoneNames(row: RegionRow, above: readonly (readonly string[])[]): RegionName[] {
  const full = [row.name, ...row.otherNames].map(withoutBrackets).flatMap(abbreviated);
  const own = full.map((name) => withoutRegions(name, above)).filter((name) => !full.includes(name));
  return [
    ...full.map((text): RegionName => ({ text, form: 'full' })),
    ...own.map((text): RegionName => ({ text, form: 'nested' })),
  ];
}

/** True where what follows shows that a short name is the beginning of some other name: `朝阳镇`, `洪泽湖`. */
export function isLongerName(rest: string): boolean {
  return NAMES.notAfterShortName.some((sign) => rest.startsWith(sign));
}

const OWN_REGION = /^[^市县区旗]{1,2}[市县区旗]/u;

/** True where a name goes on with a region that is not known: after the short name 长汀, `口市财政局` is of some 长汀口市. */
export function goesOnAsRegion(rest: string): boolean {
  return OWN_REGION.test(rest);
}

function withoutBrackets(name: string): string {
  return name.replace(/[()]/gu, '');
}

function abbreviated(name: string): string[] {
  const abbreviations = NAMES.zoneAbbreviations.filter(({ long }) => name.endsWith(long));
  return [name, ...abbreviations.map(({ long, short }) => name.slice(0, -long.length) + short)];
}

/** The name without the names of the regions above it that it begins with. */
function withoutRegions(name: string, above: readonly (readonly string[])[]): string {
  return above.reduce((rest, names) => {
    const prefix = names.find((each) => rest.startsWith(each));
    return prefix === undefined || prefix === rest ? rest : rest.slice(prefix.length);
  }, name);
}
