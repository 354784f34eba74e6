import { groupBy } from '../../model/group-by.js';
import { UNIT } from '../figure/units.js';
import { columnBehind } from './column-range.js';
import { holdsFigure, isBlank, type PageLine, type PageSlot } from './page-line.js';

const UNIT_ALONE = new RegExp(`^[（(]?${UNIT}[）)]?$`, 'u');
/** Amounts of money are converted from the unit that a page prints. */
const MONEY = /元/u;
/** What stands over a column of units. */
const NAME = /^(?:计量)?单位$/u;

/**
 * The lines without a column that prints the same counting word (件) in every row, between the labels and the figures: it is
 * no cell of a form, and in a table of one row it is the label that stands before the figures.
 */
export function withoutUnitColumns(lines: readonly PageLine[]): readonly PageLine[] {
  const inGrids = lines.filter(({ frame }) => frame === 'grid');
  if (!inGrids.some(({ slots }) => slots.some(isUnit))) return lines;
  const columns = new Map(
    [...groupBy(inGrids, ({ block }) => block)].map(([block, own]) => [block, unitColumn(own)]),
  );
  return lines.map((line) => {
    const column = columns.get(line.block) ?? null;
    const isLeftOut = (slot: PageSlot) => slot.column === column && isUnit(slot);
    if (column === null || line.frame !== 'grid' || !line.slots.some(isLeftOut)) return line;
    return { ...line, slots: line.slots.filter((slot) => !isLeftOut(slot)) };
  });
}

function isUnit({ raw, label }: PageSlot): boolean {
  const text = raw.trim();
  return label !== null && UNIT_ALONE.test(text) && !MONEY.test(text);
}

/** The column of a table that holds its units, or null. */
function unitColumn(lines: readonly PageLine[]): number | null {
  const column = lines.flatMap(({ slots }) => slots.filter(isUnit))[0]?.column;
  if (column === undefined) return null;
  const first = lines.findIndex(({ slots }) => slots.some(isUnit));
  const word = unitIn(lines[first]!, column);
  const rows = lines.slice(first).filter(({ slots }) => slots.some(holdsFigure));
  const isBesideFigures = ({ slots }: PageLine) =>
    slots.every((slot) => !holdsFigure(slot) || slot.column > column);
  const isWhole = rows.every((row) => unitIn(row, column) === word && isBesideFigures(row));
  return rows.length > 0 && isWhole && isNamed(lines.slice(0, first), column) ? column : null;
}

function unitIn({ slots }: PageLine, column: number): string | null {
  return slots.find((slot) => slot.column === column && isUnit(slot))?.raw.trim() ?? null;
}

/** Whether what stands right over a column is no label of a column of figures: none, 单位, or one that began over the labels. */
function isNamed(header: readonly PageLine[], column: number): boolean {
  const over = header
    .flatMap(({ slots }) => slots)
    .findLast((slot) => slot.column <= column && columnBehind(slot) > column);
  return over === undefined || isBlank(over) || over.column < column || NAME.test(over.raw.trim());
}
