import type { AgencyIdentity } from './agency.js';
import type { Claim } from './claim.js';
import type { Finding } from './finding.js';
import type { ProseParagraph } from './prose.js';
import type { CellReadings, OpenRow } from './reading.js';

/** Where the bytes came from. */
export interface Source {
  /** Path as given, with forward slashes; `-` for standard input. */
  readonly path: string;
  /** The address that the caller names; null where it names none. */
  readonly url: string | null;
  /** SHA-256 of the bytes, in hex; null where the file could not be read. */
  readonly sha256: string | null;
  /** What the bytes are, by the bytes themselves (`text/html`, `application/pdf`); null where that was not found out. */
  readonly mediaType: string | null;
  /** Encoding that the text was read in, in lower case (`gb18030`); null for files that are no text. */
  readonly charset: string | null;
}

/** How many identities of the form could be assessed, and how that came out. */
export interface CheckCounts {
  /** `passed` and `failed` together. */
  readonly assessed: number;
  readonly passed: number;
  readonly failed: number;
  /** Identities of which nothing can be said, because cells are blank, unread or open. */
  readonly notAssessable: number;
}

/** One annual report: who, when, its cells, and what is to be known about them. */
export interface Report {
  /** `<region code>-<body>-<year>`, the same for every copy of the report; docs/regions.md says how it is made. */
  readonly reportId: string;
  readonly source: Source;
  /** Id of the form: `ogi-2021`. */
  readonly form: string;
  /** The body that reports, as printed. */
  readonly agency: string | null;
  /** Which region and body that is; null where no agency is printed. */
  readonly identity: AgencyIdentity | null;
  /** The year that the report is about; null where the document tells none. */
  readonly year: number | null;
  /** Date of publication as `yyyy-mm-dd`, where the document prints one. */
  readonly published: string | null;
  /** Every cell of the form as the report prints it, those that are not in the document among them; of a group, its rows or itself. */
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
  /** Stable; `docs/errors.md` lists every code. */
  readonly code: string;
  /** What is wrong and where, in one English sentence. */
  readonly message: string;
  /** What the user can do, in English. */
  readonly remedy: string;
}
