import type { AgencyIdentity } from './agency.js';
import type { Claim } from './claim.js';
import type { Finding } from './finding.js';
import type { ProseParagraph } from './prose.js';
import type { CellReadings, OpenRow } from './reading.js';

/** Where the bytes came from. */
export interface Source {
  /** Path as given, with forward slashes; `-` for standard input. */
  readonly path: string;
  readonly url: string | null;
  /** SHA-256 of the bytes, in hex; null where the file could not be read. */
  readonly sha256: string | null;
  readonly mediaType: string | null;
  readonly charset: string | null;
}

/** How many identities of the form could be assessed, and how that came out. */
export interface CheckCounts {
  readonly assessed: number;
  readonly passed: number;
  readonly failed: number;
  readonly notAssessable: number;
}

/** One annual report: who, when, its cells, and what is to be known about them. */
export interface Report {
  readonly reportId: string;
  readonly source: Source;
  readonly form: string;
  /** The body that reports, as printed. */
  readonly agency: string | null;
  /** Which region and body that is; null where no agency is printed. */
  readonly identity: AgencyIdentity | null;
  readonly year: number | null;
  /** Date of publication as `yyyy-mm-dd`, where the document prints one. */
  readonly published: string | null;
  readonly cells: CellReadings;
  /** Rows that can be read in several ways; their cells have no resolved figures. */
  readonly openRows: readonly OpenRow[];
  /** What the prose of the report says, and the numbers in it. */
  readonly prose: readonly ProseParagraph[];
  readonly claims: readonly Claim[];
  readonly checks: CheckCounts;
  readonly findings: readonly Finding[];
}

/** An input that gave no report, and what the user can do about it. */
export interface Failure {
  readonly source: Source;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}
