import { isCalendarDate } from '../model/calendar-date.js';
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
  corrected_on: [FILLED, { code: 'E_DATE', holds: isCalendarDate }],
};
