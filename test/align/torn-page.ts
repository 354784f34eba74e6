import { extractReports } from '../../src/extract.js';
import type { Report } from '../../src/model/report.js';
import { damageOf } from '../render/damage.js';
import { type DrawnTable, drawTable } from '../render/draw.js';
import { seeded } from '../render/random.js';
import { inventReport } from '../render/report.js';
import type { SampleReport } from '../render/sample.js';
import { textPage } from '../render/text/page.js';

/** What a text was made from, and what was read of it. */
export interface Torn {
  readonly sample: SampleReport;
  readonly report: Report;
}

/** How the text of a report is made. */
export interface Making {
  readonly damage?: string;
  readonly finish?: (page: string) => string;
}

/** Reads a text with the tables of an invented report as `write` puts them. */
export async function readTorn(
  form: string,
  write: (table: DrawnTable) => string,
  { damage = 'none', finish = (page) => page }: Making = {},
): Promise<Torn> {
  const random = seeded(5);
  const invented = inventReport({ form, undivided: false }, random);
  const { report: sample, tables } = damage === 'none' ? invented : damageOf(damage).apply(invented, random);
  const texts = tables.map((table) => ({ id: table.id, text: write(drawTable(table)) }));
  const bytes = new TextEncoder().encode(finish(textPage(sample, texts)));
  const { reports } = await extractReports(bytes, { path: 'torn.txt', url: null });
  if (reports.length !== 1) throw new Error(`one report, not ${reports.length}`);
  return { sample, report: reports[0]! };
}

/** Cells with another resolved figure, or in another state, than the page was made from. */
export function wrongCells({ sample, report }: Torn): string[] {
  const printed = [...sample.figures].filter(([id]) => report.cells.has(id));
  return printed
    .filter(([id, { state, resolved }]) => {
      const cell = report.cells.get(id)!;
      return cell.state !== state || (state === 'number' && cell.resolved !== resolved);
    })
    .map(([id]) => id);
}

/** Those that no finding above a note names. */
export function silentCells(torn: Torn): string[] {
  const named = new Set(
    torn.report.findings.filter(({ severity }) => severity !== 'note').flatMap(({ cells }) => cells),
  );
  return wrongCells(torn).filter((id) => !named.has(id));
}

/** The rows of a table that hold a cell. */
export function rowsOf(table: DrawnTable): DrawnTable['rows'] {
  return table.rows.filter((row) => row.length > 0);
}

/** Writes a table with its cells parted by a sign, a row to a line. */
export function joined(separator: string): (table: DrawnTable) => string {
  return (table) =>
    rowsOf(table)
      .map((row) => row.map(({ text }) => text).join(separator))
      .join('\n');
}

/** Whether a cell is one of the figures of its table. */
export function isFigure({ role }: DrawnTable['rows'][number][number]): boolean {
  return role === 'figure';
}
