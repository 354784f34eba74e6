import { foldCharacters } from '../label/fold-characters.js';

/** A line so short is a heading; a longer one may go on in the next. */
const LONGEST_HEADING = 15;
/** An opening is a few sentences; tables of other kinds before those of the form may be long. */
const LONGEST_OPENING = 20_000;

/**
 * The lines before the tables as one text without blanks: a sentence may go on in the next line; bars part headings from it.
 *
 * @param before lines of text before the first table of the report
 */
export function openingText(before: readonly string[]): string {
  const lines = before.map((line) => (line.length > LONGEST_HEADING ? line : `|${line}|`));
  return foldCharacters(lines.join('').slice(0, LONGEST_OPENING)).replace(/\s+/gu, '');
}
