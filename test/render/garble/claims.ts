import type { CellReadings } from '../../../src/model/reading.js';
import { type PlannedPanel, planTables } from '../plan.js';
import type { Sample } from '../sample.js';

/** What the page itself says of a cell: the text that stands there, or that nobody can say. */
type Claims = ReadonlyMap<string, string>;

/**
 * The cells of which the page still says what they are: a row with the label of one row of the form, or but one sign
 * away from it, under a column of which the same is true. A label that two rows or two columns carry says nothing.
 */
function claimsOf(sample: Sample): Claims {
  const own = planTables(sample.report).flatMap((table) => table.panels);
  const panels = sample.tables.flatMap((table) => table.panels);
  return new Map(panels.flatMap((panel) => claimsIn(panel, own.find((each) => each.id === panel.id)!)));
}

function claimsIn(panel: PlannedPanel, form: PlannedPanel): [string, string][] {
  const columns = named(
    panel.columns.map((column) => column.labels),
    form.columns.map((column) => column.labels),
  );
  const rows = named(
    panel.rows.map((row) => row.labels.slice(-1)),
    form.rows.map((row) => row.labels.slice(-1)),
  );
  return panel.rows.flatMap((row, rowAt) => {
    const formRow = form.rows[rows[rowAt] ?? -1];
    if (!formRow || row.figures.length !== panel.columns.length) return [];
    return row.figures.flatMap((figure, at): [string, string][] => {
      const cell = formRow.figures[columns[at] ?? -1]?.cell;
      return cell ? [[cell, figure.text]] : [];
    });
  });
}

/** For each label path of the page the index of the one path of the form that it is, or -1. */
function named(page: readonly (readonly string[])[], form: readonly (readonly string[])[]): number[] {
  const found = page.map((path) => theOne(path, form));
  return found.map((index) => (found.filter((other) => other === index).length === 1 ? index : -1));
}

function theOne(path: readonly string[], form: readonly (readonly string[])[]): number {
  const distances = form.map((own) => pathDistance(path, own));
  const least = Math.min(...distances);
  const near = distances.filter((each) => each <= (least === 0 ? 0 : least + 1)).length;
  return Number.isFinite(least) && near === 1 ? distances.indexOf(least) : -1;
}

function pathDistance(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  return a.reduce((sum, label, at) => sum + labelDistance(label, b[at]!), 0);
}

/** Short labels differ by a sign or two from others: only longer ones can be mistyped and still be known. */
function labelDistance(a: string, b: string): number {
  const most = a.length < 4 ? 0 : a.length < 6 ? 1 : 2;
  const signs = distance(a, b);
  return signs <= most ? signs : Number.POSITIVE_INFINITY;
}

function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const replaced = previous[at - 1]! + (a[row - 1] === b[at - 1] ? 0 : 1);
      current.push(Math.min(previous[at]! + 1, current[at - 1]! + 1, replaced));
    }
    previous = current;
  }
  return previous[b.length]!;
}

/** A cell that was read otherwise than the page prints it. */
export interface WrongCell {
  readonly id: string;
  /** What the page prints for it; null where nothing says which figure is meant. */
  readonly claim: string | null;
  /** What was read. */
  readonly read: string | null;
  /** True where what was read is not even the figure that stood there before the damage. */
  readonly isOther: boolean;
}

/** Cells that were read as another number than the page prints for them, or that are read though nobody can say. */
export function wrongCells(cells: CellReadings, sample: Sample): WrongCell[] {
  const claims = claimsOf(sample);
  const wrong: WrongCell[] = [];
  for (const [id, { state, raw, value }] of cells) {
    const claim = claims.get(id) ?? null;
    const before = sample.report.figures.get(id)?.value ?? null;
    if (claim === null && state === 'number') wrong.push({ id, claim, read: raw, isOther: value !== before });
    if (claim !== null && (state !== 'number' || value !== Number(claim)))
      wrong.push({ id, claim, read: raw, isOther: state === 'number' });
  }
  return wrong;
}
