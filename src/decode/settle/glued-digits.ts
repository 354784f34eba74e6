import type { Form } from '../../forms/index.js';
import { sumsWithin, totalOf, zeroSums } from '../../forms/zero-sum.js';
import type { CellReadings, FormReading } from '../../model/reading.js';
import { foldedRaw } from '../row/figure.js';
import { mayPartThousands } from '../row/parted-thousands.js';
import { rowsByPanel } from '../table/form-rows.js';
import { countedAs } from '../table/known-figures.js';
import { type Doubt, doubtAbout, isResolved } from './doubt.js';

/**
 * The doubts about the rows of a text in which digits run together, of which no sum of their own holds: their digits may
 * be those of two rows or columns, or a blank may have cut one figure in two.
 */
export function gluedDigits(form: Form, reading: FormReading, cells: CellReadings): Doubt[] {
  const isDoubtful = unconfirmedGlued(form, reading, cells);
  return [
    sharedDigits(form, reading, cells, isDoubtful),
    partedThousands(reading, cells, isDoubtful),
    doubledDigits(form, reading, cells, isDoubtful),
    underUnknownLabels(form, reading, cells, isDoubtful),
  ];
}

/** Digits twice over, such as no figure has but by chance. */
const DOUBLED = /^(\d{2,})\1$/u;
/** The same, and the digit of a figure that has but one. */
const MAYBE_DOUBLED = /^(\d+)\1$/u;

type IsDoubtful = (row: readonly string[]) => boolean;

/**
 * Rows whose digits may be their own and those of a neighbour: in a text in which digits run together, a row behind
 * one that prints nothing, or before one whose label is not found. Where sums of its own hold the row is believed.
 */
function sharedDigits(form: Form, reading: FormReading, cells: CellReadings, isDoubtful: IsDoubtful): Doubt {
  const missing = new Set(
    reading.findings.filter(({ code }) => code === 'READ-ROW-MISSING').flatMap((finding) => finding.cells),
  );
  const isBlank = (cell: string) => cells.get(cell)?.state === 'blank';
  const named = rowsByPanel(form, reading.undivided).flatMap((rows) =>
    rows.flatMap((row, at) => {
      if (!isDoubtful(row)) return [];
      const [before = [], next = []] = [rows[at - 1], rows[at + 1]];
      if (before.length > 0 && before.every(isBlank)) return [...before, ...row];
      const mayHoldNext = next.some((cell) => missing.has(cell));
      return mayHoldNext && row.some((cell) => isResolved(cells, cell)) ? row : [];
    }),
  );
  return doubtAbout(
    named,
    cells,
    '文中数字连写，相邻一行没有数字或没有找到行名，这些行的数字可能是两行的，没有等式可以证实，不采用',
    'digits run together in this text, and a neighbouring row prints nothing or was not found; the digits of these rows may be those of two, and no sum confirms them',
  );
}

/** Rows with as many figures as cells, in a text in which digits run together, that a blank may have cut at thousands. */
function partedThousands(reading: FormReading, cells: CellReadings, isDoubtful: IsDoubtful): Doubt {
  const pieceOf = (cell: string) => ({
    text: cells.get(cell)?.raw ?? '',
    where: cells.get(cell)?.where ?? null,
  });
  const rows = reading.counted.filter(
    ({ cells: row }) =>
      isDoubtful(row) &&
      row.slice(1).some((cell, at) => mayPartThousands(pieceOf(row[at]!), pieceOf(cell), true)),
  );
  return doubtAbout(
    rows.flatMap((row) => row.cells),
    cells,
    '文中数字连写，这些行数字之间的空格可能是千位分隔，没有等式可以证实，不采用',
    'digits run together in this text, and what parts the figures of these rows may part thousands of one figure; no sum confirms them',
  );
}

/**
 * Figures that are the same digits twice over: a row or a column may stand on the page twice, and of the second only its
 * figures. Where one is, another of the table that is one digit twice may be so as well.
 */
function doubledDigits(form: Form, reading: FormReading, cells: CellReadings, isDoubtful: IsDoubtful): Doubt {
  const tables = new Map(form.cells.map(({ id, table }) => [id, table]));
  const glued = [...reading.unplaced, ...reading.counted].map((row) => row.cells).filter(isDoubtful);
  const written = (pattern: RegExp) =>
    glued.flat().filter((cell) => isResolved(cells, cell) && pattern.test(foldedRaw(cells.get(cell))));
  const inTables = new Set(written(DOUBLED).map((cell) => tables.get(cell)));
  const named =
    inTables.size === 0 ? [] : written(MAYBE_DOUBLED).filter((cell) => inTables.has(tables.get(cell)));
  return doubtAbout(
    named,
    cells,
    '文中数字连写，这些数字是同样的数字重复了一遍，可能是重复的行或列连在了一起，没有等式可以证实，不采用',
    'digits run together in this text, and these figures are the same digits twice over: a row or a column may stand there twice; no sum confirms them',
  );
}

/** Rows under a header that is not the form's: what follows a label may be the digits of two columns. */
function underUnknownLabels(
  form: Form,
  reading: FormReading,
  cells: CellReadings,
  isDoubtful: IsDoubtful,
): Doubt {
  const unknown = new Set(
    reading.findings.filter(({ code }) => code === 'READ-COLUMN-LABEL').flatMap((finding) => finding.cells),
  );
  const named = rowsByPanel(form, reading.undivided)
    .flat()
    .filter((row) => row.some((cell) => unknown.has(cell)) && isDoubtful(row))
    .flat();
  return doubtAbout(
    named.filter((cell) => isResolved(cells, cell)),
    cells,
    '文中数字连写，表头又不是表式的表头，这些数字可能是两列的，没有等式可以证实，不采用',
    'digits run together in this text, under a header that is not the form’s; these digits may be those of two columns, and no sum confirms them',
  );
}

/** Tells which rows are of a text in which digits run together, and have no sums of their own that hold. */
function unconfirmedGlued(
  form: Form,
  { unplaced, counted, undivided }: FormReading,
  cells: CellReadings,
): IsDoubtful {
  const glued = new Set(
    [...unplaced, ...counted]
      .filter(({ separators }) => separators === 'lost')
      .map((row) => row.cells.join()),
  );
  const sums = zeroSums(form, undivided);
  return (row) => {
    if (!glued.has(row.join())) return false;
    const own = sumsWithin(new Set(row), sums);
    return own.length === 0 || own.some((sum) => totalOf(sum, (cell) => countedAs(cells.get(cell))) !== 0);
  };
}
