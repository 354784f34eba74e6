import { knownLabel } from '../label/label-index.js';
import type { PageLine, PageSlot } from '../page/page-line.js';
import type { Token } from '../rows/tokens.js';
import type { FoundRow, FoundTable } from '../tables/find-table.js';

/** The slots of a row of figures, as the page has them. */
export interface RowSlots {
  readonly found: FoundRow;
  readonly block: number;
  readonly frame: PageLine['frame'];
  readonly slots: readonly PageSlot[];
  /** True where the document ends with the row: what it may have been cut off cannot be seen. */
  readonly endsDocument: boolean;
}

/** True where neither rows nor columns are marked: what belongs to a row is known from the labels around it. */
export function isFlowing({ frame }: Pick<RowSlots, 'frame'>): boolean {
  return frame === 'none' || frame === 'glued';
}

/** The slots that belong to a row: those behind its label, or below it where its line holds nothing else. */
export function slotsOfRow(lines: readonly PageLine[], table: FoundTable, found: FoundRow): RowSlots {
  const token = found.tokens.find((part) => part.figuresAfter > 0) ?? found.tokens.at(-1)!;
  const { block, frame } = lines[token.line]!;
  const slots = slotsBehind(lines, table, token);
  return { found, block, frame, slots, endsDocument: endsDocument(lines, token, slots) };
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
  return behind.some(isFigure) ? behind : [...figuresOfGroup(lines, table, token), ...behind];
}

/**
 * The figures of the first row of a group that stand between the label of the group and its own, where one line held both
 * and was wrapped ((三)不予公开 / 2 0 2 / 1.属于国家秘密): the label of a group has no figures of its own. Where the next row
 * prints none either, they may as well be the sums of the group.
 */
function figuresOfGroup(lines: readonly PageLine[], table: FoundTable, token: Token): readonly PageSlot[] {
  let [group, next]: (Token | null)[] = [null, null];
  for (const other of table.taken) {
    if (isAfter(other, token)) next = earlier(next ?? null, other);
    else if (other !== token && (!group || isAfter(other, group))) group = other;
  }
  if (!group || !groupLabels(table).has(group) || !next || next.figuresAfter === 0) return [];
  const between = flowingSlots(lines, table, group);
  return between.every((slot) => slot.label === null) ? between : [];
}

const groups = new WeakMap<FoundTable, ReadonlySet<Token>>();

/** The labels of a table that are of no row and of no header, found once. */
export function groupLabels(table: FoundTable): ReadonlySet<Token> {
  const known = groups.get(table);
  if (known) return known;
  const { taken, rows, headers } = table;
  const others = new Set([...rows.flatMap((row) => [...row.tokens]), ...[...headers.values()].flat()]);
  const own = new Set([...taken].filter((token) => !others.has(token)));
  groups.set(table, own);
  return own;
}

function isFigure({ figure, label }: PageSlot): boolean {
  return label === null && figure.state !== 'blank';
}

