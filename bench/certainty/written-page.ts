import { type DrawnTable, drawTable } from '../../test/render/draw.js';
import { seeded } from '../../test/render/random.js';
import type { Sample } from '../../test/render/sample.js';
import { textPage } from '../../test/render/text/page.js';
import type { Damage, Row } from './damage.js';

/** How a text is written: what parts its figures, labels and rows, and what else happens to it. */
export interface Writing {
  readonly seed: number;
  readonly damage: Damage;
  /** Part of the gaps between figures that is kept, and what stands there. */
  readonly gapShare: number;
  readonly gap: string;
  readonly labelGap: string;
  readonly rowGap: string;
}

/** The lines of a table on the page, one for each of its rows or headers; a line may hold line ends. */
export interface TableLines {
  readonly table: string;
  readonly lines: readonly string[];
}

/** A way to write a text, half of them with the digits of each row run together. */
export function writingOf(damage: Damage, seed: number): Writing {
  const random = seeded(seed);
  return {
    seed,
    damage,
    gapShare: random.pick([0, 0, 0, 0.1, 0.3, 0.5, 1]),
    gap: random.pick([' ', ' ', '  ', '\t', '|', '\u00a0', '\u3000', '\n']),
    labelGap: random.pick(['', '', '', ' ', '\n', '：']),
    rowGap: random.pick(['\n', '\n', '\n', '\n\n', '', ' ']),
  };
}

/** The lines of a report. What happens to its figures happens; what happens to its lines does not yet. */
export function linesOf({ tables }: Sample, writing: Writing): TableLines[] {
  return tables.map((table, index) => ({
    table: table.id,
    lines: rowsOf(drawTable(table), table.id).map((row, at) => lineOf(row, writing, at + 1000 * index)),
  }));
}

/** The lines as the damage leaves them. */
export function damagedLines(
  tables: readonly TableLines[],
  { report }: Sample,
  { damage, seed }: Writing,
): TableLines[] {
  return tables.map(({ table, lines }) => ({
    table,
    lines: damage.lines?.(lines, seeded(seed), { table, form: report.form }) ?? lines,
  }));
}

/** The page with these lines. */
export function pageOf(
  tables: readonly TableLines[],
  { report }: Sample,
  { damage, seed, rowGap }: Writing,
): string {
  const page = textPage(
    report,
    tables.map(({ table, lines }) => ({ id: table, text: lines.join(rowGap) })),
  );
  return damage.page?.(page, seeded(seed)) ?? page;
}

function rowsOf(table: DrawnTable, id: string): Row[] {
  return table.rows
    .filter((row) => row.length > 0)
    .map((row) => ({
      table: id,
      labels: row.filter(({ role }) => role !== 'figure').map(({ text }) => text),
      figures: row.filter(({ role }) => role === 'figure').map(({ text }) => text),
    }));
}

/**
 * What each line may look like where nothing else happens to its row: any of the gaps between its figures may be kept or
 * lost.
 */
export function patternsOf({ tables }: Sample, { gap, labelGap }: Writing): RegExp[][] {
  return tables.map((table) =>
    rowsOf(drawTable(table), table.id).map(({ labels, figures }) => {
      const digits = figures.map((text) => literal(text)).join(`(?:${literal(gap)})?`);
      const before = literal(beforeFigures(labels, figures, labelGap));
      return new RegExp(`^${before}${digits}$`, 'u');
    }),
  );
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

function beforeFigures(labels: readonly string[], figures: readonly string[], labelGap: string): string {
  return labels.join(labelGap === '\n' ? '\n' : '') + (figures.length > 0 ? labelGap : '');
}

/** Each row has choices of its own: what another row prints does not change how this one is written. */
function lineOf(row: Row, { damage, seed, gapShare, gap, labelGap }: Writing, at: number): string {
  const random = seeded(seed + 7919 * (at + 1));
  const { labels, figures } = { ...row, ...(damage.row?.(row, random) ?? {}) };
  const gaps = figures.map((_, column) => (column > 0 && random.chance(gapShare) ? gap : ''));
  const digits = figures.map((text, column) => gaps[column] + text).join('');
  return beforeFigures(labels, figures, labelGap) + digits;
}
