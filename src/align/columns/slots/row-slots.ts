import type { Where } from '../../../model/place.js';
import { holdsFigure, isBlank, isFlowing, type PageLine, type PageSlot } from '../../page/page-line.js';
import type { Token } from '../../rows/tokens.js';
import type { FoundRow, FoundTable } from '../../tables/find-table.js';
import { figuresOfGroup, flowingSlots } from './flowing-slots.js';
import { framedSlots, slotsOfHeader } from './framed-slots.js';

/** The slots of a row of figures, as the page has them. */
export interface RowSlots {
  readonly found: FoundRow;
  readonly block: number;
  readonly frame: PageLine['frame'];
  /** True in a grid of which nothing is drawn. */
  readonly isImplied: boolean;
  readonly slots: readonly PageSlot[];
  /** Where the blank cells at its end stood, in a text whose lines lost these and no others. */
  readonly trimmedAt?: Where;
  /** True where the document ends with the row: what it may have been cut off cannot be seen. */
  readonly endsDocument: boolean;
}

/** The slots that belong to a row: those behind its label, or below it where its line holds nothing else. */
export function slotsOfRow(lines: readonly PageLine[], table: FoundTable, found: FoundRow): RowSlots {
  const token = found.tokens.find((part) => part.figuresAfter > 0) ?? found.tokens.at(-1)!;
  const { block, frame, isImplied = false, trimmed } = lines[token.line]!;
  const slots = slotsBehind(lines, table, token);
  const ends = endsDocument(lines, token, slots);
  const row: RowSlots = { found, block, frame, isImplied, slots, endsDocument: ends };
  return trimmed ? { ...row, trimmedAt: (slots.at(-1) ?? lines[token.line]!.slots[token.slot]!).where } : row;
}

function endsDocument(lines: readonly PageLine[], token: Token, slots: readonly PageSlot[]): boolean {
  const last = lines.at(-1)!.slots.at(-1);
  return last === (slots.at(-1) ?? lines[token.line]!.slots[token.slot]);
}

/** The slots behind a label up to the next label that was taken, or below it where its line holds nothing else. */
export function slotsBehind(
  lines: readonly PageLine[],
  table: FoundTable,
  token: Token,
): readonly PageSlot[] {
  if (!isFlowing(lines[token.line]!)) return framedSlots(lines, table, token);
  const behind = flowingSlots(lines, table, token);
  return behind.some(holdsFigure) ? behind : [...figuresOfGroup(lines, table, token), ...behind];
}

/** The slots of a panel that is printed in one line of `columnCount` figures: whatever follows the labels of its header. */
export function slotsOfLine(
  lines: readonly PageLine[],
  table: FoundTable,
  header: readonly Token[],
  found: FoundRow,
  columnCount: number,
): RowSlots {
  const behind = header.map((token, at) => {
    if (isFlowing(lines[token.line]!)) return token.slotsAfter > 0 ? flowingSlots(lines, table, token) : [];
    return header[at + 1]?.line === token.line ? [] : slotsOfHeader(lines, table, token, columnCount);
  });
  const slots = endsRows(behind, columnCount) ? behind.at(-1)! : behind.flat();
  const { block, frame, isImplied = false, trimmed } = lines[header.at(-1)!.line]!;
  const ends = endsDocument(lines, header.at(-1)!, slots);
  const row: RowSlots = { found, block, frame, isImplied, slots, endsDocument: ends };
  const last = slots.at(-1);
  // No label says where its first cell stood: one that may have lost blank cells before it has no end to be filled up.
  return trimmed === 'end' && last ? { ...row, trimmedAt: last.where } : row;
}

/**
 * Whether blank slots stand behind a few labels of a header and nothing else does before its last: they fill up its lines
 * (`行政诉讼 | |||`), and no figure of the line below stood there.
 */
function endsRows(behind: readonly (readonly PageSlot[])[], columnCount: number): boolean {
  const within = behind.slice(0, -1).filter((slots) => slots.length > 0);
  return within.length * 2 < columnCount && within.flat().every(isBlank);
}

/** Figures of flowing text between the header of a panel and its first row; none belongs there. */
export function slotsBefore(
  header: readonly Token[],
  table: FoundTable,
  lines: readonly PageLine[],
): readonly PageSlot[] {
  const last = header.at(-1);
  return last && isFlowing(lines[last.line]!) ? flowingSlots(lines, table, last) : [];
}
