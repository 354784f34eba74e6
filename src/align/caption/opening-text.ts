import { foldCharacters } from '../label/fold-characters.js';
import { isBodyName } from './title.js';

/** A pattern for the name of a body within a sentence: as short as what follows allows. */
export const NAME = '[\\p{Script=Han}()〇○]{2,30}?';
/** A pattern for a year as prose writes it. */
export const YEAR = '(?:19|20)\\d{2}年度?';

/** 我局, 全县各部门: whoever that is (but 全椒县); 县政府网站: no body; 并向社会公开某局: more than a name. */
const UNNAMED = /我|^(?:本(?!溪)|该|各|全(?![椒南州])|并|向社会|对|由|与|按|及)|网站$/u;
/** A line so short is a heading; a longer one may go on in the next. */
const LONGEST_HEADING = 15;
/** An opening is a few sentences; tables of other kinds before those of the form may be long. */
const LONGEST_OPENING = 20_000;

/** Whether a text from a sentence is the name of a body, and not what a body calls itself. */
export function isNamedBody(name: string): boolean {
  return isBodyName(name) && !UNNAMED.test(name);
}

/**
 * The lines before the tables as one text without blanks: a sentence may go on in the next line; bars part headings from it.
 *
 * @param before lines of text before the first table of the report
 */
export function openingText(before: readonly string[]): string {
  const lines = before.map((line) => (line.length > LONGEST_HEADING ? line : `|${line}|`));
  return foldCharacters(lines.join('').slice(0, LONGEST_OPENING)).replace(/\s+/gu, '');
}
