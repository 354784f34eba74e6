import { readFigure } from '../figure/read-figure.js';
import { termOf } from '../label/term.js';
import { type PageLine, type PageSlot, pageSlot } from './page-line.js';

/** A cell that prints a name before its figure: 自然人：3 */
const NAMED = /^(\p{Script=Han}(?:[^：:\d（(]|[（(][^（()）]*[)）])*)[：:]\s*(.*)$/su;
/** The same without a sign between them: 件数 3. Only what is known for a name is believed. */
const BEGUN = /^(\p{Script=Han}+(?:\/\p{Script=Han}+)*)\s*([^\p{Script=Han}].*|)$/su;
const COLON = /^\s*[：:]?\s*/u;

/** So many cells of a row name themselves before they are taken to: 注：无 and 单位：件 stand alone. */
const FEWEST = 2;

/**
 * A cell in two: what it is called, and its figure. `isKnown` if it is called like its column or like another cell there, or
 * by a word like 件数.
 */
interface NamedCell {
  readonly name: PageSlot;
  readonly figure: PageSlot;
  readonly isKnown: boolean;
}

interface ReadLine {
  readonly line: PageLine;
  readonly cells: readonly (NamedCell | null)[];
  /** Whether the names stand in the columns above. */
  readonly isBelowNames: boolean;
}

/**
 * The lines of a table whose cells name themselves (as pages repeat their headers for narrow screens) as if they did not:
 * the figures alone, below the labels, where these do not stand in the columns anyhow.
 */
export function withoutNamesInCells(lines: readonly PageLine[]): PageLine[] {
  if (!lines.some(({ slots }) => slots.some(mayBeNamed))) return [...lines];
  const read = readLines(lines);
  const knownCount = read.reduce((sum, { cells }) => sum + cells.filter(isKnownFigure).length, 0);
  return read.flatMap((each) => (isNamed(each, knownCount >= FEWEST) ? linesWithout(each) : [each.line]));
}

function mayBeNamed({ raw, figure }: PageSlot): boolean {
  return figure.state === 'text' && (NAMED.test(raw) || (/\d/u.test(raw) && BEGUN.test(raw)));
}

function readLines(lines: readonly PageLine[]): ReadLine[] {
  const above = new Map<number, string>();
  const repeated = repeatedNames(lines);
  return lines.map((line) => {
    const cells = line.slots.map((slot) => namedCell(slot, above.get(slot.column), repeated));
    const names = cells.flatMap((cell) => (cell === null ? [] : [cell.name]));
    const isBelowNames = names.every(({ column, raw }) => isSame(raw, above.get(column)));
    const areNames = hasManyNames(cells) || cells.some(isKnownFigure);
    for (const { column, raw, label } of areNames ? names : line.slots)
      if (label !== null) above.set(column, raw);
    return { line, cells, isBelowNames };
  });
}

/** Names that several cells of a column begin with before their figures, as `column name`. */
function repeatedNames(lines: readonly PageLine[]): ReadonlySet<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const { raw, figure, column } of lines.flatMap(({ slots }) => slots)) {
    const [, name, rest] = figure.state === 'text' ? (BEGUN.exec(raw) ?? []) : [];
    if (name === undefined || rest === undefined || readFigure(rest).state !== 'number') continue;
    (once.has(`${column} ${name}`) ? repeated : once).add(`${column} ${name}`);
  }
  return repeated;
}

function hasManyNames(cells: readonly (NamedCell | null)[]): boolean {
  return cells.filter((cell) => cell !== null && !cell.isKnown).length >= FEWEST;
}

function isKnownFigure(cell: NamedCell | null): boolean {
  return cell?.isKnown === true && cell.figure.figure.state !== 'blank';
}

/** Names without figures are a header printed again, unless they stand behind the label of a row. */
function isNamed({ line, cells }: ReadLine, isUsual: boolean): boolean {
  if (hasManyNames(cells)) return true;
  if (!isUsual) return false;
  const isRow = line.slots.some(({ label }, at) => label !== null && cells[at] === null);
  return cells.some(isKnownFigure) || (isRow && cells.some((cell) => cell !== null));
}

function linesWithout({ line, cells, isBelowNames }: ReadLine): PageLine[] {
  const names = cells.flatMap((cell) => (cell === null ? [] : [cell.name]));
  const figures = line.slots.map((slot, at) => cells[at]?.figure ?? slot);
  const isTelling = !isBelowNames && !names.every(({ raw }) => isPlain(raw));
  return [...(isTelling ? [{ ...line, slots: names }] : []), { ...line, slots: figures }];
}

function namedCell(
  slot: PageSlot,
  above: string | undefined,
  repeated: ReadonlySet<string>,
): NamedCell | null {
  if (slot.figure.state !== 'text') return null;
  const { raw } = slot;
  const rest = above === undefined ? null : restBehind(raw, above);
  if (above !== undefined && rest !== null) return inTwo(slot, above, rest, true);
  const [, named, behind] = NAMED.exec(raw) ?? [];
  if (named !== undefined && behind !== undefined) return inTwo(slot, named.trim(), behind, isPlain(named));
  const [, begun, figure] = BEGUN.exec(raw) ?? [];
  if (begun === undefined || figure === undefined) return null;
  const isRepeated = figure !== '' && repeated.has(`${slot.column} ${begun}`);
  return isRepeated || isPlain(begun) ? inTwo(slot, begun, figure, true) : null;
}

function inTwo(slot: PageSlot, name: string, rest: string, isKnown: boolean): NamedCell | null {
  if (readFigure(rest).state === 'text') return null;
  const { column, columnSpan, where } = slot;
  return {
    name: pageSlot(name, column, columnSpan, where),
    figure: pageSlot(rest, column, columnSpan, where),
    isKnown,
  };
}

/** What stands behind a name that a text begins with, however its lines are broken; null where it begins otherwise. */
function restBehind(raw: string, name: string): string | null {
  let at = 0;
  for (const sign of name) {
    if (/\s/u.test(sign)) continue;
    while (/\s/u.test(raw[at] ?? '')) at += 1;
    if (!raw.startsWith(sign, at)) return null;
    at += sign.length;
  }
  return raw.slice(at).replace(COLON, '');
}

function isSame(raw: string, other: string | undefined): boolean {
  return other !== undefined && restBehind(raw, other) === '';
}

function isPlain(name: string): boolean {
  return termOf(name)?.kind === 'plain';
}
