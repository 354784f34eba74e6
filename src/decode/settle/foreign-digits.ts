import type { Form } from '../../forms/index.js';
import { throughCell, totalOf, type ZeroSum, zeroSums } from '../../forms/zero-sum.js';
import type { Finding } from '../../model/finding.js';
import { type CellReadings, type UnplacedRow, withheld } from '../../model/reading.js';
import type { RowDecoding } from '../row/row-decoding.js';
import { formRows, sumsWithin } from '../table/lines.js';
import type { AskedRow } from './counted-rows.js';
import { aboutReading } from './decode-findings.js';

/** One row that adds up in no way may have a figure published wrong, and so may a few of many. */
const LEAST_ROWS = 2;
const LEAST_SHARE = 0.25;
/** Where most rows add up in no way, those that do may do so by chance. */
const MOST = 0.5;

/** How far something else than the figures of the form stands among the digits of a report. */
export type ForeignDigits = 'none' | 'some' | 'most';

/**
 * Whether something else than the figures of the form stands among the digits of a report (the numbers of its lines, a
 * column of its own): a good part of its rows of glued digits can be divided in no way that adds up, or a good part of
 * the rows whose figures were counted into their cells do not add up.
 */
export function foreignDigits(
  decodings: readonly RowDecoding[],
  counted: readonly AskedRow[],
): ForeignDigits {
  const open = decodings.filter(({ row, ownSums }) => isDivided(row) && ownSums !== 'none');
  const share = Math.max(
    shareOf(open.filter(({ ownSums }) => ownSums === 'fail').length, open.length),
    shareOf(counted.filter(({ failing }) => failing.length > 0).length, counted.length),
  );
  if (share < LEAST_SHARE) return 'none';
  return share < MOST ? 'some' : 'most';
}

/** Whether the pieces of a row have to be divided or joined to fill its cells. */
function isDivided({ pieces, cells }: UnplacedRow): boolean {
  return pieces.length !== cells.length;
}

/** Whether a sum goes through no other row. */
function isWithin(sum: ZeroSum, { cells }: UnplacedRow): boolean {
  return sum.terms.every(({ cell }) => cells.includes(cell));
}

function shareOf(failing: number, asked: number): number {
  return failing < LEAST_ROWS ? 0 : failing / asked;
}

/**
 * The cells with a figure in rows that no sum of their own vouches for. Where most rows fail, the own sum of digits that
 * were divided is too little, unless sums across rows hold as well.
 *
 * @param byChance rows whose own sums may hold by chance
 */
export function unvouchedCells(
  form: Form,
  undivided: ReadonlySet<string>,
  cells: CellReadings,
  byChance: readonly RowDecoding[],
): string[] {
  const divided = new Set(
    byChance
      .filter(
        ({ row, standing, held }) =>
          isDivided(row) && (standing !== 'sums' || held.every((sum) => isWithin(sum, row))),
      )
      .flatMap(({ row }) => row.cells),
  );
  const sums = zeroSums(form, undivided);
  const figureOf = (cell: string) => cells.get(cell)?.resolved;
  return formRows(form, undivided).flatMap((row) => {
    const own = sumsWithin(new Set(row), sums);
    const vouched = (cell: string) =>
      !divided.has(cell) && own.some((sum) => throughCell(sum, cell) && totalOf(sum, figureOf) === 0);
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
      '有几行数字怎么分都不满足等式，其中可能混有行次等其他数字；没有等式可以证实的数字，一律不采用。',
    messageEn:
      'the figures of several rows add up in no way, so something else (numbers of lines) may stand among them; figures that no sum confirms are not believed.',
    quote: null,
  };
}
