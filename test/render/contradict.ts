import type { Random } from './random.js';
import { printed, type Sample, told, withFigures } from './sample.js';

/** Codes of sums that no longer hold when figures of tables 三 and 四 are others. */
const BROKEN_SUMS = ['T3-ROW', 'T3-COL', 'T3-GOU', 'T3-BND', 'T4-SUM', 'ALL-ZERO'];

/** One to three figures of tables 三 and 四 that were published wrong: what is printed is what is to be read. */
export function contradicted(sample: Sample, random: Random): Sample {
  const ids = [...sample.report.figures.keys()].filter((id) => /^t[34]/u.test(id));
  const wrong = new Set(random.shuffle(ids).slice(0, random.int(1, 3)));
  const changed = withFigures(sample, (figure, id) =>
    wrong.has(id) ? printed(slipped(figure.value ?? 0, random)) : figure,
  );
  return told(changed, ...BROKEN_SUMS);
}

/** A figure as a hurried hand leaves it: one more or less, a digit too many or too few, two digits exchanged. */
function slipped(value: number, random: Random): number {
  const digits = String(value);
  const slips = [value + 1, Math.max(0, value - 1), value * 10 + random.int(0, 9), Math.floor(value / 10)];
  if (digits.length > 1) slips.push(Number(`${digits[1]}${digits[0]}${digits.slice(2)}`));
  return random.pick(slips.filter((slip) => slip !== value));
}
