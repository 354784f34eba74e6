import type { SourceStatus } from '../../dataset/readings/input-reading.js';
import type { ReportKnowledge } from '../../explain/chain.js';
import type { CellReading } from '../../model/reading.js';
import type { CheckCounts, Source } from '../../model/report.js';
import type { NamedRegion } from '../../regions/index.js';
import type { SourceKind } from '../source/source-kind.js';
import type { ShownTable } from './shown-form.js';

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
  readonly versions: readonly ShownVersion[];
  /** Reports of the same agency, this one too, the oldest first. */
  readonly years: readonly { readonly year: number | null; readonly reportId: string }[];
}

/** Another version of the report: what one more source gave, which the figures of the dataset are not from. */
export interface ShownVersion {
  /** From 2 on, as in `versions.csv`. */
  readonly version: number;
  readonly status: SourceStatus;
  readonly path: string;
  readonly url: string | null;
  readonly published: string | null;
  /** Address of its source within the pages; null where that is no document that a browser shows by itself. */
  readonly address: string | null;
  /** The cells that it decides otherwise, with its figures. */
  readonly differing: readonly { readonly cell: string; readonly figure: number | null }[];
}

/** Where a report was read from, and how that can be shown. */
export interface ShownSource extends Source {
  readonly kind: SourceKind | null;
  /** Why it cannot be shown; null where it can. */
  readonly lack: 'not_at_hand' | 'changed' | 'not_shown' | null;
}
