import type { FinishedReport } from '../../dataset/series/finished.js';
import { layOverForm } from '../../dataset/tables/report-on-form.js';
import type { VersionRow } from '../../dataset/tables/versions/versions-table.js';
import { explainIdentities } from '../../explain/explain-identity.js';
import { gravestFirst } from '../../explain/gravest-first.js';
import { type Form, undividedGroups } from '../../forms/index.js';
import type { Report } from '../../model/report.js';
import { agencyIdOf, regionLine } from '../../regions/index.js';
import { sourceKind } from '../source/source-kind.js';
import { formLayout } from './form-layout.js';
import { type ReportRow, reportKey, versionKey } from './report-row.js';
import type { ShownReport, ShownSource, ShownVersion } from './shown-report.js';

/**
 * What the page of a report shows.
 *
 * @param rows every report of the dataset, to find those of the same agency
 */
export function showReport(
  { report, corrections, versions, superseded }: FinishedReport,
  form: Form,
  source: ShownSource,
  rows: readonly ReportRow[],
): ShownReport {
  const identities = explainIdentities(report, form);
  const { cells } = layOverForm(report, [form]);
  return {
    key: reportKey(report.reportId),
    reportId: report.reportId,
    form: report.form,
    agency: report.agency,
    year: report.year,
    published: report.published,
    regions: regionLine(report.identity?.region?.code ?? ''),
    source,
    checks: report.checks,
    tables: formLayout(form, undividedGroups(form, report.cells), identities),
    cells: Object.fromEntries(cells.map(({ cell, reading }) => [cell.id, reading])),
    openRows: report.openRows,
    identities,
    findings: gravestFirst(report.findings),
    corrections,
    versions: superseded.map((other, at) => shownVersion(report.reportId, other, versions[at + 1]!)),
    years: yearsOf(report.reportId, rows),
  };
}

function shownVersion(reportId: string, { source, published, cells }: Report, row: VersionRow): ShownVersion {
  const kind = sourceKind(source.mediaType);
  return {
    version: row.version,
    status: row.status,
    path: source.path,
    url: source.url,
    published,
    address: kind === 'html' || kind === 'pdf' ? `source/${versionKey(reportId, row.version)}.${kind}` : null,
    differing: row.differing.map((cell) => ({ cell, figure: cells.get(cell)?.resolved ?? null })),
  };
}

/** Reports of an unknown region belong to nobody for certain. */
function yearsOf(reportId: string, rows: readonly ReportRow[]): ShownReport['years'] {
  const agency = agencyIdOf(reportId);
  return rows
    .filter(
      (row) => row.reportId === reportId || (row.regionCode !== '' && agencyIdOf(row.reportId) === agency),
    )
    .map(({ year, reportId: id }) => ({ year, reportId: id }))
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}
