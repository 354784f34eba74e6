import { solveSums } from '../../src/decode/table/column-sums.js';
import { type Term, totalOf, type ZeroSum, zeroSums } from '../../src/forms/zero-sum.js';
import type { CellReading, OpenRow } from '../../src/model/reading.js';
import type { Report } from '../../src/model/report.js';
import { formOf } from '../../test/render/plan.js';
import {
  notPrinted,
  printed,
  type Sample,
  type SampleFigure,
  withFigures,
} from '../../test/render/sample.js';
import { damagedLines, linesOf, pageOf, patternsOf, type Writing } from './written-page.js';

/**
 * Whether no reader of a page could know better: it is, character for character, also the page of a report that adds up
 * and has what was read in the cells that were read wrong. That report is built, its sums are checked, it is written in
 * the same way, and the two pages are compared.
 *
 * @param sample what was published
 * @param wrong cells that were resolved to another figure
 */
export function hasSoundTwin(
  page: string,
  read: Report,
  sample: Sample,
  wrong: readonly string[],
  writing: Writing,
): boolean {
  return [new Set(wrong), new Set(read.cells.keys())].some((cells) =>
    [plainText, rawText].some((textOf) => {
      const taken = withFigures(sample, (figure, id) =>
        cells.has(id) ? asRead(figure, read.cells.get(id), textOf) : figure,
      );
      const twin = withOpenRows(taken, read.openRows, sumsThrough(taken, sample));
      return twin !== null && isPageOf(twin, page, sample, writing);
    }),
  );
}

/** A figure written anew, or as it stands on the page, with a counting word behind it for example. */
type TextOf = (cell: CellReading) => string;
const plainText: TextOf = ({ value }) => String(value);
const rawText: TextOf = ({ raw }) => raw ?? '';

/** What was read in a cell, where it is something else than was published. */
function asRead(figure: SampleFigure, cell: CellReading | undefined, textOf: TextOf): SampleFigure {
  if (!cell || cell.resolved === null || cell.resolved === (figure.resolved ?? 0)) return figure;
  return cell.state === 'number' ? printed(cell.resolved, textOf(cell)) : NOTHING;
}

const NOTHING: SampleFigure = notPrinted('');

/** The sums that go through a figure that is not the published one. */
function sumsThrough(taken: Sample, sample: Sample): ZeroSum[] {
  const isOther = ({ cell }: Term) => figureIn(taken, cell) !== figureIn(sample, cell);
  return zeroSums(formOf(sample.report.form), sample.report.undivided).filter(({ terms }) =>
    terms.some(isOther),
  );
}

/** What a cell of a report counts in a sum. */
function figureIn({ report }: Sample, cell: string): number {
  return report.figures.get(cell)?.value ?? 0;
}

/** The report with such readings of its open rows that all of some sums hold; null where there are none. */
function withOpenRows(sample: Sample, open: readonly OpenRow[], sums: readonly ZeroSum[]): Sample | null {
  const rows = open.filter(({ cells }) => cells.every((id) => sample.report.figures.has(id)));
  // What was published comes first, and is taken where it will do.
  const options = rows.map(({ cells, readings }) => [cells.map((id) => figureIn(sample, id)), ...readings]);
  const isOpen = new Set(rows.flatMap(({ cells }) => cells));
  const solution = solveSums(
    sums.map((sum) => totalOf(sum, (id) => (isOpen.has(id) ? 0 : figureIn(sample, id)))),
    rows.map(({ cells }, at) => ({
      options: options[at]!.map((values) => {
        const figures = new Map(cells.map((id, column) => [id, values[column] ?? 0]));
        return sums.map((sum) => totalOf(sum, (id) => figures.get(id) ?? 0));
      }),
      scores: options[at]!.map((_, option) => -option),
    })),
  );
  if (solution.count === 0) return null;
  const chosen = new Map(
    rows.flatMap(({ cells }, at) => {
      const option = solution.likeliest[at] ?? 0;
      return option === 0 ? [] : cells.map((id, column) => [id, options[at]![option]![column]!] as const);
    }),
  );
  return withFigures(sample, (figure, id) => {
    const value = chosen.get(id);
    return value === undefined ? figure : value === null ? NOTHING : printed(value);
  });
}

/**
 * Whether a report may stand on the page: written in the same way it gives the same page, or each line of the page is one
 * of its own, with what happened to the line or without.
 */
function isPageOf(twin: Sample, page: string, sample: Sample, writing: Writing): boolean {
  const own = damagedLines(linesOf(twin, writing), twin, writing);
  if (pageOf(own, twin, writing) === page) return true;
  const patterns = patternsOf(twin, writing);
  const shown = damagedLines(linesOf(sample, writing), sample, writing);
  return shown.every(({ lines }, table) =>
    lines.every((line, row) => line === own[table]?.lines[row] || patterns[table]?.[row]?.test(line)),
  );
}
