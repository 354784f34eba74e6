import type { AgencyIdentity } from '../model/agency.js';

/** What a report id is made from. */
export interface ReportKey {
  /** Who reports; null where no agency is printed. */
  readonly identity: AgencyIdentity | null;
  /** The name as printed; null where none is. */
  readonly agency: string | null;
  readonly year: number | null;
  /** SHA-256 of the bytes of the source, in hex. */
  readonly sha256: string;
}

/** The parts of a report id. */
export interface ReportIdParts {
  /** Code of the region; `000000` where it is not certain. */
  readonly regionCode: string;
  readonly body: string;
  /** Four digits; `0000` where unknown. */
  readonly year: string;
  /** 1; 2 and more for further reports of the same body and year that are no versions of it. */
  readonly ordinal: number;
}

const UNKNOWN_REGION = '000000';
/** Bodies of which a region has one, under whichever name. */
const SOLE_BODIES: readonly string[] = ['government', 'government_office'];

/**
 * The id of a report: `<region code>-<body>-<year>`. It is the same for every copy of the report, and holds letters,
 * digits and `_` only, with `-` between its parts.
 */
export function reportIdOf({ identity, agency, year, sha256 }: ReportKey): string {
  const region = identity?.region ?? null;
  const body = region && identity ? bodyPart(identity) : safePart(agency ?? '');
  return [
    region?.code ?? UNKNOWN_REGION,
    body || sha256.slice(0, 12),
    year === null ? '0000' : String(year).padStart(4, '0'),
  ].join('-');
}

/** The parts of an id that `reportIdOf` made, with the number of one report among several behind it; null for any other text. */
export function partsOfReportId(id: string): ReportIdParts | null {
  const [regionCode, body, year, ordinal = '1', ...more] = id.split('-');
  if (!regionCode || !body || !year || !/^[1-9]\d*$/.test(ordinal) || more.length > 0) return null;
  return { regionCode, body, year, ordinal: Number(ordinal) };
}

/** The id of the agency of a report: that of the report without its year and number. */
export function agencyIdOf(reportId: string): string {
  const parts = partsOfReportId(reportId);
  return parts ? `${parts.regionCode}-${parts.body}` : reportId;
}

function bodyPart({ body, bodyName, publishesFor }: AgencyIdentity): string {
  return SOLE_BODIES.includes(body) && publishesFor !== 'zone_committee' ? body : safePart(bodyName);
}

/** Letters and digits of any script and `_`; everything else is left out. */
function safePart(name: string): string {
  return name.normalize('NFKC').replace(/[^\p{L}\p{N}_]/gu, '');
}
