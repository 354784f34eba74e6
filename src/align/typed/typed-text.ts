import { areUnlike, displayColumns, type SignWidths, widthsOfSigns } from '../../model/display-width.js';
import type { Document, Run } from '../../model/document.js';
import type { Where } from '../../model/place.js';
import { cutLines } from './cut-lines.js';
import type { Extent } from './extent.js';

/** A piece of a line between blanks. */
export interface Chunk extends Extent {
  readonly text: string;
}

/** A text as a typewriter would set it. */
export interface TypedText {
  /** Whether blanks set figures in columns: where as many blanks stand before nearly all, they only part cells. */
  readonly isInColumns: () => boolean;
  /** The line on which a piece of the text begins, and what it takes of it; null for what is in no text. */
  readonly placeOf: (where: Where) => TypedPlace | null;
  /** Whether a piece ends a line where others were cut off: its own end may be lost as well. */
  readonly endsCutLine: (where: Where) => boolean;
  /** The pieces of a line; none beyond the text. */
  readonly chunksOf: (line: number) => readonly Chunk[];
  /** The page that a line stands on; null beyond the text. */
  readonly pageOf: (line: number) => number | null;
}

/** Where a piece stands. */
export interface TypedPlace extends Extent {
  readonly line: number;
}

/** Sets the text of a document, with signs as wide as brings most figures under each other. */
export function typedText({ blocks }: Document): TypedText {
  let printed: readonly Line[] | null = null;
  const lines = () => {
    printed ??= blocks.flatMap((block) => (block.kind === 'run' ? linesOf(block) : []));
    return printed;
  };
  let set: readonly SetLine[] | null = null;
  const setLines = () => {
    set ??= setSoThatMostAgree(lines());
    return set;
  };
  let cut: ReadonlyMap<number, Line> | null = null;
  const cutLineTo = (end: number) => {
    cut ??= cutLinesByEnd(lines());
    return cut.get(end);
  };
  return {
    isInColumns: () => hasUnlikeGaps(lines()),
    placeOf: (where) => (where.kind === 'text' ? placeIn(setLines(), where.start, where.end) : null),
    endsCutLine: (where) => where.kind === 'text' && isBehindOthers(where.start, cutLineTo(where.end)),
    chunksOf: (line) => setLines()[line]?.chunks ?? [],
    pageOf: (line) => setLines()[line]?.page ?? null,
  };
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly page: number;
}

interface SetLine extends Line {
  readonly columns: readonly number[];
  readonly chunks: readonly Chunk[];
}

function linesOf({ text, set = text, where }: Run): Line[] {
  if (where.kind !== 'text') return [];
  let start = where.start;
  return set.split('\f').flatMap((page, at) =>
    page.split('\n').map((line) => {
      const from = start;
      start += line.length + 1;
      return { text: line, start: from, page: at };
    }),
  );
}

function setSoThatMostAgree(lines: readonly Line[]): SetLine[] {
  const widths = widthsOfSigns(lines.map(({ text }) => text));
  return lines.map((line) => setLine(line, widths));
}

function setLine(line: Line, widths: SignWidths): SetLine {
  const columns = displayColumns(line.text, widths);
  const chunks = [...line.text.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    text,
    left: columns[index]!,
    right: columns[index + text.length]!,
  }));
  return { ...line, columns, chunks };
}

/** The blanks between a figure and what stands before it. */
const GAP = /(?<=\S)[^\S\n]+(?=[\d０-９])/gu;

function hasUnlikeGaps(lines: readonly Line[]): boolean {
  const set = lines.filter(({ text }) => !text.includes('\t'));
  return areUnlike(set.flatMap(({ text }) => [...text.matchAll(GAP)].map(([gap]) => gap.length)));
}

/** The cut lines of a text by the places where they end. */
function cutLinesByEnd(lines: readonly Line[]): ReadonlyMap<number, Line> {
  const cut = [...cutLines(lines.map(({ text }) => text))].map((at) => lines[at]!);
  return new Map(cut.map((line) => [line.start + line.text.length, line]));
}

/** Whether a line holds words or figures before a place of it: no line is cut that holds one cell. */
function isBehindOthers(start: number, line: Line | undefined): boolean {
  return line !== undefined && /[\p{L}\p{N}]/u.test(line.text.slice(0, start - line.start));
}

function placeIn(lines: readonly SetLine[], start: number, end: number): TypedPlace | null {
  const line = lines.findLastIndex((each) => each.start <= start);
  const found = lines[line];
  // How far a tab reaches nobody knows.
  if (!found || start > found.start + found.text.length || found.text.includes('\t')) return null;
  const raw = found.text.slice(start - found.start, end - found.start);
  const from = start - found.start + raw.length - raw.trimStart().length;
  const left = found.columns[from]!;
  return { line, left, right: found.columns[from + raw.trim().length]! };
}
