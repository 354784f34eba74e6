import type { Evidence } from '../../model/evidence.js';
import type { Finding } from '../../model/finding.js';
import type { CellReading, CellReadings } from '../../model/reading.js';
import type { Report } from '../../model/report.js';
import {
  checkSeries,
  chooseCurrent,
  compareVersions,
  type NeighbourEvidence,
  neighbourEvidence,
} from '../../panel/index.js';
import { changeRows } from '../tables/changes-table.js';
import type { VersionRow } from '../tables/versions-table.js';
import { coverageRows } from './coverage-rows.js';
import type { Corrected, FinishedReport, FinishedSeries } from './finished.js';
import type { KeptReport, Series, Versions } from './group-series.js';

/** What the reports of other years tell about a report: figures for its cells, and its cells a year before. */
export interface OtherYears {
  readonly elsewhere: Evidence;
  readonly previousYear: CellReadings | null;
}

/** Assesses the sums and the claims of a report again, on the figures we stand behind now. */
export type Recheck = (report: Report, otherYears?: OtherYears) => Report;

/** What the finishing of a series needs from the run. */
export interface SeriesContext {
  readonly load: (kept: KeptReport) => Promise<Report>;
  /** Versions of a report in the former dataset; none where it was not in it. */
  readonly loadFormer: (reportId: string) => Promise<readonly Report[]>;
  /** Loads what assesses the sums of a report again; they stay as they were where there is none. */
  readonly loadRecheck?: (() => Promise<Recheck>) | undefined;
  /** The report with the corrections of the user, and what became of each. */
  readonly correct: (report: Report) => Promise<Corrected>;
  /** Id for a report, the same only for versions of one report. */
  readonly ownId: (reportId: string) => string;
  /** What only all reports together can show of one. */
  readonly compare: (report: Report) => readonly Finding[];
}

/** Chooses the current version of every report of an agency, and adds what versions and years say about each other. */
export async function finishSeries(series: Series, context: SeriesContext): Promise<FinishedSeries> {
  const finished: FinishedReport[] = [];
  for (const versions of series) finished.push(await finishVersions(versions, context));
  const current = finished.map(({ report }) => report);
  const isOneAgency = current.every(({ identity, year }) => identity?.region != null && year !== null);
  const years = isOneAgency ? checkSeries(current) : null;
  const neighbours: NeighbourEvidence = isOneAgency ? neighbourEvidence(current) : new Map();
  const reports: FinishedReport[] = [];
  for (const each of finished) {
    const previousYear = current.find(({ year }) => year === (each.report.year ?? 0) - 1)?.cells ?? null;
    const elsewhere = neighbours.get(each.report.reportId) ?? new Map();
    const weighed = await weigh(each, { elsewhere, previousYear }, context);
    reports.push(withFindings(weighed, years?.findings.get(each.report.reportId) ?? []));
  }
  return {
    reports,
    ledger: years?.ledger ?? [],
    coverage: isOneAgency ? coverageRows(reports) : [],
  };
}

async function finishVersions(kept: Versions, context: SeriesContext): Promise<FinishedReport> {
  const loaded: Report[] = [];
  for (const version of kept) loaded.push(await context.load(version));
  const at = chooseCurrent(loaded);
  const reportId = context.ownId(loaded[at]!.reportId);
  const named = loaded.map((report) => ({ ...report, reportId }));
  const { report: corrected, outcomes } = await context.correct(named[at]!);
  const others = named.flatMap((report, index) => (index === at ? [] : [{ report, kept: kept[index]! }]));
  const report = {
    ...corrected,
    findings: [
      ...corrected.findings,
      ...others.flatMap((other) => compareVersions(named[at]!, other.report)),
      ...context.compare(corrected),
    ],
  };
  const inOrder = [{ report: named[at]!, kept: kept[at]! }, ...others];
  const former = await context.loadFormer(loaded[at]!.reportId);
  return {
    report,
    versions: inOrder.map((version, index) => versionRow(version, index, named[at]!)),
    superseded: others.map((other) => other.report),
    corrections: outcomes,
    changes: former.length > 0 ? changeRows(former[chooseCurrent(former)]!, named[at]!) : [],
  };
}

/** Explanations of failures are put in the order of what other years print, and growths held against the year before. */
async function weigh(
  finished: FinishedReport,
  otherYears: OtherYears,
  { loadRecheck }: SeriesContext,
): Promise<FinishedReport> {
  const { report } = finished;
  const isExplained = report.findings.some(({ explanations }) => explanations !== undefined);
  const isGrowing = report.claims.some(({ kind }) => kind === 'growth');
  const isTold = (isExplained && otherYears.elsewhere.size > 0) || (isGrowing && otherYears.previousYear);
  const recheck = isTold ? await loadRecheck?.() : undefined;
  return recheck ? { ...finished, report: recheck(report, otherYears) } : finished;
}

function withFindings(finished: FinishedReport, findings: readonly Finding[]): FinishedReport {
  const { report } = finished;
  return { ...finished, report: { ...report, findings: [...report.findings, ...findings] } };
}

function versionRow(
  { report, kept }: { readonly report: Report; readonly kept: KeptReport },
  index: number,
  current: Report,
): VersionRow {
  const cells = [...report.cells];
  return {
    report,
    version: index + 1,
    status: kept.record.status,
    decided: cells.filter(([, cell]) => isDecided(cell)).length,
    differing: cells.filter(([id, cell]) => isContradiction(cell, current.cells.get(id))).map(([id]) => id),
  };
}

function isDecided({ resolved, state }: CellReading): boolean {
  return resolved !== null || state === 'blank' || state === 'dash';
}

function isContradiction(cell: CellReading, other: CellReading | undefined): boolean {
  return (
    other !== undefined &&
    cell.resolved !== null &&
    other.resolved !== null &&
    cell.resolved !== other.resolved
  );
}
