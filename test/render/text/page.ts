import { type DrawnTable, drawTable } from '../draw.js';
import { closing, opening, SECTION_HEADINGS, titleOf } from '../prose.js';
import type { Sample, SampleReport } from '../sample.js';

/** The text of the tables of a report, by table. */
export type TableTexts = readonly { readonly id: string; readonly text: string }[];

/** A page as a crawler leaves it: title, date, prose, and the tables each under its heading. */
export function textPage(report: SampleReport, tables: TableTexts): string {
  const date = report.published === null ? [] : [`发布时间：${report.published} 来源：本站`];
  return [
    titleOf(report),
    ...date,
    ...opening(report).map(({ text }) => text),
    ...tables.flatMap(({ id, text }) => [SECTION_HEADINGS[id] ?? '', text]),
    ...closing(report).map(({ text }) => text),
    '',
  ].join('\n');
}

/** The same, with each table written as it is drawn. */
export function drawnTextPage({ report, tables }: Sample, write: (table: DrawnTable) => string): string {
  return textPage(report, drawnTexts(tables, write));
}

/** What is written of each table as it is drawn. */
export function drawnTexts(tables: Sample['tables'], write: (table: DrawnTable) => string): TableTexts {
  return tables.map((table) => ({ id: table.id, text: write(drawTable(table)) }));
}

/** A page of nothing but the headings and the tables. */
export function bareTextPage(tables: TableTexts): string {
  return tables.flatMap(({ id, text }) => [SECTION_HEADINGS[id] ?? '', text, '']).join('\n');
}
