import type { Form } from '../../forms/index.js';
import { throughAny } from '../../forms/zero-sum.js';
import type { CellReadings, FormReading } from '../../model/reading.js';
import { type Doubt, doubtAbout, isResolved } from './doubt.js';
import { holdingSums } from './holding-sums.js';

/** Figures at the ends of lines as long as those that were cut off: digits of theirs may be lost, and a sum alone tells. */
export function cutOff(form: Form, reading: FormReading, cells: CellReadings): Doubt {
  const ends = (reading.cutOff ?? []).filter((cell) => isResolved(cells, cell));
  const holding = ends.length > 0 ? holdingSums(form, reading.undivided, cells) : [];
  return doubtAbout(
    ends.filter((cell) => !throughAny(holding, cell)),
    cells,
    '文本的长行在同一处被截断，行末的数字可能不完整；没有等式可以证实的，不采用',
    'long lines of the text were cut off at one length, and figures that end there may have lost digits; those that no sum confirms are not believed',
  );
}
