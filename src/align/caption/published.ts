import { foldCharacters } from '../label/fold-characters.js';

const PUBLISHED =
  /(?:(?:发布|发文|成文|公开|生成|更新|印发)?(?:日期|时间)|发布于)\s*[:：]?\s*[[(（【]?\s*((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u;

/** The date of publication as `yyyy-mm-dd`, from a line that names it as such; null where none does. */
export function publicationDate(lines: readonly string[]): string | null {
  for (const line of lines) {
    const match = PUBLISHED.exec(foldCharacters(line));
    const date = match && isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
    if (date) return date;
  }
  return null;
}

/** Null for a day that the calendar does not have. */
function isoDate(year: number, month: number, day: number): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(date);
  return Number.isNaN(time) || dayOf(time) !== date ? null : date;
}

function dayOf(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}
