import type { Block, Table } from '../../../model/document.js';
import { ASCIIDOC } from './asciidoc.js';
import { DRAWN } from './drawn.js';
import { LATEX } from './latex.js';
import { blanked, type Notation } from './notation.js';
import { ROFF } from './roff.js';
import { UNDERLINED } from './underlined.js';

const NOTATIONS: readonly Notation[] = [LATEX, ROFF, ASCIIDOC, DRAWN, UNDERLINED];

/** The tables of a text that keep the place of every cell, and the text with blanks in their place. */
export interface TakenTables {
  readonly tables: readonly Table[];
  readonly rest: string;
}

/** Takes the tables out of a text that are written in a language for tables. */
export function takeTables(text: string): TakenTables {
  return NOTATIONS.reduce(takeThoseOf, { tables: [], rest: text });
}

function takeThoseOf({ tables, rest }: TakenTables, { tablesIn, blankWords }: Notation): TakenTables {
  const found = tablesIn(rest).filter(({ rows }) => rows.length > 1);
  if (found.length === 0) return { tables, rest };
  return {
    tables: [...tables, ...found].sort((a, b) => rangeOf(a).start - rangeOf(b).start),
    rest: blankWords(found.reduce(withoutTable, rest)),
  };
}

function withoutTable(text: string, table: Table): string {
  const { start, end } = rangeOf(table);
  return text.slice(0, start) + blanked(text.slice(start, end)) + text.slice(end);
}

/**
 * The text between the tables as runs, and the tables, in reading order.
 *
 * @param set the text as the source sets it
 */
export function blocksBetween(text: string, set: string, tables: readonly Table[]): Block[] {
  const blocks: Block[] = [];
  let from = 0;
  for (const table of tables) {
    const { start, end } = rangeOf(table);
    blocks.push(...runOf(text, set, from, start), table);
    from = end;
  }
  return [...blocks, ...runOf(text, set, from, text.length)];
}

function rangeOf({ where }: Table): { start: number; end: number } {
  return where.kind === 'text' ? where : { start: 0, end: 0 };
}

function runOf(text: string, set: string, start: number, end: number): Block[] {
  const part = text.slice(start, end);
  if (part.trim() === '') return [];
  const own = set.slice(start, end);
  return [
    { kind: 'run', text: part, ...(own !== part && { set: own }), where: { kind: 'text', start, end } },
  ];
}
