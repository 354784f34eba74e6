import type { AgencyIdentity, BodyKind } from '../model/agency.js';
import { BODY_ENDINGS } from '../model/body-endings.js';
import bodies from './bodies.json' with { type: 'json' };

interface Bodies {
  readonly centralPrefixes: readonly { readonly prefix: string; readonly isPartOfName: boolean }[];
  readonly ownLevel: readonly string[];
  readonly governments: readonly string[];
  readonly offices: readonly string[];
  readonly zoneWords: readonly string[];
  readonly zoneCommittees: readonly string[];
  readonly townUnits: readonly string[];
  readonly townAuthorities: readonly string[];
  readonly townOfficeUnits: readonly string[];
  readonly departments: readonly string[];
  readonly others: readonly string[];
  readonly ownDistricts: readonly string[];
  readonly levelMarks: readonly string[];
  readonly regionUnits: readonly string[];
}

const BODIES: Bodies = bodies;

const oneOf = (words: readonly string[]) => `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`;
const COMMITTEE = oneOf(BODIES.zoneCommittees);
const ZONE = `(?:.*${oneOf(BODIES.zoneWords)})`;

const GOVERNMENT = new RegExp(`^${oneOf(BODIES.ownLevel)}?${oneOf(BODIES.governments)}$`, 'u');
const GOVERNMENT_OFFICE = new RegExp(
  `^${oneOf(BODIES.ownLevel)}?${oneOf(BODIES.governments)}${oneOf(BODIES.offices)}+$`,
  'u',
);
/** 国有资产监督管理委员会 is no committee of a zone: the long word needs a zone before it, the short one does not. */
const ZONE_COMMITTEE = new RegExp(
  `^(?<stem>${ZONE}?)${COMMITTEE}$|^(?<zone>${ZONE})$|^(?<any>.+)管委会$`,
  'u',
);
const ZONE_OFFICE = new RegExp(`^(?:${ZONE}?${COMMITTEE}|.+管委会)${oneOf(BODIES.offices)}$`, 'u');
const { departments, towns, townOffices, institutions } = BODY_ENDINGS;
const TOWN = new RegExp(
  `^(?<town>.+?${oneOf([...towns, ...BODIES.townUnits])})${oneOf([...townOffices, ...BODIES.townAuthorities])}?$|` +
    `^(?<area>.+${oneOf(BODIES.townOfficeUnits)})${oneOf(townOffices)}$`,
  'u',
);
const DEPARTMENT = new RegExp(`^.+${oneOf([...departments, ...BODIES.departments])}$`, 'u');
const OWN_DISTRICTS = new RegExp(`${oneOf(BODIES.ownDistricts)}$`, 'u');
const LEVEL_MARK = new RegExp(`${oneOf(BODIES.levelMarks)}$`, 'u');
const UNKNOWN_REGION = new RegExp(
  `^.+${oneOf(BODIES.regionUnits)}(?:${oneOf(BODIES.governments)}${oneOf(BODIES.offices)}?)?$`,
  'u',
);
const OTHER = new RegExp(`^.+${oneOf([...institutions, ...townOffices, ...BODIES.others])}$`, 'u');

/** What the words behind the regions of a name say about the body. */
export type Body = Pick<AgencyIdentity, 'body' | 'bodyName' | 'publishesFor'>;

/**
 * Sorts a body by its words. The kinds are tried from the narrowest to the widest: every office of a government would
 * also pass for a department.
 *
 * @param words the name of an agency without the regions before it
 */
export function readBody(words: string): Body {
  return readOwnBody(words.replace(LEVEL_MARK, ''));
}

function readOwnBody(words: string): Body {
  if (GOVERNMENT.test(words)) return body('government', words);
  if (GOVERNMENT_OFFICE.test(words)) return body('government_office', words, 'government');
  if (ZONE_OFFICE.test(words)) return body('government_office', words, 'zone_committee');
  const committee = ZONE_COMMITTEE.exec(words)?.groups;
  // 管委会 and 管理委员会 are the same body, and so is a zone that is named without either.
  if (committee) return body('zone_committee', `${committee.stem ?? committee.zone ?? committee.any}管委会`);
  const town = TOWN.exec(words)?.groups;
  if (town) return body('town', (town.town ?? town.area)!);
  return body(DEPARTMENT.test(words) ? 'department' : 'other', words);
}

/** True where the words are those of some body, and not just any text. */
export function isKnownBody(words: string): boolean {
  return readBody(words).body !== 'other' || OTHER.test(words);
}

/**
 * True where the name of a body is that of a region or of its government, although no region of that name is known there:
 * 蓝城区 of 揭阳市, a district that the city set up for itself.
 */
export function namesUnknownRegion({ body: kind, bodyName }: Body): boolean {
  return (kind === 'other' || kind === 'department') && UNKNOWN_REGION.test(bodyName);
}

/** True for bodies whose districts are not those of the divisions: 黄埔海关 is not the customs of 黄埔区. */
export function hasOwnDistricts(bodyName: string): boolean {
  return OWN_DISTRICTS.test(bodyName);
}

function body(kind: BodyKind, bodyName: string, publishesFor: Body['publishesFor'] = null): Body {
  return { body: kind, bodyName, publishesFor };
}

/** The central authority at the beginning of the name of one of its local bodies, or `''`, and what follows it. */
export function splitCentral(name: string): { readonly central: string; readonly local: string } {
  const found = BODIES.centralPrefixes.find(({ prefix }) => name.startsWith(prefix) && name !== prefix);
  if (found === undefined) return { central: '', local: name };
  return { central: found.isPartOfName ? found.prefix : '', local: name.slice(found.prefix.length) };
}
