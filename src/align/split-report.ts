import type { Form, FormTable } from '../forms/index.js';
import type { CellReadings, FormReading } from '../model/reading.js';
import type { ReportCaption } from './caption/caption.js';
import { differingCells, tableTwice } from './cells/other-figures.js';
import { withoutFigures } from './cells/rows/rows-reading.js';

interface Titled {
  readonly reading: FormReading;
  readonly caption: ReportCaption;
}

/**
 * Two reports under one title, of which one lacks tables of the form, are one report that prints a table twice, last
 * year's beside this year's: which is which no label says, so that neither is believed where their figures differ.
 */
export function withoutSplitTables<Report extends Titled>(
  reports: readonly Report[],
  forms: readonly Form[],
): Report[] {
  return reports.map((report, at) => {
    const others = [reports[at - 1], reports[at + 1]].filter((other) => other !== undefined);
    const tables = others.flatMap((other) => {
      const [first, second] = reports.indexOf(other) > at ? [report, other] : [other, report];
      return isOneTitle(first, second) ? disputedTables(report.reading, other.reading, forms) : [];
    });
    return tables.length === 0 ? report : { ...report, reading: withoutTables(report.reading, tables) };
  });
}

/** Whether the second of two reports has no title of its own, or none but that which the page has for both. */
function isOneTitle({ caption: { agency, year } }: Titled, { caption: second }: Titled): boolean {
  return (
    (second.agency === null || second.agency === agency) && (second.year === null || second.year === year)
  );
}

/** A table of a form and the cells that a reading has of it. */
interface TableCells {
  readonly table: FormTable;
  readonly cells: readonly string[];
}

/**
 * The tables that both readings print, with other figures, where one of them lacks another table. What is left of a report
 * may be taken for one on another form: its rows have the same ids on both.
 */
function disputedTables(one: FormReading, other: FormReading, forms: readonly Form[]): TableCells[] {
  const tables = tablesOf(one, forms);
  const isWhole = [[one, tables] as const, [other, tablesOf(other, forms)] as const].every(([reading, own]) =>
    own.every(({ cells }) => isPrinted(cells, reading.cells)),
  );
  if (isWhole) return [];
  const differing = new Set(differingCells(one.cells, other.cells));
  return tables.filter(({ cells }) => cells.some((id) => differing.has(id)));
}

function tablesOf({ form: id, cells }: FormReading, forms: readonly Form[]): TableCells[] {
  const form = forms.find((each) => each.id === id)!;
  return form.tables.map((table) => ({
    table,
    cells: form.cells.filter((cell) => cell.table === table.id && cells.has(cell.id)).map((cell) => cell.id),
  }));
}

function isPrinted(ids: readonly string[], cells: CellReadings): boolean {
  return ids.some((id) => (cells.get(id)?.state ?? 'absent') !== 'absent');
}

function withoutTables(reading: FormReading, tables: readonly TableCells[]): FormReading {
  const doubted = new Set(tables.flatMap(({ cells }) => cells));
  const left = withoutFigures({ ...reading, cells: [...reading.cells] }, doubted);
  const told = tables.map(({ table, cells }) => tableTwice(table, cells));
  return { ...left, cells: new Map(left.cells), findings: [...reading.findings, ...told] };
}
