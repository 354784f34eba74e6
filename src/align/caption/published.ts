import { calendarDate } from '../../model/calendar-date.js';
import { foldCharacters } from '../label/fold-characters.js';

const PUBLISHED =
  /(?:(?:发布|发文|成文|公开|生成|更新|印发)?(?:日期|时间)|发布于)\s*[:：]?\s*[[(（【]?\s*((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u;

/** The date of publication as `yyyy-mm-dd`, from a line that names it as such; null where none does. */
export function publicationDate(lines: readonly string[]): string | null {
  for (const line of lines) {
    const match = PUBLISHED.exec(foldCharacters(line));
    const date = match && calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
    if (date) return date;
  }
  return null;
}
