import { type FormCell, loadForms } from '../../forms/index.js';
import type { Report } from '../../model/report.js';

/** A table with fewer figures that are not 0 may agree with another by chance. */
const MIN_NON_ZERO = 6;
/**
 * Bits that its figures must carry: among 10,000 reports there are 2^26 pairs, and a single request, granted, already
 * fills six cells with 1.
 */
const MIN_BITS = 26;

/** The figures of one table as a key: the same only for the same figures in the same cells. */
export interface TableDigest {
  readonly table: string;
  /** Some kilobytes long: to be hashed where many are kept. */
  readonly key: string;
  /** Cells with a figure other than 0. */
  readonly cells: readonly string[];
}

/**
 * Keys of the tables of a report that hold enough figures for a coincidence to be out of the question. A blank counts as
 * nothing, like 0; a table with a cell that could not be read has no key.
 */
export function tableDigests(report: Report): TableDigest[] {
  const form = loadForms().find(({ id }) => id === report.form);
  return (form?.tables ?? []).flatMap(({ id }) => {
    const cells = (form?.cells ?? []).filter((cell) => cell.table === id);
    return cells.some((cell) => isUnread(report, cell)) ? [] : digestOf(report, id, cells);
  });
}

function isUnread(report: Report, { id }: FormCell): boolean {
  const cell = report.cells.get(id);
  return cell?.resolved === null && (cell.state === 'text' || cell.state === 'number');
}

function digestOf(report: Report, table: string, all: readonly FormCell[]): TableDigest[] {
  const figures = all
    .map(({ id }) => ({ id, figure: report.cells.get(id)?.resolved ?? 0 }))
    .filter(({ figure }) => figure !== 0);
  if (figures.length < MIN_NON_ZERO || bitsOf(figures.map(({ figure }) => figure)) < MIN_BITS) return [];
  const key = [table, ...figures.map(({ id, figure }) => `${id}=${figure}`).sort()].join(';');
  return [{ table, key, cells: figures.map(({ id }) => id) }];
}

/** Sums repeat the figures they are made of, so each figure counts once. */
function bitsOf(figures: readonly number[]): number {
  return [...new Set(figures)].reduce((bits, figure) => bits + Math.log2(Math.max(1, Math.abs(figure))), 0);
}
