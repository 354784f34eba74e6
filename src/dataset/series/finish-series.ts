import type { Finding } from '../../model/finding.js';
import type { CellReading } from '../../model/reading.js';
import type { Report } from '../../model/report.js';
import {
  checkSeries,
  compareVersions,
  decidedCells,
  type NeighbourEvidence,
  neighbourEvidence,
  publicationFindings,
  revisionFindings,
} from '../../panel/index.js';
import { type Change, changedCells } from '../tables/versions/changes-table.js';
import type { VersionRow } from '../tables/versions/versions-table.js';
import type { Corrector } from './corrector.js';
import { coverageRows } from './coverage-rows.js';
import type { FinishedReport, FinishedSeries, LoadedVersion } from './finished.js';
import {
  currentVersion,
  type Succession,
  standingOf,
  successions,
  withoutRepeats,
} from './former-versions.js';
import { isFurther, type KeptReport, type Series, type Versions } from './group-series.js';
import type { OtherYears, Recheck } from './recheck.js';

/** What the finishing of a series needs from the run. */
export interface SeriesContext {
  readonly load: (kept: KeptReport) => Promise<LoadedVersion>;
  /** Versions of a report in the former dataset; none where it was not in it, or is read from the same sources now. */
  readonly loadFormer: (versions: Versions) => Promise<readonly LoadedVersion[]>;
  /** Loads what assesses the sums of a report again; they stay as they were where there is none. */
  readonly loadRecheck?: (() => Promise<Recheck>) | undefined;
  readonly corrector: Corrector;
  /** Id for a report, the same only for versions of one report. */
  readonly ownId: (reportId: string) => string;
  /** What only all reports together can show of one. Among them it is known by the id it was read with. */
  readonly compare: (report: Report, readId: string, corrector: Corrector) => Promise<readonly Finding[]>;
}

/** Chooses the current version of every report of an agency, and adds what versions and years say about each other. */
export async function finishSeries(series: Series, context: SeriesContext): Promise<FinishedSeries> {
  const finished: FinishedReport[] = [];
  for (const versions of series) finished.push(await finishVersions(versions, context));
  const current = finished.map(({ report }) => report).filter(({ reportId }) => !isFurther(reportId));
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
  const loaded: LoadedVersion[] = [];
  for (const version of kept) loaded.push(await context.load(version));
  const readId = loaded[0]!.report.reportId;
  const reportId = context.ownId(readId);
  const versions = withoutRepeats(loaded).map(
    (version): LoadedVersion => ({ ...version, report: { ...version.report, reportId } }),
  );
  const current = versions[currentVersion(versions.map(standingOf))]!;
  const others = versions.filter((version) => version !== current);
  const followed = successions(versions);
  const { report: corrected, outcomes } = await context.corrector.correct(current.report);
  const former = await context.loadFormer(kept);
  return {
    report: {
      ...corrected,
      findings: [
        ...corrected.findings,
        ...otherFigures(current, others),
        ...followed.flatMap(({ before, after }) => revisionFindings(before, after)),
        ...publicationFindings(
          corrected,
          versions.map(({ report }) => report.published),
        ),
        ...(await context.compare(corrected, readId, context.corrector)),
      ],
    },
    versions: [current, ...others].map((version, index) => versionRow(version, index, current.report)),
    superseded: others.map(({ report }) => report),
    corrections: outcomes,
    changes: [...followed.flatMap(revisions), ...changesSince(former, current.report, followed)].map(
      (change, at) => ({ ...change, changeId: at + 1 }),
    ),
  };
}

/** A version that has been replaced at its address is not held against the current one: that it was changed is told by itself. */
function otherFigures(current: LoadedVersion, others: readonly LoadedVersion[]): Finding[] {
  return others
    .filter(({ status }) => status !== 'replaced')
    .flatMap(({ report }) => compareVersions(current.report, report));
}

/** What the former dataset showed otherwise, but for what the archive tells with its times. */
function changesSince(
  former: readonly LoadedVersion[],
  current: Report,
  followed: readonly Succession[],
): Change[] {
  if (former.length === 0) return [];
  const before = former[currentVersion(former.map(standingOf))]!.report;
  const isTold = followed.some(({ before: { report } }) => report.source.sha256 === before.source.sha256);
  return isTold ? [] : changedCells(before, current);
}

function revisions({ before, after }: Succession): Change[] {
  return changedCells(before.report, after.report, {
    lastSeenBefore: before.lastSeen,
    firstSeenAfter: after.firstSeen,
  });
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

function versionRow(version: LoadedVersion, index: number, current: Report): VersionRow {
  const { report } = version;
  return {
    ...version,
    version: index + 1,
    decided: decidedCells(report),
    differing: [...report.cells]
      .filter(([id, cell]) => isContradiction(cell, current.cells.get(id)))
      .map(([id]) => id),
  };
}

function isContradiction(cell: CellReading, other: CellReading | undefined): boolean {
  return (
    other !== undefined &&
    cell.resolved !== null &&
    other.resolved !== null &&
    cell.resolved !== other.resolved
  );
}
