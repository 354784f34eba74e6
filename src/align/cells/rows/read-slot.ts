import { ABSENT, type CellReading } from '../../../model/reading.js';
import { convertMoney, isMoney, moneyUnitIn } from '../../figure/convert-unit.js';
import type { LayoutColumn } from '../../layout/table-layout.js';
import type { PageSlot } from '../../page/page-line.js';

/** Nobody writes 07 for a number: the figures of two cells stand in one, or one that was cut. */
const LEADING_ZERO = /^-?0\d/u;

/**
 * The reading of a cell from its slot. An amount is converted to the unit of the codebook where the cell, its row label
 * or its header names another; the nearest of the three is believed.
 *
 * @param labels texts that may name a unit, the nearest first
 */
export function readSlot(
  slot: PageSlot,
  column: LayoutColumn,
  labels: readonly (string | null)[],
): CellReading {
  const { state, value, decimal, unit } = slot.figure;
  if (decimal !== null && LEADING_ZERO.test(decimal))
    return { ...ABSENT, raw: slot.raw, state: 'text', where: slot.where };
  const named = column.number === 'amount' ? moneyUnitOf(unit, labels) : unit;
  const resolved = decimal === null ? null : inUnit(column, decimal, value, named);
  return {
    raw: slot.raw,
    state,
    value,
    printedUnit: state === 'number' && named !== column.unit ? named : null,
    resolved,
    basis: resolved === null ? null : 'printed',
    certificate: [],
    where: slot.where,
  };
}

/** The figure in the unit of its column; null where it is printed in one that nobody can convert. */
function inUnit(
  { unit }: LayoutColumn,
  decimal: string,
  value: number | null,
  named: string | null,
): number | null {
  if (named === null || named === unit || !isMoney(unit)) return value;
  return isMoney(named) ? convertMoney(decimal, named, unit) : null;
}

function moneyUnitOf(own: string | null, labels: readonly (string | null)[]): string | null {
  if (isMoney(own)) return own;
  for (const label of labels) {
    const unit = label === null ? null : moneyUnitIn(label);
    if (unit !== null) return unit;
  }
  return null;
}
