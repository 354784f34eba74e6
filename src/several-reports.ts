import { readingFinding } from './align/findings.js';
import type { Finding } from './model/finding.js';
import type { Report } from './model/report.js';

/** A page may hold its report once more, for printing or for telephones: what says the same in every cell is one report. */
export function withoutCopies(reports: readonly Report[]): Report[] {
  const isCopy = (report: Report, of: Report) =>
    report.form === of.form &&
    (report.year === of.year || report.year === null) &&
    (report.agency === of.agency || report.agency === null) &&
    [...report.cells].every(([id, { state, value }]) => {
      const cell = of.cells.get(id);
      return cell?.state === state && cell.value === value;
    });
  return reports.filter((report, at) => !reports.slice(0, at).some((each) => isCopy(report, each)));
}

/** Two reports in one document are two reports, even where nothing printed tells them apart: then each says so. */
export function withOwnIds(reports: readonly Report[]): Report[] {
  return reports.map((report, at) => {
    const isNamesake = ({ reportId }: Report) => reportId === report.reportId;
    const count = reports.filter(isNamesake).length;
    if (count === 1) return report;
    const before = reports.slice(0, at).filter(isNamesake).length;
    const reportId = before === 0 ? report.reportId : `${report.reportId}-${before + 1}`;
    return { ...report, reportId, findings: [...report.findings, reportTwice(count)] };
  });
}

/** A report and its correction on one page, or that of a county with that of its own office. */
function reportTwice(count: number): Finding {
  return readingFinding(
    'READ-REPORT-TWICE',
    [],
    `文件中有${count}份同一机关、同一年度而数字不同的报告，须由人判断采用哪一份`,
    `the document holds ${count} reports of the same body and year with different figures; a person has to say which of them counts`,
  );
}
