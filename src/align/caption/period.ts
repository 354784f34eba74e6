import { foldCharacters } from '../label/fold-characters.js';

/** 统计期限为2022年1月1日到12月31日: from the first day of a year to its last. */
const FULL_YEAR =
  /((?:19|20)\d{2})\s*年\s*0?1\s*月\s*0?1\s*日[^\d]{0,6}(?:((?:19|20)\d{2})\s*年\s*)?12\s*月\s*31\s*日/u;

/** The year of the statistical period that the lines name, or null where none or no whole year is named. */
export function periodYear(lines: readonly string[]): number | null {
  for (const line of lines) {
    const match = FULL_YEAR.exec(foldCharacters(line));
    if (match && (match[2] === undefined || match[2] === match[1])) return Number(match[1]);
  }
  return null;
}
