import type { Form } from '../forms/index.js';
import { throughCell, totalOf, zeroSums } from '../forms/zero-sum.js';
import type { Finding } from '../model/finding.js';
import { type CellReadings, withheld } from '../model/reading.js';
import { aboutReading } from './decode-findings.js';
import { formRows, sumsWithin } from './lines.js';
import type { RowDecoding } from './row-decoding.js';

/** One row that adds up in no way may have a figure published wrong, and so may a few of many. */
const LEAST_ROWS = 2;
const LEAST_SHARE = 0.25;

/**
 * Whether something else than the figures of the form stands among the digits of a report (the numbers of its lines, a
 * column of its own): a good part of its rows of glued digits can be divided in no way that adds up.
 */
export function holdsForeignDigits(decodings: readonly RowDecoding[]): boolean {
  const asked = decodings.filter(
    ({ row, ownSums }) => row.pieces.length !== row.cells.length && ownSums !== 'none',
  );
  const failing = asked.filter(({ ownSums }) => ownSums === 'fail').length;
  return failing >= Math.max(LEAST_ROWS, LEAST_SHARE * asked.length);
}

/** The cells with a figure in rows that no sum of their own vouches for. */
export function unvouchedCells(form: Form, undivided: ReadonlySet<string>, cells: CellReadings): string[] {
  const sums = zeroSums(form, undivided);
  const figureOf = (cell: string) => cells.get(cell)?.resolved;
  return formRows(form, undivided).flatMap((row) => {
    const own = sumsWithin(new Set(row), sums);
    const vouched = (cell: string) =>
      own.some((sum) => throughCell(sum, cell) && totalOf(sum, figureOf) === 0);
    return row.filter((cell) => (cells.get(cell)?.resolved ?? null) !== null && !vouched(cell));
  });
}

/** The cells without the figures that are not believed; what is printed stays. */
export function withoutUnvouched(cells: CellReadings, unvouched: readonly string[]): CellReadings {
  const doubted = new Set(unvouched);
  return new Map([...cells].map(([id, cell]) => [id, doubted.has(id) ? withheld(cell) : cell]));
}

/** That figures are withheld, and why. */
export function foreignDigitsFinding(unvouched: readonly string[]): Finding {
  return {
    ...aboutReading,
    code: 'READ-AMBIGUOUS',
    severity: 'warning',
    verdict: 'reading_ambiguous',
    cells: unvouched,
    messageZh:
      '有几行连写的数字怎么分都不满足等式，其中可能混有行次等其他数字；没有等式可以证实的数字，一律不采用。',
    messageEn:
      'several rows of digits run together add up in no way, so something else (numbers of lines) may stand among them; figures that no sum confirms are not believed.',
    quote: null,
  };
}
