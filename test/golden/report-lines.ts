/** A failed identity: the row or column it is written for is known by its cells. */
export interface ViolatedIdentity {
  readonly code: string;
  readonly cells: readonly string[];
  readonly left: number | null;
  readonly right: number | null;
}

/** What an expected file says of a report besides its cells. */
export interface ExpectedReport {
  readonly form: string;
  readonly agency: string | null;
  readonly year: number | null;
  readonly published: string | null;
  readonly violated: readonly ViolatedIdentity[];
  /** Codes of the other findings of severity warning or error, in any order and number. */
  readonly findings: readonly string[];
}

/** A report in the notation of the expected files. */
export function reportLines(report: ExpectedReport, cells: readonly string[]): string {
  return [
    `form ${report.form}`,
    `agency ${report.agency ?? '?'}`,
    `year ${report.year ?? '?'}`,
    `published ${report.published ?? '?'}`,
    ...[...new Set(report.violated.map(violatedLine))].sort(),
    ...[...new Set(report.findings)].sort().map((code) => `finding ${code}`),
    'cells',
    ...cells,
  ].join('\n');
}

function violatedLine({ code, cells, left, right }: ViolatedIdentity): string {
  return ['violated', code, instanceOf(cells), left, right].filter((part) => part !== null).join(' ');
}

/** What an identity is written for: the row or the column that all its cells share; of a single cell its id. */
export function instanceOf(cells: readonly string[]): string {
  const [first = ''] = cells;
  if (cells.length === 1) return first;
  const [row = '', column = ''] = first.split('__');
  return cells.every((cell) => cell.startsWith(`${row}__`)) ? row : column;
}
