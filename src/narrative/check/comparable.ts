import { convertMoney, isMoney } from '../../align/figure/convert-unit.js';
import type { Form } from '../../forms/index.js';
import type { Claim } from '../../model/claim.js';
import { type Measure, measureOf } from './measures.js';

/** A claim that states one sum of cells exactly, for the scope and the year of the tables. */
export interface ComparableClaim {
  readonly claim: Claim;
  readonly measure: Measure;
  /** The number of the claim in the unit of the cells. */
  readonly value: number;
}

/** An exact count of the report's own scope and year with one reading; narrowed counts are not of the whole quantity. */
export function isPlain({ kind, readings, qualifier, scope, period, value, approximation }: Claim): boolean {
  return (
    kind === 'count' &&
    readings.length === 1 &&
    qualifier === '' &&
    scope.isOwn &&
    period.kind === 'this_year' &&
    value !== null &&
    approximation === null
  );
}

/** The claims that can be held against cells. */
export function comparableClaims(claims: readonly Claim[], form: Form): ComparableClaim[] {
  return claims.filter(isPlain).flatMap((claim) => {
    const measure = measureOf(claim.readings[0]!, form);
    const value = measure && inUnit(claim, measure.unit);
    return measure && value !== null ? [{ claim, measure, value }] : [];
  });
}

/** Money in the unit of the cells; counts as they are. Null where one is money and the other is not. */
function inUnit({ value, unit }: Claim, cellUnit: string): number | null {
  if (value === null || unit === null) return value;
  const money = unit === '元整' ? '元' : unit;
  if (isMoney(money) !== isMoney(cellUnit)) return null;
  return isMoney(money) ? convertMoney(String(value), money, cellUnit) : value;
}
