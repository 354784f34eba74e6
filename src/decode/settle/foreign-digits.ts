import type { Form } from '../../forms/index.js';
import { sumsWithin, throughAny, throughCell, type ZeroSum } from '../../forms/zero-sum.js';
import type { CellReadings, UnplacedRow } from '../../model/reading.js';
import type { RowDecoding } from '../row/row-decoding.js';
import { formRows } from '../table/form-rows.js';
import type { AskedRow } from './counted-rows.js';
import { isResolved } from './doubt.js';
import { holdingSums } from './holding-sums.js';

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
  const open = decodings.filter(
    ({ row, plain, ownSums }) => ownSums !== 'none' && (isDivided(row) || plain.count === 0),
  );
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
function isWithin(sum: ZeroSum, { cells }: { readonly cells: readonly string[] }): boolean {
  return sum.terms.every(({ cell }) => cells.includes(cell));
}

function shareOf(failing: number, asked: number): number {
  return failing < LEAST_ROWS ? 0 : failing / asked;
}

/**
 * The cells with a figure in rows that no sum of their own vouches for. Where most rows fail, the own sum of a row whose
 * digits were divided, or whose figures were counted, is too little, unless sums across rows hold as well.
 *
 * @param foreign how far foreign digits stand among those of the report
 * @param decodings the rows that were open
 * @param counted the rows whose figures were counted
 */
export function unvouchedCells(
  form: Form,
  undivided: ReadonlySet<string>,
  cells: CellReadings,
  foreign: ForeignDigits,
  decodings: readonly RowDecoding[],
  counted: readonly AskedRow[],
): string[] {
  const holding = holdingSums(form, undivided, cells);
  const byChance = new Set(
    foreign === 'most' ? [...dividedByChance(decodings), ...countedByChance(counted, holding)] : [],
  );
  return formRows(form, undivided).flatMap((row) => {
    const own = sumsWithin(new Set(row), holding);
    const vouched = (cell: string) => !byChance.has(cell) && throughAny(own, cell);
    return row.filter((cell) => isResolved(cells, cell) && !vouched(cell));
  });
}

/** The cells of rows whose digits were divided, and of which no sum across rows speaks for the division. */
function dividedByChance(decodings: readonly RowDecoding[]): string[] {
  return decodings
    .filter(
      ({ row, standing, held }) =>
        isDivided(row) && (standing !== 'sums' || held.every((sum) => isWithin(sum, row))),
    )
    .flatMap(({ row }) => row.cells);
}

/** The cells of counted rows through which no sum across rows holds. */
function countedByChance(counted: readonly AskedRow[], holding: readonly ZeroSum[]): string[] {
  return counted.flatMap(({ row }) =>
    row.cells.filter((cell) => !holding.some((sum) => throughCell(sum, cell) && !isWithin(sum, row))),
  );
}

/** What is said of figures that are withheld because foreign digits may stand among them. */
export const FOREIGN_DIGITS = {
  zh: '有几行数字怎么分都不满足等式，其中可能混有行次等其他数字；没有等式可以证实的数字，一律不采用',
  en: 'the figures of several rows add up in no way, so something else (numbers of lines) may stand among them; figures that no sum confirms are not believed',
} as const;
