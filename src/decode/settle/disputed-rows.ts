import type { Form } from '../../forms/index.js';
import { throughCell, totalOf, type ZeroSum, zeroSums } from '../../forms/zero-sum.js';
import type { Finding } from '../../model/finding.js';
import type { CellReadings, FormReading } from '../../model/reading.js';
import { rowsByPanel } from '../table/form-rows.js';
import { countedAs } from '../table/known-figures.js';
import { type Doubt, doubtAbout, isResolved } from './doubt.js';

/** The finding of alignment that a row lacks cells. */
const NO_SLOT = 'READ-NO-SLOT';

/** Why the figures of a row may not be its own. */
interface Dispute {
  /** True where those of another row may stand in their place: sums within the row hold for these as well. */
  readonly isAboutRow: boolean;
  /** True where a sum proves nothing of a cell through which it goes unless one of its figures is more than 0. */
  readonly needsFigures?: boolean;
  readonly zh: string;
  readonly en: string;
}

const TWICE: Dispute = {
  isAboutRow: true,
  zh: '同一行出现不止一次，数字不同，没有等式可以证实读取的是哪一次，不采用',
  en: 'a row stands on the page more than once with other figures, and no sums confirm those that were read; they are not believed',
};
const BY_POSITION: Dispute = {
  isAboutRow: true,
  zh: '行名无法识别，没有等式可以证实这些数字是这一行的，不采用',
  en: 'a row was read by its position, and no sums confirm that its figures are those of the row; they are not believed',
};
const MISCOUNTED: Dispute = {
  isAboutRow: false,
  zh: '一行的单元格多于或少于表格的列，没有等式可以证实各数属于哪一列，不采用',
  en: 'a row has more or fewer cells than the table has columns, and no sums confirm which figure belongs where; they are not believed',
};
/** A figure stands in no column: sums of nothing but blanks and zeros hold wherever the others stand. */
const STRAY: Dispute = { ...MISCOUNTED, needsFigures: true };
const CUT_OFF: Dispute = {
  isAboutRow: false,
  zh: '紧接着有一行没有行名的数字，可能是本行被断开的部分，没有等式可以证实，不采用',
  en: 'a line of figures without a label follows, which may be the rest of the row; no sums confirm what was read without it, and it is not believed',
};

const APART: Dispute = {
  isAboutRow: false,
  zh: '行名与数字分开排列，没有等式可以证实这些数字是这一行的，不采用',
  en: 'labels and figures stand apart, and no sums confirm that the figures of a row are its own; they are not believed',
};

/** Findings of alignment that leave open whether the figures of the cells they name are those of their row. */
const DISPUTES: Readonly<Record<string, Dispute>> = {
  'READ-ROW-TWICE': TWICE,
  'READ-ROW-LABEL': BY_POSITION,
  'READ-ROW-UNREAD': CUT_OFF,
  'READ-APART': APART,
  'READ-STRAY': STRAY,
  [NO_SLOT]: MISCOUNTED,
};

/** Whether it is open of some row whether the figures that were read are its own. */
export function hasDisputedRows({ findings }: FormReading): boolean {
  return findings.some(({ code, cells }) => code in DISPUTES && cells.length > 0);
}

/**
 * Rows of which it is open whether the figures that were read are their own: these are believed where every sum through
 * the row holds with them. Where they may be those of another row, each has to lie in a sum whose other rows are beyond
 * doubt: of two reports whose rows were printed in turn, both add up.
 */
export function disputedRows(
  form: Form,
  undivided: ReadonlySet<string>,
  cells: CellReadings,
  findings: readonly Finding[],
): Doubt[] {
  const disputed = new Set(findings.flatMap(({ code, cells: named }) => (code in DISPUTES ? named : [])));
  const sums = zeroSums(form, undivided);
  const holds = (sum: ZeroSum) => totalOf(sum, (cell) => countedAs(cells.get(cell))) === 0;
  const isAlone = ({ terms }: ZeroSum) => terms.filter(({ cell }) => disputed.has(cell)).length === 1;
  const hasFigures = ({ terms }: ZeroSum) =>
    terms.some(({ cell }) => (countedAs(cells.get(cell)) ?? 0) !== 0);
  const isConfirmed = (row: readonly string[], { isAboutRow, needsFigures = false }: Dispute) =>
    row.every((cell) => {
      const through = sums.filter((sum) => throughCell(sum, cell));
      const telling = through.filter((sum) => !needsFigures || hasFigures(sum));
      return telling.some((sum) => !isAboutRow || isAlone(sum)) && through.every(holds);
    });
  const panels = rowsByPanel(form, undivided);
  const full = fullAmongShort(panels, findings, cells);
  const rows = panels.flat().filter((row) => row.some((cell) => disputed.has(cell) || full.has(cell)));
  return Object.entries(DISPUTES).map(([code, dispute]) => {
    const named = new Set([
      ...findings.flatMap((finding) => (finding.code === code ? finding.cells : [])),
      ...(code === NO_SLOT ? full : []),
    ]);
    const open = rows.filter((row) => !isConfirmed(row, dispute)).flat();
    const doubted = open.filter((cell) => named.has(cell) && isResolved(cells, cell));
    return doubtAbout(doubted, cells, dispute.zh, dispute.en);
  });
}

/** The cells of the rows of a panel that lack none of them, where most of its rows do: they may have one that is not theirs. */
function fullAmongShort(
  panels: readonly (readonly (readonly string[])[])[],
  findings: readonly Finding[],
  cells: CellReadings,
): ReadonlySet<string> {
  const lacking = new Set(findings.flatMap(({ code, cells: named }) => (code === NO_SLOT ? named : [])));
  if (lacking.size === 0) return new Set();
  const doubted = panels.flatMap((rows) => {
    const read = rows.filter((row) => row.some((cell) => isResolved(cells, cell)));
    const full = read.filter((row) => !row.some((cell) => lacking.has(cell)));
    return full.length * 2 < read.length ? full.flat() : [];
  });
  return new Set(doubted);
}