/** The slots of a panel that is printed in one line of `columnCount` figures: whatever follows the labels of its header. */
export function slotsOfLine(
  lines: readonly PageLine[],
  table: FoundTable,
  header: readonly Token[],
  found: FoundRow,
  columnCount: number,
): RowSlots {
  const slots = header.flatMap((token, at) => {
    const line = lines[token.line]!;
    if (isFlowing(line)) return token.slotsAfter > 0 ? flowingSlots(lines, table, token) : [];
    if (header[at + 1]?.line === token.line) return [];
    // A whole table in one line has its figures beside its header.
    const beside = untaken(line, token.line, token.slot + 1, table);
    if (beside.some((slot) => slot.figure.value !== null)) return withoutRowEnd(beside, columnCount);
    return lineOfFigures(lines, table, token.line, columnCount).flatMap((below) => below.slots);
  });
  const first = lines[header.at(-1)!.line]!;
  const ends = endsDocument(lines, header.at(-1)!, slots);
  return { found, block: first.block, frame: first.frame, slots, endsDocument: ends };
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

function framedSlots(lines: readonly PageLine[], table: FoundTable, token: Token): readonly PageSlot[] {
  const beside = untaken(lines[token.line]!, token.line, token.slot + 1, table);
  if (beside.length > 0) return beside;
  if (sharesLine(token, table)) return [];
  const before = slotsBeforeLabels(lines, table, token.line);
  if (before.some((slot) => slot.label === null)) return before;
  return linesBelow(lines, table, token.line).flatMap((line) => line.slots);
}

/** Whether the label of another row stands on the line: then rows are columns here, and a line below is of all of them. */
function sharesLine(token: Token, { rows }: FoundTable): boolean {
  return rows.some(({ tokens }) => !tokens.includes(token) && tokens.some(({ line }) => line === token.line));
}

/** What a line begins with before its first label that was taken: the figures of a row whose label stands last. */
function slotsBeforeLabels(lines: readonly PageLine[], table: FoundTable, line: number): readonly PageSlot[] {
  const taken = [...table.taken].filter((token) => token.line === line).map(({ slot }) => slot);
  return lines[line]!.slots.slice(0, Math.min(...taken));
}

/** The line below the header of a panel in one line: in its grid, or at the top of the next one where a header stands alone. */
function lineOfFigures(
  lines: readonly PageLine[],
  table: FoundTable,
  from: number,
  columnCount: number,
): PageLine[] {
  const below = linesBelow(lines, table, from);
  if (below.length > 0) return below;
  const { block, frame } = lines[from]!;
  for (let at = from + 1; at < lines.length && !takenOn(at, table); at += 1) {
    const line = lines[at]!;
    if (line.frame !== frame || line.slots.length === 0) continue;
    const isFull = line.slots.length >= columnCount && line.slots.every((slot) => slot.label === null);
    return isFull && line.block !== block ? [line] : [];
  }
  return [];
}

/**
 * The first line of figures below a line, as long as no label of the form comes before it. Blank lines only part what is
 * above from what is below (the gap of a double rule), unless nothing else comes: then the widest is the row. A line that
 * has words and blanks only is the rest of a header that was wrapped.
 */
function linesBelow(lines: readonly PageLine[], table: FoundTable, from: number): PageLine[] {
  const block = lines[from]!.block;
  const blank: PageLine[] = [];
  for (let at = from + 1; lines[at]?.block === block && !takenOn(at, table); at += 1) {
    const line = lines[at]!;
    if (line.slots.every((slot) => slot.figure.state === 'blank')) blank.push(line);
    else if (!isOfWords(line) && line.slots.some((slot) => slot.label === null)) return [line];
  }
  return blank.sort((a, b) => b.slots.length - a.slots.length).slice(0, 1);
}

function isOfWords({ slots }: PageLine): boolean {
  return slots.every((slot) => slot.label !== null || slot.figure.state === 'blank');
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

/** Figures of flowing text between the header of a panel and its first row; none belongs there. */
export function slotsBefore(
  header: readonly Token[],
  table: FoundTable,
  lines: readonly PageLine[],
): readonly PageSlot[] {
  const last = header.at(-1);
  return last && isFlowing(lines[last.line]!) ? flowingSlots(lines, table, last) : [];
}

/**
 * Slots of text without rows: all up to the next label that was taken, or to the row that it stands in. Behind the last
 * label of the table nothing says where the figures end but the next text.
 */
function flowingSlots(lines: readonly PageLine[], table: FoundTable, token: Token): PageSlot[] {
  const next = [...table.taken].filter((other) => isAfter(other, token)).reduce<Token | null>(earlier, null);
  const slots: PageSlot[] = [];
  for (let line = token.line; line < lines.length; line += 1) {
    const from = line === token.line ? token.slot + 1 : 0;
    const isNextRow = next?.line === line && line !== token.line && !isFlowing(lines[line]!);
    if (isNextRow) return slots;
    const to = next?.line === line ? next.slot : lines[line]!.slots.length;
    for (const slot of lines[line]!.slots.slice(from, to)) {
      const endsTable = slots.length > 0 || !continuesLabel(slot, token, table);
      if (next === null && slot.label !== null && endsTable) return slots;
      slots.push(slot);
    }
    if (next?.line === line) return slots;
  }
  return slots;
}

/** Whether a text is what a line end cut off the label of a row, the figures of the row behind it (四、结转下年度继 7 0 / 续办理). */
function continuesLabel({ label }: PageSlot, token: Token, { rows }: FoundTable): boolean {
  const caption = rows.find(({ tokens }) => tokens.includes(token))?.row.caption;
  if (!caption || !label || label.core === '') return false;
  const [core = ''] = knownLabel(caption).cores;
  return core.startsWith(token.labels[0].core + label.core);
}

function isAfter(a: Token, b: Token): boolean {
  return a.line > b.line || (a.line === b.line && a.slot > b.slot);
}

function earlier(best: Token | null, token: Token): Token {
  return best === null || isAfter(best, token) ? token : best;
}
