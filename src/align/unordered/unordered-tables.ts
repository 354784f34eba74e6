import {
  type Caption,
  type Form,
  type FormTable,
  leafColumns,
  leafRows,
  type Panel,
  rowsOfPanel,
  undividableGroups,
} from '../../forms/index.js';
import { sumsWithin, zeroSums } from '../../forms/zero-sum.js';
import type { Document } from '../../model/document.js';
import type { FormReading, UnorderedTable } from '../../model/reading.js';
import { foldCharacters } from '../label/fold-characters.js';
import { type Stream, streamOf } from './stream.js';

/** Shorter labels stand within others. */
const SHORTEST_LABEL = 4;
/** So much of a label is known where lines cut it. */
const LEAST_OF_LABEL = 4;
/** So much of the labels of a table has to stand in its text. */
const MOST_LABELS = 0.97;
/** So many of its labels the prose may name once more. */
const MOST_TWICE = 0.2;

/**
 * The tables of a text with sums in each row, where their labels and figures stand apart: programs that copy text from pages
 * column by column, or block by block, leave them so. They are taken for such where their headings are there, all that their
 * labels say, and as many figures behind it as they have cells. Of a table that stands there twice (that of last year before
 * that of the year) nothing says whose the figures are.
 */
export function unorderedTables(document: Document, form: Form, reading: FormReading): UnorderedTable[] {
  const stream = streamOf(document);
  if (stream === null) return [];
  return summedTables(form).flatMap((table) => {
    const groups = table.panels.flatMap(({ rows }) => undividableGroups(rows));
    if (isPrintedTwice(stream, table)) return [];
    const part = partOf(stream, table);
    const ways = [reading.undivided, new Set(groups), new Set<string>()];
    return (part && ways.map((undivided) => tableOf(part, table, undivided)).find((found) => found)) ?? [];
  });
}

/** The tables of a form whose rows have sums of their own, and sums across them, without which no sum says which row is which. */
function summedTables(form: Form): FormTable[] {
  const sums = zeroSums(form, new Set());
  return form.tables.filter(({ panels }) => {
    const rows = panels.flatMap((panel) => rowsOfPanel(panel, new Set()));
    const ids = new Set(rows.flat());
    const within = rows.map((row) => sumsWithin(new Set(row), sums).length);
    return within.every((count) => count > 0) && sumsWithin(ids, sums).length > rows.length;
  });
}

function isPrintedTwice({ words }: Stream, table: FormTable): boolean {
  const labels = captionsOf(table, new Set()).flat().map(wordsOf).filter(isLong);
  const twice = labels.filter((label) => words.indexOf(label) !== words.lastIndexOf(label));
  return twice.length > MOST_TWICE * labels.length;
}

/** The text from the heading of a table on, and the figures behind the labels over it. */
function partOf({ words, figures }: Stream, table: FormTable): Stream | null {
  const from = words.lastIndexOf(foldCharacters(table.title));
  if (from < 0) return null;
  const header = Math.min(...headerOf(table).map((label) => indexFrom(words, label, from)));
  return {
    words: words.slice(from),
    figures: figures.flatMap(({ piece, at }) => (at > header ? [{ piece, at: at - from }] : [])),
  };
}

/** The labels over the figures of a table; what stands before them is left over from the table before. */
function headerOf({ panels }: FormTable): string[] {
  const [{ corner, spanner, columns }] = panels as [Panel];
  const labels = [corner, spanner, ...columns].flatMap((caption) => (caption ? [caption.label] : []));
  return labels.map((label) => foldCharacters(label).replace(/^\(/u, '').slice(0, LEAST_OF_LABEL));
}

function indexFrom(words: string, label: string, from: number): number {
  const at = words.indexOf(label, from);
  return at < 0 ? words.length : at;
}

function tableOf(
  { words, figures }: Stream,
  table: FormTable,
  undivided: ReadonlySet<string>,
): UnorderedTable | null {
  const rows = table.panels.flatMap((panel) => rowsOfPanel(panel, undivided));
  const own = figures.slice(0, rows.flat().length);
  if (own.length < rows.flat().length || !holdsLabels(words, captionsOf(table, undivided))) return null;
  return {
    table: table.id,
    undivided,
    rows,
    pieces: own.map(({ piece }) => piece),
    together: own.filter(({ at }) => at === own[0]!.at).length,
  };
}

/** The labels of the rows of a table, in their order, and those of its columns. */
function captionsOf({ panels }: FormTable, undivided: ReadonlySet<string>): (readonly Caption[])[] {
  return panels.flatMap((panel) => [
    leafRows(panel.rows, undivided).map(({ row }) => row),
    leafColumns(panel.columns).map(({ column }) => column),
  ]);
}

/**
 * Whether a text says all that labels say, however it cuts and mixes them, and those that it does not cut in their order.
 */
function holdsLabels(words: string, lists: readonly (readonly Caption[])[]): boolean {
  const signs = countSigns(words);
  const wanted = countSigns(lists.flatMap((list) => list.map(wordsOf)).join(''));
  let missing = 0;
  let all = 0;
  for (const [sign, count] of wanted) {
    all += count;
    missing += Math.max(0, count - (signs.get(sign) ?? 0));
  }
  if (missing > (1 - MOST_LABELS) * all) return false;
  return lists.every((list) => {
    const places = list
      .map(wordsOf)
      .filter(isLong)
      .map((label) => words.indexOf(label))
      .filter((place) => place >= 0);
    return places.every((place, at) => at === 0 || places[at - 1]! <= place);
  });
}

function isLong(label: string): boolean {
  return label.length >= SHORTEST_LABEL;
}

/** What a label says, without its number and its guidance. */
function wordsOf({ label }: Caption): string {
  return foldCharacters(label)
    .replace(/^(?:[一二三四五六七]、|\([一二三四五六七]\)|\d\.)|\([^()]{3,}\)/gu, '')
    .replace(/\s/gu, '');
}

function countSigns(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sign of text.match(/\p{L}/gu) ?? []) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}
