/** A division of GB/T 2260, or a functional zone (development zone, new area, experimental zone), which has no code there. */
export type RegionKind = 'division' | 'functional_zone';

/** Level of a region, from the one under the state to the one over towns. */
export type RegionLevel = 'province' | 'prefecture' | 'county';

/** A region as it was called in the year that was asked for. */
export interface Region {
  /** Six digits for a division; four digits, `Z` and two digits for a zone. */
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly kind: RegionKind;
  /** Code of the region above; null for a province. */
  readonly parent: string | null;
  /** Codes of the divisions that a zone governs or overlays; empty for a division. */
  readonly covers: readonly string[];
}

/** What sort of body a name names. */
export type BodyKind =
  | 'government'
  | 'government_office'
  | 'department'
  | 'town'
  | 'zone_committee'
  | 'other';

/** Who reports, worked out from the printed name of the agency. */
export interface AgencyIdentity {
  /** Null while unknown or open; `alternatives` tells which. */
  readonly region: Region | null;
  readonly body: BodyKind;
  /** The name without the region before it (`财政局`, `城关镇`); of an agency named by its region alone, what it stands for. */
  readonly bodyName: string;
  /**
   * For an office, the body whose reports it also publishes: a report of `某区人民政府办公室` may be its own or that of
   * the government. Null for every other body.
   */
  readonly publishesFor: 'government' | 'zone_committee' | null;
  /** True where exactly one region fits the name and what else is known. */
  readonly isCertain: boolean;
  /** Every region that may be meant, by code, where it is not certain. Empty where nothing is known. */
  readonly alternatives: readonly Region[];
}
