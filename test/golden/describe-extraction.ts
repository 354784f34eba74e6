import type { Extraction } from '../../src/extract.js';
import type { CellReading } from '../../src/model/reading.js';
import type { Report } from '../../src/model/report.js';
import { cellLines } from './cell-lines.js';
import { type ExpectedReport, reportLines } from './report-lines.js';

/** An extraction in the notation of the expected files. */
export function describeExtraction({ reports, failures }: Extraction): string {
  const failed = failures.map(({ code }) => `failure ${code}`);
  return `${[...failed, ...reports.map(describeReport)].join('\n\n')}\n`;
}

function describeReport(report: Report): string {
  const expected: ExpectedReport = {
    form: report.form,
    agency: report.agency,
    year: report.year,
    published: report.published,
    violated: report.findings
      .filter(({ kind }) => kind === 'hard')
      .map(({ code, cells, left, right }) => ({ code, cells, left, right })),
    findings: report.findings
      .filter(({ kind, severity }) => kind !== 'hard' && severity !== 'note')
      .map(({ code }) => code),
  };
  const notations = new Map([...report.cells].map(([id, cell]) => [id, notation(cell)]));
  return reportLines(expected, cellLines(report.form, notations));
}

/** One cell: the number as printed; `.` blank, `-` dash, `~` text, `x` absent; `=` and the resolved number where that is another. */
export function notation({
  state,
  value,
  resolved,
}: Pick<CellReading, 'state' | 'value' | 'resolved'>): string {
  const signs = { number: String(value), blank: '.', dash: '-', text: '~', absent: 'x' } as const;
  return resolved === null || resolved === value ? signs[state] : `${signs[state]}=${resolved}`;
}
