import type { CorrectionOutcome } from '../../corrections/index.js';
import type { Report } from '../../model/report.js';
import type { LedgerRow } from '../../panel/index.js';
import type { SeenAtAddress, SourceStatus } from '../readings/input-reading.js';
import type { CoverageRow } from '../tables/coverage-table.js';
import type { ChangeRow } from '../tables/versions/changes-table.js';
import type { VersionRow } from '../tables/versions/versions-table.js';

/** What one source gave for a report, and what became of the source. */
export interface LoadedVersion {
  readonly report: Report;
  readonly status: SourceStatus;
  /** Null where the source is none of an archive. */
  readonly seen: SeenAtAddress | null;
}

/** A report with the corrections of the user, and what became of each. */
export interface Corrected {
  readonly report: Report;
  readonly outcomes: readonly CorrectionOutcome[];
}

/** A report as the files of the dataset show it, with what was known of it besides. */
export interface FinishedReport {
  readonly report: Report;
  readonly versions: readonly VersionRow[];
  /** The reports of the other versions, complete. */
  readonly superseded: readonly Report[];
  readonly changes: readonly ChangeRow[];
  readonly corrections: readonly CorrectionOutcome[];
}

/** The reports of one agency, and what they say together. */
export interface FinishedSeries {
  readonly reports: readonly FinishedReport[];
  readonly ledger: readonly LedgerRow[];
  readonly coverage: readonly CoverageRow[];
}
