import type { Where } from '../../model/place.js';
import { type Figure, readFigure } from '../figure/read-figure.js';
import { UNIT_SIGNS } from '../figure/units.js';
import { type FoldedLabel, foldLabel } from '../label/fold-label.js';
import { remembered } from '../label/remembered.js';
import type { ColumnRange } from './column-range.js';

/**
 * One line of the page as alignment sees it: the slots of a table row, or a stretch of flattened text. The whole
 * document, whatever it was, becomes one list of lines.
 */
export interface PageLine {
  /** Index of the block of the document. Lines of one table share it. */
  readonly block: number;
  readonly slots: readonly PageSlot[];
  readonly frame: Frame;
  /** In a grid the last stretch of columns that its cells and those from above fill without a hole. */
  readonly filled?: ColumnRange;
  /** In a text whose lines lost the blank cells at their ends, and no others within: whether those at their beginnings are there. */
  readonly trimmed?: Trimmed;
  /** True in a grid of which nothing is drawn: where its text stands says what its columns are. */
  readonly isImplied?: true;
}

/**
 * How far the place of a slot in its line can be trusted: `grid` has true columns; `row` is a whole row of cells whose
 * spans may be lost; `none` is text in which rows are not marked; `glued` is text in which cells are not marked either.
 */
export type Frame = 'grid' | 'row' | 'none' | 'glued';

/** Where lines lost their blank cells: at the end alone, or perhaps at the beginning too, as none begins with one. */
export type Trimmed = 'end' | 'both';

/** A piece of a line that is one cell of the page, or stands as one in flattened text. */
export interface PageSlot {
  readonly raw: string;
  readonly figure: Figure;
  /** The text as a label; null where it is a figure, blank, or a cell that cannot be read. */
  readonly label: FoldedLabel | null;
  /** The first column of the grid that it covers, from 0; says nothing where the frame has no columns. */
  readonly column: number;
  readonly columnSpan: number;
  readonly where: Where;
  /** True for an empty line that is read as a blank cell: it may as well part two rows. */
  readonly isGap?: true;
  /** Its row lost blank cells, nobody knows which: its place in the row says nothing of its column. */
  readonly lostCells?: true;
  /** True for a figure of glued text that begins a line behind a line that ends in figures: it may go on with them. */
  readonly continuesLine?: true;
}

/** Letters alone: a sign that other classes hold as well (〇, %) would be matched in two ways, long runs of it in all their ways. */
const LETTERS_BESIDE_DIGITS = `无零注${UNIT_SIGNS}`.replaceAll(/\P{L}/gu, '');
/** Signs, digits, or digits with letters or marks of notes among them: a cell or several that cannot be read, and no label. */
const UNREADABLE = new RegExp(
  '^(?:[^\\p{L}]{1,12}|[\\d\\s.,。，]+|' +
    `(?:[^\\p{L}\\d\\n\\r\\u2028\\u2029]|[${LETTERS_BESIDE_DIGITS}])*\\d(?:[^\\p{L}]|[${LETTERS_BESIDE_DIGITS}])*|` +
    '(?=[\\p{Script=Latin}.,]*[\\d〇])[\\p{Script=Latin}\\d〇.,]{1,12}|[olqi]{1,3})$',
  'iu',
);
const SERIAL_ONLY = /^[(（]?\d{1,2}[.．、)）]+$/u;

/** A share or a change in per cent is no cell of a form: it stands beside the figures like a remark. */
const PERCENTAGE = /^[+\-－↑↓]?\d+(?:\.\d+)?\s*[%％‰]$/u;

/** A slot of the page from its text and place. */
export function pageSlot(raw: string, column: number, columnSpan: number, where: Where): PageSlot {
  const { figure, label } = contentOf(raw);
  return { raw, figure, label, column, columnSpan, where };
}

/** What a text says in a slot: reports repeat the labels of their form, and most figures. */
const contentOf = remembered((raw): Pick<PageSlot, 'figure' | 'label'> => {
  const figure = readFigure(raw);
  return { figure, label: figure.state === 'text' && isWord(raw.trim()) ? foldLabel(raw) : null };
});

function isWord(printed: string): boolean {
  return !UNREADABLE.test(printed) || SERIAL_ONLY.test(printed) || PERCENTAGE.test(printed);
}

/** Whether a slot prints nothing. */
export function isBlank(slot: PageSlot): boolean {
  return slot.figure.state === 'blank';
}

/** Whether a slot prints a figure, a dash, or what cannot be read in their place. */
export function holdsFigure({ label, figure }: PageSlot): boolean {
  return label === null && figure.state !== 'blank';
}

/** True where neither rows nor columns are marked: what belongs to a row is known from the labels around it. */
export function isFlowing({ frame }: Pick<PageLine, 'frame'>): boolean {
  return frame === 'none' || frame === 'glued';
}
