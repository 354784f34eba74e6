import { calendarDate } from '../../model/calendar-date.js';
import { foldCharacters } from '../label/fold-characters.js';

/** A day, and no period that begins with it. */
const DAY =
  '\\s*[:：]?\\s*[[(（【]?\\s*((?:19|20)\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?!\\s*日?\\s*[至到起])';
/**
 * How pages name the day on which they were published, the plainest first: that on which a text was written or last
 * touched is another, and that of today or of what is counted is none.
 */
const NAMES = [
  '(?:发布|公开|公布|印发)(?:日期|时间)|发布于',
  '(?:发文|成文|生成|更新)(?:日期|时间)',
  '(?<!当前|现在|今天|系统|统计|生效|失效|废止|截止|截至|起止|访问|打印)(?:日期|时间)',
];
const PUBLISHED = NAMES.map((names) => new RegExp(`(?:${names})${DAY}`, 'u'));

/** A field of publication data whose value stands in the next cell or line. */
const NAME_ALONE = /(?:日期|时间)\s*[:：]?\s*$/u;

/** The date of publication as `yyyy-mm-dd`, from a line that names it as such; null where none does. */
export function publicationDate(lines: readonly string[]): string | null {
  const plain = lines.map(foldCharacters);
  const folded = plain.map((line, at) => (NAME_ALONE.test(line) ? `${line} ${plain[at + 1] ?? ''}` : line));
  for (const pattern of PUBLISHED)
    for (const line of folded) {
      const date = dateOf(pattern.exec(line));
      if (date !== null) return date;
    }
  return null;
}

function dateOf(match: RegExpExecArray | null): string | null {
  return match && calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}
