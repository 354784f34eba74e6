import type { Form } from '../forms/index.js';
import { type CellReadings, type FormReading, withheld } from '../model/reading.js';
import type { ReportCaption } from './caption/caption.js';
import { differingCells } from './cells/other-figures.js';
import { readingFinding } from './findings.js';

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

/**
 * The cells of the tables that both readings print, with other figures, where one of them lacks another table. What is
 * left of a report may be taken for one on another form: its rows have the same ids on both.
 */
function disputedTables(one: FormReading, other: FormReading, forms: readonly Form[]): string[][] {
  const tables = cellsByTable(one, forms);
  const isWhole = [[one, tables] as const, [other, cellsByTable(other, forms)] as const].every(
    ([{ cells }, own]) => own.every((ids) => isPrinted(cells, ids)),
  );
  if (isWhole) return [];
  const differing = new Set(differingCells(one.cells, other.cells));
  return tables.filter((ids) => ids.some((id) => differing.has(id)));
}

function cellsByTable({ form: id, cells }: FormReading, forms: readonly Form[]): string[][] {
  const form = forms.find((each) => each.id === id)!;
  return form.tables.map((table) =>
    form.cells.filter((cell) => cell.table === table.id && cells.has(cell.id)).map((cell) => cell.id),
  );
}

function isPrinted(cells: CellReadings, ids: readonly string[]): boolean {
  return ids.some((id) => (cells.get(id)?.state ?? 'absent') !== 'absent');
}

function withoutTables(reading: FormReading, tables: readonly (readonly string[])[]): FormReading {
  const doubted = new Set(tables.flat());
  const isBelieved = ({ cells }: { readonly cells: readonly string[] }) =>
    !cells.some((id) => doubted.has(id));
  return {
    ...reading,
    cells: new Map([...reading.cells].map(([id, cell]) => [id, doubted.has(id) ? withheld(cell) : cell])),
    unplaced: reading.unplaced.filter(isBelieved),
    doubtful: reading.doubtful.filter(isBelieved),
    counted: reading.counted.filter(isBelieved),
    findings: [
      ...reading.findings,
      ...tables.map((ids) =>
        readingFinding(
          'READ-TABLE-TWICE',
          ids,
          '同一标题下同一张表出现了不止一次，数字不同，不能确定哪一张是本年的，数字均不采用',
          'a table stands under one title more than once, with other figures; which is that of the year is open, and none of its figures is believed',
        ),
      ),
    ],
  };
}
