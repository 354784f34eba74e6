import type { Form } from '../forms/index.js';
import type { Document } from '../model/document.js';
import type { FormReading } from '../model/reading.js';
import { type ReportCaption, readCaption } from './caption/caption.js';
import { textBetween } from './caption/text-between.js';
import { linesOfOther, withoutOthers } from './division/without-others.js';
import type { LabelIndex } from './label/label-index.js';
import type { PageLine } from './page/page-line.js';
import { readReport } from './read-report.js';
import { tokensOf } from './rows/tokens.js';
import { withoutSplitTables } from './split-report.js';
import { type TableAttempt, tableAttempts } from './table-attempts.js';
import { edgesOf } from './tables/edges.js';
import { findReports } from './tables/find-reports.js';
import type { TypedText } from './typed/typed-text.js';

/** One report of a document, aligned: its cells, and who reports on which year. */
export interface AlignedReport {
  readonly reading: FormReading;
  readonly caption: ReportCaption;
}

/** What is the same in every way to read a document. */
export interface AlignmentInput {
  readonly document: Document;
  /** Where the text of the source stands. */
  readonly typed: TypedText;
  readonly fileName: string | null;
  readonly forms: readonly Form[];
  readonly index: LabelIndex;
}

/** One way to read a document, and how good it is. */
export interface Attempt {
  readonly reports: readonly AlignedReport[];
  readonly worth: number;
  /** The tables of the report; none where there are several reports. Asked for only where one way was not enough. */
  readonly tables: () => readonly TableAttempt[];
  /** False where the reports have all their tables, as grids: then no other way to read the text can add to it. */
  readonly usesText: boolean;
}

/** Reads the lines of a document; where labels name some of them as of another year, those of the report alone. */
export function tryReading(lines: readonly PageLine[], input: AlignmentInput): Attempt {
  const attempt = readLines(lines, input);
  const year = commonYear(attempt.reports);
  const own = year === undefined ? null : withoutOthers(lines, year, input.index);
  if (!own || own.others.length === 0) return attempt;
  const { reports, ...alone } = readLines(own.lines, input);
  const [only, ...more] = reports;
  if (!only || more.length > 0) return attempt;
  const findings = [...only.reading.findings, ...own.others.map(linesOfOther)];
  return { ...alone, reports: [{ ...only, reading: { ...only.reading, findings } }] };
}

/** The year of every report of a document, null where none names one; undefined where they are of several years. */
function commonYear(reports: readonly AlignedReport[]): number | null | undefined {
  const years = new Set(reports.flatMap(({ caption }) => yearOf(caption) ?? []));
  if (reports.length === 0 || years.size > 1) return undefined;
  return [...years][0] ?? null;
}

function readLines(
  lines: readonly PageLine[],
  { document, typed, fileName, forms, index }: AlignmentInput,
): Attempt {
  const tokens = tokensOf(lines);
  const found = findReports(tokens, forms, index);
  const ends = found.map(({ tables }) =>
    edgesOf(
      tables.flatMap(({ taken }) => [...taken]),
      lines,
    ),
  );
  const reports = found.map((report, at) => {
    const before = textBetween(document, ends[at - 1]?.last ?? null, ends[at]!.first);
    const after = () => textBetween(document, ends[at]!.last, ends[at + 1]?.first ?? null);
    const caption = readCaption(before, after, document.title, found.length > 1 ? null : fileName);
    return { reading: readReport(report, tokens, lines, index, typed, yearOf(caption)), caption };
  });
  const worth = found.flatMap(({ tables }) => tables).reduce((sum, { score }) => sum + Math.max(0, score), 0);
  const labels = found.flatMap((report) => report.tables.flatMap((table) => [...table.taken]));
  const isWhole = found.every(({ form: { tables: wanted }, tables }) => tables.length === wanted.length);
  const [only, ...more] = found;
  return {
    reports: withoutSplitTables(reports, forms),
    worth: reports.reduce((sum, { reading }) => sum - doubts(reading), worth),
    tables: () => (only && more.length === 0 ? tableAttempts(only, reports[0]!.reading, lines) : []),
    usesText: labels.length === 0 || !isWhole || labels.some((token) => lines[token.line]!.frame !== 'grid'),
  };
}

/** The year of a report, unless its sources disagree. */
function yearOf({ year, findings }: ReportCaption): number | null {
  return findings.some(({ code }) => code === 'READ-YEAR') ? null : year;
}

/** What a doubtful reading costs: less than a row of labels, more than the noise of their likeness. */
function doubts(reading: FormReading): number {
  return 0.5 * reading.findings.filter((finding) => finding.severity !== 'note').length;
}

/** True where a report was found, and no doubt about its reading. */
export function isSound(attempt: Attempt): boolean {
  return attempt.reports.length > 0 && attempt.reports.every(({ reading }) => doubts(reading) === 0);
}
