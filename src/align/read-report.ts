import type { Form, FormTable } from '../forms/index.js';
import type { Finding } from '../model/finding.js';
import { ABSENT, type CellReading, type CellReadings, type FormReading } from '../model/reading.js';
import { withoutDivided } from './cells/divided-rows.js';
import { unusedLines } from './cells/findings/unused-lines.js';
import { withoutGroupedFigures } from './cells/grouped-figures.js';
import { impliedRows } from './cells/implied-rows.js';
import { hasLooseFigures } from './cells/loose-figures.js';
import { withoutNumeralZeros } from './cells/numerals.js';
import { differingCells, tableTwice } from './cells/other-figures.js';
import type { Page } from './cells/page.js';
import { readTable, type TableReading } from './cells/read-table.js';
import { joinedReadings, type RowsReading, withoutAllFigures } from './cells/rows/rows-reading.js';
import { readingFinding } from './findings.js';
import type { LabelIndex } from './label/label-index.js';
import type { PageLine } from './page/page-line.js';
import type { Token } from './rows/tokens.js';
import type { FoundReport } from './tables/find-reports.js';
import type { FoundTable } from './tables/find-table.js';
import type { TypedText } from './typed/typed-text.js';

/**
 * Reads the cells of a report that was found on a page.
 *
 * @param tokens every label of the page
 * @param typed where its text stands
 * @param year of the report, as far as it is known
 */
export function readReport(
  report: FoundReport,
  tokens: readonly Token[],
  lines: readonly PageLine[],
  index: LabelIndex,
  typed: TypedText,
  year: number | null,
): FormReading {
  const taken = new Set(report.tables.flatMap((table) => [...table.taken]));
  const page = { lines, tokens, index, typed, taken, year, from: report.from, to: report.to };
  const tables = report.tables.map((table) => readOnce(table, report, page));
  const read = joinedReadings(tables);
  const grouped = withoutGroupedFigures(allCells(report.form, read));
  const { cells, findings } = withoutNumeralZeros(grouped.cells, lines);
  const used = new Set(tables.flatMap((table) => table.used));
  const undivided = new Set(report.tables.flatMap((table) => [...table.layout.undivided]));
  const cutOff = cutOffCells(cells, typed);
  const ownLines = () => lines.slice(0, tokens[report.to]?.line);
  const unlabelled = unusedLines(report.tables, lines, used);
  const lacksFigures = read.unplaced.some((row) => row.pieces.length < row.cells.length);
  return {
    form: report.form.id,
    undivided,
    cells,
    unplaced: read.unplaced,
    doubtful: read.doubtful,
    counted: read.counted,
    implied: impliedRows(
      tables.flatMap((table) => table.planned),
      lines,
      used,
    ),
    hasLooseFigures: (lacksFigures && hasLooseFigures(report.tables, ownLines(), used, typed)) || undefined,
    hasUnlabelledFigures: unlabelled.length > 0 || undefined,
    cutOff: cutOff.length > 0 ? cutOff : undefined,
    open: [],
    findings: [...missingTables(report), ...read.findings, ...grouped.findings, ...findings, ...unlabelled],
  };
}

/** Reads a table, and believes none of its figures where the report holds another of its kind with other ones. */
function readOnce(table: FoundTable, { form, again }: FoundReport, page: Page): TableReading {
  const reading = withoutDivided(readTable(table, page), table, page);
  const others = again.filter(({ layout }) => layout.table === table.layout.table);
  if (others.length === 0) return reading;
  const own = new Map(reading.cells);
  const isDisputed = others.some(
    (other) => differingCells(own, new Map(readTable(other, page).cells)).length > 0,
  );
  if (!isDisputed) return reading;
  const told = tableTwice(formTable(table, form), [...own.keys()]);
  return { ...withoutAllFigures(reading), findings: [...reading.findings, told] };
}

function formTable({ layout }: FoundTable, form: Form): FormTable {
  return form.tables.find(({ id }) => id === layout.table)!;
}

/** Every cell of the form in codebook order; cells of undivided groups only where the report prints them. */
function allCells(form: Form, { cells }: RowsReading): Map<string, CellReading> {
  const read = new Map(cells);
  const all = new Map<string, CellReading>();
  for (const { id, optional } of form.cells) {
    const cell = read.get(id);
    if (cell || !optional) all.set(id, cell ?? ABSENT);
  }
  return all;
}

/** Cells whose figures end lines that were cut off. */
function cutOffCells(cells: CellReadings, typed: TypedText): string[] {
  const cutOff: string[] = [];
  for (const [id, { state, where }] of cells)
    if (state === 'number' && where !== null && typed.endsCutLine(where)) cutOff.push(id);
  return cutOff;
}

function missingTables(report: FoundReport): Finding[] {
  const found = new Set(report.tables.map((table) => table.layout.table));
  return report.form.tables
    .filter((table) => !found.has(table.id))
    .map((table) =>
      readingFinding(
        'READ-TABLE-MISSING',
        report.form.cells.filter((cell) => cell.table === table.id && !cell.optional).map((cell) => cell.id),
        `没有找到“${table.title}”表`,
        `the table "${table.title}" (${table.id}) was not found`,
      ),
    );
}
