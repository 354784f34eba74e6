import type { Explanations, Finding } from '../../model/finding.js';
import type { CellReading } from '../../model/reading.js';
import type { Failure, Source } from '../../model/report.js';
import type { ReportOnForm } from '../tables/report-on-form.js';

/** A report as the object of the `--json` contract, which is also one line of `reports.ndjson`. */
export function reportObject({ report, cells }: ReportOnForm): object {
  return {
    report_id: report.reportId,
    source: sourceObject(report.source),
    form: report.form,
    agency: report.agency,
    region_code: report.identity?.region?.code ?? null,
    year: report.year,
    published: report.published,
    cells: Object.fromEntries(cells.map(({ cell, reading }) => [cell.id, readingObject(reading)])),
    checks: {
      assessed: report.checks.assessed,
      passed: report.checks.passed,
      failed: report.checks.failed,
      not_assessable: report.checks.notAssessable,
    },
    findings: report.findings.map(findingObject),
  };
}

/** A failure as the object of the `--json` contract. */
export function failureObject(failure: Failure): object {
  return {
    source: sourceObject(failure.source),
    code: failure.code,
    message: failure.message,
    remedy: failure.remedy,
  };
}

function sourceObject(source: Source): object {
  return {
    path: source.path,
    url: source.url,
    sha256: source.sha256,
    media_type: source.mediaType,
    charset: source.charset,
  };
}

function readingObject(reading: CellReading): object {
  return {
    raw: reading.raw,
    state: reading.state,
    value: reading.value,
    printed_unit: reading.printedUnit,
    resolved: reading.resolved,
    basis: reading.basis,
    certificate: reading.certificate,
    where: reading.where,
  };
}

function findingObject(finding: Finding): object {
  return {
    code: finding.code,
    verdict: finding.verdict,
    kind: finding.kind,
    severity: finding.severity,
    cells: finding.cells,
    left: finding.left,
    right: finding.right,
    message_zh: finding.messageZh,
    message_en: finding.messageEn,
    quote: finding.quote,
    ...(finding.explanations ? { explanations: explanationsObject(finding.explanations) } : {}),
  };
}

function explanationsObject(explanations: Explanations): object {
  return {
    failed: explanations.failed,
    minimal_size: explanations.minimalSize,
    count: explanations.count,
    complete: explanations.complete,
    certain: explanations.certain,
    shown: explanations.shown.map(({ kind, changes, evidence, messageZh, messageEn }) => ({
      kind,
      changes,
      evidence,
      message_zh: messageZh,
      message_en: messageEn,
    })),
  };
}
