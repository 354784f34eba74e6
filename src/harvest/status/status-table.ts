import { type History, holdsReport, saysGone, type UrlHistory } from '../archive/history.js';
import { HARVEST_CODES } from '../codes/index.js';

/** What the archive has of one agency for one year. */
export type Mark = 'have' | 'vanished' | 'refused' | 'failed';

/** One row of agency by year. */
export interface StatusRow {
  readonly source: string;
  readonly agency: string;
  readonly region: string | null;
  /** By year; null stands for reports whose year is not known. A year without a mark was never heard of. */
  readonly marks: ReadonlyMap<number | null, Mark>;
}

/** What an archive has, agency by year. */
export interface StatusTable {
  readonly years: readonly number[];
  readonly hasUnknownYear: boolean;
  readonly rows: readonly StatusRow[];
  /** When the last run began; null where there was none. */
  readonly lastRun: string | null;
  /** Null where the last run was killed. */
  readonly lastComplete: boolean | null;
}

/** Of several addresses for one year the best counts. */
const ORDER: readonly Mark[] = ['have', 'vanished', 'refused', 'failed'];

/** Reads agency by year from the history of an archive. */
export function statusTable(history: History): StatusTable {
  const rows = new Map<string, { row: StatusRow; marks: Map<number | null, Mark> }>();
  for (const url of history.urls.values()) {
    const mark = markOf(url);
    if (mark === null) continue;
    const { source, agency, region } = url.last;
    const known = rows.get(source);
    const marks = known?.marks ?? new Map<number | null, Mark>();
    if (known === undefined) rows.set(source, { row: { source, agency, region, marks }, marks });
    const year = (url.good ?? url.last).year;
    const rival = marks.get(year);
    if (rival === undefined || ORDER.indexOf(mark) < ORDER.indexOf(rival)) marks.set(year, mark);
  }
  const all = [...rows.values()]
    .map(({ row }) => row)
    .sort((left, right) => (rank(left) < rank(right) ? -1 : 1));
  const years = new Set(all.flatMap(({ marks }) => [...marks.keys()]));
  return {
    years: [...years].filter((year) => year !== null).sort(),
    hasUnknownYear: years.has(null),
    rows: all,
    lastRun: history.lastStart?.at ?? null,
    lastComplete: history.lastEnd?.complete ?? null,
  };
}

function rank({ region, agency }: StatusRow): string {
  return `${region ?? '~'} ${agency}`;
}

/** Null for pages on the way to reports. */
function markOf({ last, good }: UrlHistory): Mark | null {
  if (good !== null && holdsReport(good)) {
    return saysGone(last) ? 'vanished' : 'have';
  }
  if (last.code === null || last.role !== 'report') return null;
  return HARVEST_CODES[last.code].kind === 'refused' ? 'refused' : 'failed';
}
