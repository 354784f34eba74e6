import type { ReportRow } from '../../library/report-row.js';
import { STANDINGS } from '../../library/standings.js';

/** What the list is narrowed to, and its order. Empty texts narrow nothing. */
export interface Filter {
  /** Words that all have to be found. */
  readonly words: readonly string[];
  readonly region: string;
  readonly agency: string;
  readonly year: string;
  readonly form: string;
  readonly verdict: string;
  readonly standing: string;
  readonly sort: string;
}

/** A report with the text it is searched in. */
export interface Entry {
  readonly row: ReportRow;
  readonly text: string;
}

type Order = (a: ReportRow, b: ReportRow) => number;

/** The orders of the list; ties are left in the order of the dataset. */
const ORDERS: Readonly<Record<string, Order>> = {
  findings: (a, b) =>
    STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
    b.checks.failed - a.checks.failed ||
    b.findings.error - a.findings.error ||
    b.findings.warning - a.findings.warning,
  agency: (a, b) => a.agency.localeCompare(b.agency, 'zh') || (a.year ?? 0) - (b.year ?? 0),
  newest: (a, b) => (b.year ?? 0) - (a.year ?? 0),
  oldest: (a, b) => (a.year ?? 9999) - (b.year ?? 9999),
};

/** The filter that an address asks for. */
export function filterOf(query: URLSearchParams): Filter {
  const text = (name: string) => query.get(name) ?? '';
  return {
    words: folded(text('q')).split(/\s+/).filter(Boolean),
    region: text('region'),
    agency: text('agency'),
    year: text('year'),
    form: text('form'),
    verdict: text('verdict'),
    standing: text('standing'),
    sort: text('sort'),
  };
}

/** Reports with what they are searched in, made once. */
export function indexed(rows: readonly ReportRow[]): Entry[] {
  return rows.map((row) => ({
    row,
    text: folded(
      [row.agency, row.reportId, row.sourcePath, row.year ?? '', row.form, ...row.codes].join(' '),
    ),
  }));
}

/** The reports that a filter lets through, in its order. */
export function filtered(entries: readonly Entry[], filter: Filter): ReportRow[] {
  const order = ORDERS[filter.sort] ?? ORDERS.findings!;
  return entries
    .filter((entry) => isWanted(entry, filter))
    .map(({ row }) => row)
    .sort(order);
}

/** Whether a report fits all that a filter asks for; an empty field asks for nothing. */
export function isWanted({ row, text }: Entry, filter: Filter): boolean {
  const { words, region, agency, year, form, verdict, standing } = filter;
  return (
    (region === '' || row.regionCode.startsWith(region)) &&
    (agency === '' || row.agency === agency) &&
    (year === '' || String(row.year ?? '-') === year) &&
    (form === '' || row.form === form) &&
    (standing === '' || row.standing === standing) &&
    (verdict === '' || row.verdicts.some((each) => each === verdict)) &&
    words.every((word) => text.includes(word))
  );
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
