import type { Form } from '../../forms/index.js';
import { sumsWithin, totalOf, zeroSums } from '../../forms/zero-sum.js';
import type { Finding } from '../../model/finding.js';
import type { CellReadings, FormReading } from '../../model/reading.js';
import { rowsByPanel } from '../table/form-rows.js';
import { countedAs } from '../table/known-figures.js';
import { aboutReading } from './decode-findings.js';

/** Cells whose figures may be those of two rows, and all cells of these rows. */
export interface SharedDigits {
  readonly doubted: readonly string[];
  readonly named: readonly string[];
}

/**
 * Rows whose digits may be their own and those of a neighbour: in a text in which digits run together, a row behind
 * one that prints nothing, or before one whose label is not found. Where sums of its own hold the row is believed.
 */
export function sharedDigits(form: Form, reading: FormReading, cells: CellReadings): SharedDigits {
  const glued = new Set(
    [...reading.unplaced, ...reading.counted]
      .filter(({ separators }) => separators === 'lost')
      .map((row) => row.cells.join()),
  );
  const sums = zeroSums(form, reading.undivided);
  const missing = new Set(
    reading.findings.filter(({ code }) => code === 'READ-ROW-MISSING').flatMap((finding) => finding.cells),
  );
  const isBlank = (cell: string) => cells.get(cell)?.state === 'blank';
  const addsUp = (row: readonly string[]) => {
    const own = sumsWithin(new Set(row), sums);
    return own.length > 0 && own.every((sum) => totalOf(sum, (cell) => countedAs(cells.get(cell))) === 0);
  };
  const isResolved = (cell: string) => (cells.get(cell)?.resolved ?? null) !== null;
  const shared = rowsByPanel(form, reading.undivided).flatMap((rows) =>
    rows.flatMap((row, at) => {
      if (!glued.has(row.join()) || addsUp(row)) return [];
      const [before = [], next = []] = [rows[at - 1], rows[at + 1]];
      const isBehindNothing = before.length > 0 && before.every(isBlank);
      const mayHoldNext = next.some((cell) => missing.has(cell)) && row.some(isResolved);
      if (!isBehindNothing && !mayHoldNext) return [];
      return [{ row, before: isBehindNothing ? before : [] }];
    }),
  );
  return {
    doubted: shared.flatMap(({ row }) => row.filter(isResolved)),
    named: shared.flatMap(({ row, before }) => [...before, ...row]),
  };
}

/** That digits are withheld because they may be those of two rows. */
export function sharedDigitsFinding({ named }: SharedDigits): Finding {
  return {
    ...aboutReading,
    code: 'READ-AMBIGUOUS',
    severity: 'warning',
    verdict: 'reading_ambiguous',
    cells: named,
    messageZh:
      '文中数字连写，相邻一行没有数字或没有找到行名，这些行的数字可能是两行的，没有等式可以证实，不采用。',
    messageEn:
      'digits run together in this text, and a neighbouring row prints nothing or was not found; the digits of these rows may be those of two, and no sum confirms them.',
    quote: null,
  };
}
