import { isBlank, type PageLine, type PageSlot } from '../../page/page-line.js';
import type { Token } from '../../rows/tokens.js';
import type { FoundTable } from '../../tables/find-table.js';

/** The slots beside the label of a row; before it, or in the line below, where it stands alone. */
export function framedSlots(
  lines: readonly PageLine[],
  table: FoundTable,
  token: Token,
): readonly PageSlot[] {
  const beside = untaken(lines[token.line]!, token.line, token.slot + 1, table);
  if (beside.length > 0) return beside;
  if (sharesLine(token, table) || isColumnOfLine(token, table, lines)) return [];
  const before = slotsBeforeLabels(lines, table, token.line);
  if (before.some((slot) => slot.label === null)) return before;
  return figuresBelow(lines, table, token.line)?.slots ?? [];
}

/** Whether the label of another row stands on the line: then rows are columns here, and a line below is of all of them. */
function sharesLine(token: Token, { rows }: FoundTable): boolean {
  return rows.some(({ tokens }) => !tokens.includes(token) && tokens.some(({ line }) => line === token.line));
}

/**
 * Whether labels that were taken for nothing stand on the line, and all that is below is one line of figures: then it is the
 * header of these, 总计 one of its columns.
 */
function isColumnOfLine({ line }: Token, { taken }: FoundTable, lines: readonly PageLine[]): boolean {
  const { block, slots } = lines[line]!;
  if (lines[line + 2]?.block === block) return false;
  const known = new Set([...taken].filter((token) => token.line === line).map(({ slot }) => slot));
  return slots.some(({ label }, at) => label !== null && !known.has(at));
}

/** What a line begins with before its first label that was taken: the figures of a row whose label stands last. */
function slotsBeforeLabels(lines: readonly PageLine[], table: FoundTable, line: number): readonly PageSlot[] {
  const taken = [...table.taken].filter((token) => token.line === line).map(({ slot }) => slot);
  return lines[line]!.slots.slice(0, Math.min(...taken));
}

/**
 * The slots of a panel in one line that belong to a label of its header: those behind the label, where a whole table is
 * one line, else the line of figures below.
 */
export function slotsOfHeader(
  lines: readonly PageLine[],
  table: FoundTable,
  token: Token,
  columnCount: number,
): readonly PageSlot[] {
  const beside = untaken(lines[token.line]!, token.line, token.slot + 1, table);
  if (beside.some((slot) => slot.figure.value !== null)) return withoutRowEnd(beside, columnCount);
  const own = figuresBelow(lines, table, token.line);
  const below =
    own !== null && !isSpacer(own, columnCount)
      ? own
      : figuresOfNextGrid(lines, table, token.line, columnCount);
  return below?.slots ?? [];
}

/**
 * Figures on the line of their header: where both rows end in a blank slot of their own, as binary Word documents end
 * theirs, the first of those stands before the figures and is no blank cell.
 */
function withoutRowEnd(beside: readonly PageSlot[], columnCount: number): readonly PageSlot[] {
  const from = beside[0]?.figure.state === 'blank' ? 1 : 0;
  const behind = beside[from + columnCount];
  const endsInBlank = behind?.figure.state === 'blank';
  return endsInBlank ? beside.slice(from) : beside;
}

/**
 * The full line of figures at the top of the next grid, where the header of a panel in one line stands in one alone. Blank lines
 * before it are the header once more, kept out of sight so that the columns of both stay equally wide.
 */
function figuresOfNextGrid(
  lines: readonly PageLine[],
  table: FoundTable,
  from: number,
  columnCount: number,
): PageLine | null {
  const { frame } = lines[from]!;
  let blank: PageLine | null = null;
  for (let at = from + 1; at < lines.length && !takenOn(at, table); at += 1) {
    const line = lines[at]!;
    if (line.frame !== frame || line.slots.length === 0) continue;
    if (blank !== null && line.block !== blank.block) break;
    const isFull = line.slots.length >= columnCount && line.slots.every((slot) => slot.label === null);
    if (!line.slots.every(isBlank)) return isFull ? line : null;
    if (blank === null || isFull) blank = line;
  }
  return blank !== null && blank.slots.length >= columnCount ? blank : null;
}

/**
 * The first line of figures below a line, as long as no label of the form comes before it. Blank lines only part what is
 * above from what is below (the gap of a double rule), unless nothing else comes: then the widest is the row. A line that
 * has words and blanks only is the rest of a header that was wrapped.
 */
function figuresBelow(lines: readonly PageLine[], table: FoundTable, from: number): PageLine | null {
  const block = lines[from]!.block;
  let widest: PageLine | null = null;
  for (let at = from + 1; lines[at]?.block === block && !takenOn(at, table); at += 1) {
    const line = lines[at]!;
    if (line.slots.every(isBlank)) {
      if (widest === null || line.slots.length > widest.slots.length) widest = line;
    } else if (!isOfWords(line)) return line;
  }
  return widest;
}

/** A blank cell across the columns parts the lines of a header, and is no row of them. */
function isSpacer({ slots }: PageLine, columnCount: number): boolean {
  return columnCount > 1 && slots.length === 1 && isBlank(slots[0]!);
}

function isOfWords({ slots }: PageLine): boolean {
  return slots.every((slot) => slot.label !== null || isBlank(slot));
}

function takenOn(line: number, table: FoundTable): boolean {
  for (const token of table.taken) if (token.line === line) return true;
  return false;
}

/** Slots from a place in a line up to the next label that was taken for something. */
function untaken(line: PageLine, lineIndex: number, from: number, table: FoundTable): PageSlot[] {
  const next = [...table.taken].filter((token) => token.line === lineIndex && token.slot >= from);
  const to = Math.min(line.slots.length, ...next.map((token) => token.slot));
  return line.slots.slice(from, to);
}
