import type { ReportKnowledge } from '../../explain/chain.js';
import type { CellReading } from '../../model/reading.js';
import type { CheckCounts, Source } from '../../model/report.js';
import type { NamedRegion } from '../../regions/index.js';
import type { SourceKind } from '../source/source-kind.js';
import type { ShownTable } from './form-layout.js';

/** All that the page of a report shows, but for its source and what the form says of each cell. */
export interface ShownReport extends ReportKnowledge {
  readonly key: string;
  readonly reportId: string;
  readonly form: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly published: string | null;
  /** Its region and those above it, the province first. */
  readonly regions: readonly NamedRegion[];
  readonly source: ShownSource;
  readonly checks: CheckCounts;
  readonly tables: readonly ShownTable[];
  /** In the order of the form; the cells of undivided groups are there only where the report prints them so. */
  readonly cells: Readonly<Record<string, CellReading>>;
  /** Reports of the same agency, this one too, the oldest first. */
  readonly years: readonly { readonly year: number | null; readonly reportId: string }[];
}

/** Where a report was read from, and how that can be shown. */
export interface ShownSource extends Source {
  readonly kind: SourceKind | null;
  /** Why it cannot be shown; null where it can. */
  readonly lack: 'not_at_hand' | 'changed' | 'not_shown' | null;
}
