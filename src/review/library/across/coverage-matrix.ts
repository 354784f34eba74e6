import type { TableRow } from '../../../dataset/read-table.js';
import type { Coverage } from '../../../dataset/tables/coverage-table.js';
import { agencyIdOf, regionLines } from '../../../regions/index.js';
import { type AgencyLine, COVERAGE_LETTERS, type CoverageMatrix, NO_FORM } from '../../across/agency-line.js';
import { reportKey } from '../report-row.js';

/** The matrix, from the tables `coverage` and `reports` of a dataset, in the order of the former. */
export function coverageMatrix(
  coverage: readonly TableRow[],
  reports: readonly { readonly reportId: string; readonly form: string }[],
): CoverageMatrix {
  const formOf = new Map(reports.map(({ reportId, form }) => [reportId, form]));
  const forms = [...new Set(formOf.values())].sort();
  const agencies = groupedByAgency(coverage).map((rows) => agencyLine(rows, formOf, forms));
  const placed = coverage.filter(({ report_id: id }) => id !== '').length;
  return {
    years: yearsOf(coverage),
    forms,
    regions: regionLines(agencies.map(({ regionCode }) => regionCode)),
    agencies,
    reportsLeftOut: reports.length - placed,
  };
}

/** The rows of an agency stand together, that of its first report first. */
function groupedByAgency(coverage: readonly TableRow[]): TableRow[][] {
  const groups: TableRow[][] = [];
  let agency = '';
  for (const row of coverage) {
    const own = row.report_id ? agencyIdOf(row.report_id) : agency;
    if (own === agency) groups.at(-1)?.push(row);
    else groups.push([row]);
    agency = own;
  }
  return groups;
}

function agencyLine(
  rows: readonly TableRow[],
  formOf: ReadonlyMap<string, string>,
  forms: readonly string[],
): AgencyLine {
  const [first] = rows;
  const id = agencyIdOf(first?.report_id ?? '');
  return {
    id,
    key: reportKey(id),
    name: first?.agency ?? '',
    regionCode: first?.region_code ?? '',
    from: Number(first?.year),
    states: rows.map(({ coverage }) => COVERAGE_LETTERS[coverage as Coverage]).join(''),
    forms: rows.map(({ report_id: report }) => formDigit(formOf.get(report ?? ''), forms)).join(''),
  };
}

function formDigit(form: string | undefined, forms: readonly string[]): string {
  return form === undefined ? NO_FORM : String(forms.indexOf(form));
}

function yearsOf(coverage: readonly TableRow[]): number[] {
  const years = new Set(coverage.map(({ year }) => Number(year)));
  return [...years].sort((a, b) => a - b);
}
