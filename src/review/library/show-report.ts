import type { FinishedReport } from '../../dataset/series/finished.js';
import { layOverForm } from '../../dataset/tables/report-on-form.js';
import { explainIdentities } from '../../explain/explain-identity.js';
import { type Form, undividedGroups } from '../../forms/index.js';
import { agencyIdOf, regionLine } from '../../regions/index.js';
import { formLayout } from './form-layout.js';
import { type ReportRow, reportKey } from './report-row.js';
import type { ShownReport, ShownSource } from './shown-report.js';

/**
 * What the page of a report shows.
 *
 * @param rows every report of the dataset, to find those of the same agency
 */
export function showReport(
  { report, corrections }: FinishedReport,
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
    findings: report.findings,
    corrections,
    years: yearsOf(report.reportId, rows),
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
