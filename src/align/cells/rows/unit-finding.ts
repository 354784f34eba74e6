import type { Finding } from '../../../model/finding.js';
import type { CellReading } from '../../../model/reading.js';
import { readingFinding } from '../../findings.js';

/** What is to be said about an amount that is printed in another unit than that of its cell; null where it is in that one. */
export function unitFinding(id: string, { value, resolved, printedUnit, raw }: CellReading): Finding | null {
  if (value === null || resolved === value) return null;
  return resolved === null
    ? readingFinding(
        'READ-UNIT-UNKNOWN',
        [id],
        `金额以“${printedUnit}”刊出（${raw}），无法换算`,
        `the amount is printed in "${printedUnit}" (${raw}), which cannot be converted`,
        raw,
      )
    : readingFinding(
        'READ-UNIT',
        [id],
        `金额以${printedUnit}刊出（${raw}），换算为${resolved}`,
        `the amount is printed in ${printedUnit} (${raw}) and converted to ${resolved}`,
        raw,
      );
}
