import type { CorrectionColumn } from './correction.js';
import type { ProblemCode } from './problem.js';

/** What a field has to look like, and what is said where it does not. */
interface FieldRule {
  readonly code: ProblemCode;
  readonly holds: (text: string) => boolean;
}

const FILLED: FieldRule = { code: 'E_FIELD_EMPTY', holds: (text) => text !== '' };

/** What decoders leave where bytes are of another encoding. Printed texts may hold it too, words of a person do not. */
const READABLE: FieldRule = { code: 'E_ENCODING', holds: (text) => !text.includes('\uFFFD') };

/** The rules of each column; the first that does not hold is reported. */
export const FIELD_RULES: Readonly<Record<CorrectionColumn, readonly FieldRule[]>> = {
  report_id: [FILLED],
  cell_id: [FILLED, { code: 'E_CELL_ID', holds: (text) => /^[a-z][a-z0-9_]*__[a-z][a-z0-9_]*$/.test(text) }],
  source_sha256: [FILLED, { code: 'E_SHA256', holds: (text) => /^[0-9a-f]{64}$/i.test(text) }],
  old_raw: [],
  new_value: [],
  reason: [FILLED, READABLE],
  who: [FILLED, READABLE],
  corrected_on: [FILLED, { code: 'E_DATE', holds: isDate }],
};

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `yyyy-mm-dd`, and a day that the calendar has. The engine's own parser takes 30 February for 2 March. */
function isDate(text: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = (DAYS_OF_MONTHS[month - 1] ?? 0) + (month === 2 && isLeapYear ? 1 : 0);
  return day >= 1 && day <= days;
}
