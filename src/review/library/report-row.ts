import { createHash } from 'node:crypto';
import type { TableRow } from '../../dataset/read-table.js';
import { gravestFirst } from '../../explain/gravest-first.js';
import type { Verdict } from '../../model/finding.js';
import { groupBy } from '../../model/group-by.js';
import type { ReportStanding } from './standings.js';

/** What the list of reports shows of one. */
export interface ReportRow {
  /** Names its files and addresses: the same for the same report id, and safe wherever a name is. */
  readonly key: string;
  readonly reportId: string;
  readonly agency: string;
  readonly regionCode: string;
  readonly year: number | null;
  readonly form: string;
  readonly published: string;
  readonly sourcePath: string;
  readonly mediaType: string;
  readonly standing: ReportStanding;
  readonly checks: { readonly passed: number; readonly failed: number; readonly notAssessable: number };
  readonly findings: { readonly error: number; readonly warning: number; readonly note: number };
  /** Of its findings that are more than notes, the gravest first. */
  readonly verdicts: readonly Verdict[];
  readonly codes: readonly string[];
}

/** The rows of the list, from the tables `reports` and `findings` of a dataset, in the order of the former. */
export function reportRows(reports: readonly TableRow[], findings: readonly TableRow[]): ReportRow[] {
  const told = groupBy(
    findings.filter(({ severity }) => severity !== 'note'),
    (finding) => finding.report_id ?? '',
  );
  return reports.map((row) => reportRow(row, gravestFirst(told.get(row.report_id ?? '') ?? [])));
}

function reportRow(row: TableRow, told: readonly TableRow[]): ReportRow {
  const text = (column: string) => row[column] ?? '';
  const count = (column: string) => Number(text(column));
  const checks = {
    passed: count('checks_passed'),
    failed: count('checks_failed'),
    notAssessable: count('checks_not_assessable'),
  };
  const verdicts = distinct(told.map(({ verdict }) => verdict as Verdict));
  return {
    key: reportKey(text('report_id')),
    reportId: text('report_id'),
    agency: text('agency'),
    regionCode: text('region_code'),
    year: text('year') === '' ? null : count('year'),
    form: text('form'),
    published: text('published'),
    sourcePath: text('source_path'),
    mediaType: text('media_type'),
    standing: standingOf(checks, verdicts, told.length),
    checks,
    findings: {
      error: count('findings_error'),
      warning: count('findings_warning'),
      note: count('findings_note'),
    },
    verdicts,
    codes: distinct(told.map(({ code }) => code ?? '')),
  };
}

/** The key of a report. */
export function reportKey(reportId: string): string {
  return createHash('sha256').update(reportId).digest('hex').slice(0, 16);
}

/** The key of a version of a report; of the first, which the dataset shows, it is that of the report. */
export function versionKey(reportId: string, version: number): string {
  return version === 1 ? reportKey(reportId) : `${reportKey(reportId)}-v${version}`;
}

/** What `versionKey` was made from: the key of a report, and the version. */
export function parseVersionKey(key: string): { readonly report: string; readonly version: number } {
  const [, report = key, version = '1'] = /^(.+)-v(\d+)$/.exec(key) ?? [];
  return { report, version: Number(version) };
}

function standingOf(
  { passed, failed }: ReportRow['checks'],
  verdicts: readonly Verdict[],
  told: number,
): ReportStanding {
  if (failed > 0) return 'inconsistent';
  const isInDoubt = verdicts.includes('reading_ambiguous') || verdicts.includes('not_assessable');
  if (passed === 0 || isInDoubt) return 'doubtful';
  return told > 0 ? 'remarkable' : 'sound';
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
