import { foldCharacters } from '../label/fold-characters.js';
import { isBodyName } from './body-name.js';
import { NUMERAL_YEAR } from './year.js';

/** A date in words that ends a line, in digits or Chinese numerals; what stands before it on the line. */
const DATED = new RegExp(
  `^(?<before>.*?)\\(?(?:\\d{4}|${NUMERAL_YEAR})\\s*年\\s*` +
    '[\\d一二三四五六七八九十]{1,2}\\s*月\\s*[\\d一二三四五六七八九十]{1,3}\\s*日\\)?$',
  'u',
);

/**
 * The body that signs a report: its name stands behind the tables, right above a date or before it on its line; null
 * where none does.
 *
 * @param after lines of text behind the tables of the report
 */
export function signatoryOf(after: readonly string[]): string | null {
  const lines = after.map((line) => foldCharacters(line).trim());
  const names = lines.flatMap((line, at) => {
    const before = DATED.exec(line)?.groups?.before;
    return before === undefined ? [] : [(before || (lines[at - 1] ?? '')).replace(/\s+/gu, '')];
  });
  return names.find(isBodyName) ?? null;
}
