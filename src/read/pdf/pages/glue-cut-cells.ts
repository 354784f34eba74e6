import type { PageSlot, PageTable } from '../table/page-table.js';
import { beginsEnumerated } from '../text/enumerator.js';

const NUMBER = /^-?[\d０-９.,]+$/;
/** What may stand in the place of a figure. */
const FIGURE = /^(?:-?[\d０-９.,]+|[-–—―/\\])$/;

/** One table of two pieces on the same columns, with the cells joined that the page break cut. */
export function gluePieces(upper: PageTable, lower: PageTable): PageTable {
  const offset = upper.rowCount;
  const cutRow = isRowCut(upper, lower);
  const glued = new Map<PageSlot, PageSlot>();
  const taken = new Set<PageSlot>();
  for (const below of lower.slots) {
    if (below.row !== 0) continue;
    const above = upper.slots.find((slot) => touchesBottom(slot, upper) && onSameColumns(slot, below));
    if (above === undefined || !(cutRow || isCellCut(above, below))) continue;
    glued.set(above, glueSlots(above, below, cutRow));
    taken.add(below);
  }
  const shift = cutRow ? offset - 1 : offset;
  const slots = [
    ...upper.slots.map((slot) => glued.get(slot) ?? slot),
    ...lower.slots.filter((slot) => !taken.has(slot)).map((slot) => ({ ...slot, row: slot.row + shift })),
  ];
  return { ...upper, slots, rowCount: shift + lower.rowCount };
}

function touchesBottom(slot: PageSlot, table: PageTable): boolean {
  return slot.row + slot.rowSpan === table.rowCount;
}

function onSameColumns(a: PageSlot, b: PageSlot): boolean {
  return a.column === b.column && a.columnSpan === b.columnSpan;
}

function glueSlots(above: PageSlot, below: PageSlot, cutRow: boolean): PageSlot {
  return {
    ...(above.raw === '' && below.raw !== '' ? { ...above, page: below.page, box: below.box } : above),
    rowSpan: above.rowSpan + below.rowSpan - (cutRow ? 1 : 0),
    raw: gluedText(above.raw, below.raw),
  };
}

/**
 * True for a merged cell that goes on below the break: one half is blank, both repeat the label, or the lower half has
 * no number of its own (（四）无 / 法提供). Cells of one row on each side are never glued on that ground: 行政处罚 and
 * 行政强制 have no numbers either.
 */
function isCellCut(above: PageSlot, below: PageSlot): boolean {
  if (above.rowSpan === 1 && below.rowSpan === 1) return false;
  if (NUMBER.test(above.raw) && NUMBER.test(below.raw)) return false;
  if (above.raw === '' || below.raw === '' || above.raw === below.raw) return true;
  return beginsEnumerated(above.raw) && !beginsEnumerated(below.raw);
}

function gluedText(above: string, below: string): string {
  if (NUMBER.test(above) && NUMBER.test(below)) return `${above}\n${below}`;
  return above === below ? above : above + below;
}

/** The two halves of a cell that a page break may have cut. */
interface Halves {
  readonly above: PageSlot;
  readonly below: PageSlot;
}

/** True where the break runs through one row: the halves of its label stand on both pages, or its label on one and its figures on the other. */
function isRowCut(upper: PageTable, lower: PageTable): boolean {
  const last = upper.slots.filter((slot) => touchesBottom(slot, upper));
  const first = lower.slots.filter((slot) => slot.row === 0);
  if (hasNumbers(last) && hasNumbers(first)) return areWrapped(last, first);
  const halves = first.flatMap((below): Halves[] => {
    const above = last.find((slot) => onSameColumns(slot, below));
    return above === undefined ? [] : [{ above, below }];
  });
  return halves.length === first.length && (isLabelHalved(halves) || isLabelApart(halves));
}

/**
 * True where the lower part has figures under figures alone, the last lines of numbers that wrap in narrow columns, beside no
 * label (table four has none at all) or the second half of the one above. A number that goes on over the break keeps it, as it
 * may be two: sums have to say.
 */
function areWrapped(last: readonly PageSlot[], first: readonly PageSlot[]): boolean {
  const above = (below: PageSlot) => last.find((slot) => onSameColumns(slot, below));
  const inOrder = [...first].sort((a, b) => a.column - b.column);
  const printed = inOrder.filter(({ raw }) => raw !== '');
  const isUnderNumber = (below: PageSlot) => NUMBER.test(below.raw) && NUMBER.test(above(below)?.raw ?? '');
  if (inOrder[0] !== printed[0]) return printed.every(isUnderNumber);
  // Of a row of its own no cell is blank for that of the row above.
  const isShort = inOrder.some((below) => below.raw === '' && NUMBER.test(above(below)?.raw ?? ''));
  if (!isShort || !printed.slice(1).every(isUnderNumber)) return false;
  const label = printed[0]!;
  return isUnderNumber(label) || isLabelCut(above(label)?.raw ?? '', label.raw);
}

/** True where the lower part has no figures, and its label is plainly the second half of the one above. */
function isLabelHalved(halves: readonly Halves[]): boolean {
  const texts = halves.filter(
    ({ above, below }) => above.raw !== '' && below.raw !== '' && !NUMBER.test(below.raw),
  );
  return texts.length > 0 && texts.every(({ above, below }) => isLabelCut(above.raw, below.raw));
}

/**
 * True where one part holds the whole label and the other nothing but figures: WeasyPrint cuts the lines of a long label off
 * the figures in their middle. Merged cells beside the row tell nothing of it.
 */
function isLabelApart(halves: readonly Halves[]): boolean {
  const own = halves.filter(({ above, below }) => above.rowSpan === 1 && below.rowSpan === 1);
  const above = textsOf(own.map((half) => half.above));
  const below = textsOf(own.map((half) => half.below));
  return (isLabel(above) && areFigures(below)) || (isLabel(below) && areFigures(above));
}

function textsOf(slots: readonly PageSlot[]): string[] {
  return slots.map(({ raw }) => raw).filter((raw) => raw !== '');
}

function isLabel(texts: readonly string[]): boolean {
  return texts.length === 1 && beginsEnumerated(texts[0]!);
}

function areFigures(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => FIGURE.test(text));
}

function hasNumbers(slots: readonly PageSlot[]): boolean {
  return slots.some((slot) => NUMBER.test(slot.raw));
}

function isLabelCut(above: string, below: string): boolean {
  return !beginsEnumerated(below) && (beginsEnumerated(above) || opensMore(above));
}

/** True where a bracket is left open. */
function opensMore(text: string): boolean {
  return (text.match(/[（(]/g)?.length ?? 0) > (text.match(/[）)]/g)?.length ?? 0);
}
