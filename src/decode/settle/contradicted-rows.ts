import type { Form } from '../../forms/index.js';
import { type ZeroSum, zeroSums } from '../../forms/zero-sum.js';
import type { CellReadings, FormReading } from '../../model/reading.js';
import { rowsByPanel } from '../table/form-rows.js';
import { countedAs } from '../table/known-figures.js';
import { type Doubt, doubtAbout, isResolved } from './doubt.js';
import { reachesBeyond } from './holding-sums.js';

/** So many sums that fail are no figure published wrong, which takes those of its own column and of the totals. */
const LEAST_FAILING = 2;

type Reading = Pick<FormReading, 'implied' | 'hasUnlabelledFigures' | 'undivided'>;

/** Whether it is open of some rows which label is theirs: nothing is drawn between them, or figures stand beside none. */
export function mayHaveSlipped({ implied, hasUnlabelledFigures }: Reading): boolean {
  return implied.length > 0 || hasUnlabelledFigures === true;
}

/**
 * Figures of rows that may stand beside the labels of others (labels that wrap where the figures do not push all below them
 * down), where most sums across rows contradict them. The sums of a row say nothing of which row it is, and in some column the
 * others hold by chance: none of these figures is believed.
 */
export function contradictedRows(form: Form, reading: Reading, cells: CellReadings): Doubt {
  const asked = mayHaveSlipped(reading) ? rowsByPanel(form, reading.undivided) : [];
  const sums = asked.length > 0 ? zeroSums(form, reading.undivided) : [];
  return doubtAbout(
    asked.flatMap((rows) => contradictedIn(rows, sums, reading, cells)),
    cells,
    '行名与数字可能错行，而各列多不满足等式，这些数字不采用',
    'labels and figures may have slipped by a row, and most columns do not add up; these figures are not believed',
  );
}

function contradictedIn(
  rows: readonly (readonly string[])[],
  sums: readonly ZeroSum[],
  { implied, hasUnlabelledFigures }: Reading,
  cells: CellReadings,
): string[] {
  const across = sums.filter((sum) => rows.some((row) => reachesBeyond(row, sum)));
  const telling = across.filter(({ terms }) =>
    terms.some(({ cell }) => (countedAs(cells.get(cell)) ?? 0) !== 0),
  );
  const outcomes = telling.map((sum) => outcomeOf(sum, cells));
  const failing = outcomes.filter((outcome) => outcome === 'fails').length;
  const holding = outcomes.filter((outcome) => outcome === 'holds').length;
  if (failing < LEAST_FAILING || failing <= holding) return [];
  const open = new Set(hasUnlabelledFigures ? rows.flat() : implied.flatMap((row) => row.cells));
  return rows.flat().filter((cell) => open.has(cell) && isResolved(cells, cell));
}

/** Whether a sum holds; it fails also where it does whatever the figures are that nobody knows, none of which is less than 0. */
function outcomeOf({ terms }: ZeroSum, cells: CellReadings): 'holds' | 'fails' | 'open' {
  const known = terms.map(({ cell, factor }) => ({ factor, figure: countedAs(cells.get(cell)) }));
  const total = known.reduce((sum, { factor, figure }) => sum + factor * (figure ?? 0), 0);
  const unknown = new Set(known.flatMap(({ factor, figure }) => (figure === null ? [factor] : [])));
  if (total === 0) return unknown.size === 0 ? 'holds' : 'open';
  return unknown.has(total > 0 ? -1 : 1) ? 'open' : 'fails';
}
