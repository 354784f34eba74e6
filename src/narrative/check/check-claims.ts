import type { Form } from '../../forms/index.js';
import type { Claim } from '../../model/claim.js';
import type { Finding } from '../../model/finding.js';
import type { CellReadings } from '../../model/reading.js';
import { compareCells } from './compare-cells.js';
import { compareFees, FEE_CODE } from './compare-fees.js';
import { compareParts, PARTS_CODE } from './compare-parts.js';
import { comparePercentages, PERCENTAGE_CODE } from './compare-percentages.js';
import { MEASURE_CODES } from './measures.js';

/** The codes of every finding that `checkClaims` can make. */
export const CLAIM_CODES: ReadonlySet<string> = new Set([
  ...MEASURE_CODES,
  ...[FEE_CODE, PARTS_CODE, PERCENTAGE_CODE],
]);

/**
 * What the prose of a report says otherwise than its tables, or than itself. Only claims of the report's own scope and
 * year with one reading are compared; nothing is changed by what they say.
 *
 * @param claims all claims of the report, in the order of their ids
 * @param previousYear cells of the same body's report on the year before, for growths; null where they are not at hand
 */
export function checkClaims(
  claims: readonly Claim[],
  form: Form,
  cells: CellReadings,
  previousYear: CellReadings | null = null,
): Finding[] {
  return [
    ...compareCells(claims, form, cells),
    ...compareParts(claims),
    ...comparePercentages(claims, form, previousYear),
    ...compareFees(claims, form, cells),
  ];
}
