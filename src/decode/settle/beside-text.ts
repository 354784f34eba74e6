import type { Form } from '../../forms/index.js';
import { throughAny } from '../../forms/zero-sum.js';
import type { CellReadings, FormReading } from '../../model/reading.js';
import { type Doubt, doubtAbout, isResolved } from './doubt.js';
import { holdingSums } from './holding-sums.js';

/** The finding of alignment that a row has text among its figures; it names them all where the text may be no cell. */
const TEXT = 'READ-TEXT';

/**
 * Figures that were counted into their cells with a text among them that may be no cell at all (the number of a page, a
 * year): then the row has as many figures as cells by chance. Those through which a sum holds are believed.
 */
export function besideText(
  form: Form,
  { findings, counted, undivided }: FormReading,
  cells: CellReadings,
): Doubt {
  const named = new Set(findings.filter(({ code }) => code === TEXT).flatMap((finding) => finding.cells));
  const holding = holdingSums(form, undivided, cells);
  const doubted = counted
    .filter(({ isMarked }) => !isMarked)
    .flatMap((row) => row.cells)
    .filter((cell) => named.has(cell) && isResolved(cells, cell))
    .filter((cell) => !throughAny(holding, cell));
  return doubtAbout(
    doubted,
    cells,
    '行中夹有不是数字的文字，可能不是单元格，同行其他数字的位置不能确定，没有等式可以证实，不采用',
    'text that may be no cell stands among the figures of a row, so that their places are open; no sum confirms them, and they are not believed',
  );
}
