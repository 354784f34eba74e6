import type { Form } from '../forms/index.js';
import type { Document } from '../model/document.js';
import type { FormReading } from '../model/reading.js';
import { type ReportCaption, readCaption } from './caption/caption.js';
import { type Position, textBetween } from './caption/text-between.js';
import { linesOfOther, withoutOthers } from './division/without-others.js';
import type { LabelIndex } from './label/label-index.js';
import { withoutColumnNumbers } from './page/column-numbers.js';
import { linesOfDocument, TEXT_READINGS } from './page/lines-of-document.js';
import { withNamedRows } from './page/named/named-rows.js';
import { withOwnLabels } from './page/own-labels.js';
import type { PageLine } from './page/page-line.js';
import { type Vocabulary, vocabularyOf } from './page/vocabulary.js';
import { withYearsAsLabels } from './page/year-labels.js';
import { withHalvesBelow } from './pieces/halves.js';
import { withUprightTables } from './pieces/turned-tables.js';
import { withWholeTables } from './pieces/whole-tables.js';
import { readReport } from './read-report.js';
import { type Token, tokensOf } from './rows/tokens.js';
import { withoutSplitTables } from './split-report.js';
import { type FoundReport, findReports } from './tables/find-reports.js';

/** One report of a document, aligned: its cells, and who reports on which year. */
export interface AlignedReport {
  readonly reading: FormReading;
  readonly caption: ReportCaption;
}

/** One way to read a document, and how good it is. */
interface Attempt {
  readonly reports: readonly AlignedReport[];
  readonly worth: number;
  /** False where the reports have all their tables, as grids: then no other way to read the text can add to it. */
  readonly usesText: boolean;
}

/**
 * Matches what a document prints with the cells of the forms, by labels, position and order.
 *
 * @param fileName base name of the source, the last resort for the year
 * @returns the reports of the document in reading order; none where no form is in it
 */
export function align(
  document: Document,
  forms: readonly Form[],
  fileName: string | null = null,
): AlignedReport[] {
  const vocabulary = vocabularyOf(forms);
  const { index, directions } = vocabulary;
  const whole = withWholeTables(withUprightTables(withHalvesBelow(document), directions));
  let best: Attempt | null = null;
  for (const lines of waysToRead(whole, vocabulary, () => best?.usesText ?? true)) {
    const attempt = tryReading(whole, fileName, lines, forms, index);
    if (best === null || attempt.worth > best.worth + 1e-9) best = attempt;
    if (isSound(attempt)) break;
  }
  return [...(best?.reports ?? [])];
}

/**
 * The lines of a document in every way to read it, the plainest first.
 *
 * @param usesText whether a table was found in its text, or none at all: else other ways to read the text add nothing
 */
function* waysToRead(
  document: Document,
  { labels, columns, paths }: Vocabulary,
  usesText: () => boolean,
): Generator<readonly PageLine[]> {
  const read: (readonly PageLine[])[] = [];
  for (const reading of TEXT_READINGS) {
    const printed = withoutColumnNumbers(linesOfDocument(document, reading, labels));
    const lines = withOwnLabels(withYearsAsLabels(printed), paths);
    read.push(lines);
    yield lines;
    if (!usesText()) break;
  }
  // Cells between bars have their label to themselves; other text has to be cut at its labels.
  for (const lines of new Set([read[0]!, read.at(-1)!])) {
    const named = withNamedRows(lines, columns);
    if (named) yield named;
  }
}

/** Reads the lines of a document; where labels name some of them as of another year, those of the report alone. */
function tryReading(
  document: Document,
  fileName: string | null,
  lines: readonly PageLine[],
  forms: readonly Form[],
  index: LabelIndex,
): Attempt {
  const attempt = readLines(document, fileName, lines, forms, index);
  const year = commonYear(attempt.reports);
  const own = year === undefined ? null : withoutOthers(lines, year, index);
  if (!own || own.others.length === 0) return attempt;
  const { reports, ...alone } = readLines(document, fileName, own.lines, forms, index);
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
  document: Document,
  fileName: string | null,
  lines: readonly PageLine[],
  forms: readonly Form[],
  index: LabelIndex,
): Attempt {
  const tokens = tokensOf(lines);
  const found = findReports(tokens, forms, index);
  const ends = found.map((report) => edges(report, lines));
  const reports = found.map((report, at) => {
    const before = textBetween(document, ends[at - 1]?.last ?? null, ends[at]!.first);
    const after = () => textBetween(document, ends[at]!.last, ends[at + 1]?.first ?? null);
    const caption = readCaption(before, after, document.title, found.length > 1 ? null : fileName);
    return { reading: readReport(report, tokens, lines, index, yearOf(caption)), caption };
  });
  const worth = found.flatMap(({ tables }) => tables).reduce((sum, { score }) => sum + Math.max(0, score), 0);
  const labels = found.flatMap((report) => report.tables.flatMap((table) => [...table.taken]));
  const isWhole = found.every(({ form: { tables: wanted }, tables }) => tables.length === wanted.length);
  return {
    reports: withoutSplitTables(reports, forms),
    worth: reports.reduce((sum, { reading }) => sum - doubts(reading), worth),
    usesText: labels.length === 0 || !isWhole || labels.some((token) => lines[token.line]!.frame !== 'grid'),
  };
}

/** The year of a report, unless its sources disagree. */
function yearOf({ year, findings }: ReportCaption): number | null {
  return findings.some(({ code }) => code === 'READ-YEAR') ? null : year;
}

/** Where the tables of a report begin and end. */
function edges(report: FoundReport, lines: readonly PageLine[]): { first: Position; last: Position } {
  const taken = report.tables.flatMap((table) => [...table.taken]).sort(inReadingOrder);
  return { first: positionOf(taken[0]!, lines), last: positionOf(taken.at(-1)!, lines) };
}

function inReadingOrder(a: Token, b: Token): number {
  return a.line - b.line || a.slot - b.slot;
}

function positionOf(token: Token, lines: readonly PageLine[]): Position {
  const line = lines[token.line]!;
  return { block: line.block, where: line.slots[token.slot]!.where };
}

/** What a doubtful reading costs: less than a row of labels, more than the noise of their likeness. */
function doubts(reading: FormReading): number {
  return 0.5 * reading.findings.filter((finding) => finding.severity !== 'note').length;
}

function isSound(attempt: Attempt): boolean {
  return attempt.reports.length > 0 && attempt.reports.every(({ reading }) => doubts(reading) === 0);
}
