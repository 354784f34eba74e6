import type { Evidence } from '../../model/evidence.js';
import type { CellReadings } from '../../model/reading.js';
import type { Report } from '../../model/report.js';

/** What the reports of other years tell about a report: figures for its cells, and its cells a year before. */
export interface OtherYears {
  readonly elsewhere: Evidence;
  readonly previousYear: CellReadings | null;
}

/** Assesses the sums and the claims of a report again, on the figures we stand behind now. */
export type Recheck = (report: Report, otherYears?: OtherYears) => Report;
