import { NAME_END } from './body-name.js';
import { readTitle, type Title } from './read-title.js';
import { NUMERAL_YEAR } from './year.js';

/** The name of a body or a year on a line of its own, above the rest of its title. */
const TITLE_HEAD = new RegExp(`^(?:关于)?[\\p{Script=Han}\\d()〇○ ]{2,30}?(?:${NAME_END}|年度?)$`, 'u');
/** A line of publication data is no part of a title, even where it ends with the name of a body. */
const PUBLICATION_DATA = /索引号|文号|日期|来源|主题|(?:发布|发文|公开|编制|制发)(?:机构|机关|单位)/u;

/**
 * The best title among the lines before the tables of a report: a line with the words of such a title, the one that
 * says most, with the lines around it that it was cut from. The last of equal lines is taken, because navigation comes
 * first; lines of a list of such titles (links to other reports) are worth less than one that stands alone.
 *
 * @param pageTitle title that the page carries outside its body: the line that repeats it is preferred
 */
export function findTitle(lines: readonly string[], pageTitle: string | null): Title | null {
  const outside = pageTitle === null ? null : readTitle(pageTitle);
  const read = lines.map(readTitle);
  let best: { title: Title; worth: number } | null = null;
  lines.forEach((_, at) => {
    const own = read[at] ?? null;
    const title = own ? fullestTitle(lines, at, own) : cutTitle(lines, at, read);
    if (!title) return;
    const isRepeated = outside !== null && title.text === outside.text;
    const worth = worthOf(title) + (isRepeated ? REPEATED : 0) - (isListed(read, at) ? LISTED : 0);
    if (best === null || worth >= best.worth) best = { title, worth };
  });
  return (best as { title: Title } | null)?.title ?? null;
}

/** What it is worth that the page says the same outside its body, and what it costs to stand among other titles. */
const REPEATED = 4;
const LISTED = 2.5;

/** Whether a title is one of several in lines next to each other: a list of reports of other bodies or years. */
function isListed(titles: readonly (Title | null)[], at: number): boolean {
  const own = titles[at];
  // A title of two lines is that of neither line.
  if (!own) return false;
  const isBesideOther = [titles[at - 1], titles[at + 1]].some((title) => title && isOther(title, own));
  return isBesideOther && runLength(titles, at) >= SHORTEST_LIST;
}

/** Two lines can be a title and its repetition in other words. */
const SHORTEST_LIST = 3;

function runLength(titles: readonly (Title | null)[], at: number): number {
  let [from, to] = [at, at + 1];
  while (titles[from - 1]) from -= 1;
  while (titles[to]) to += 1;
  return to - from;
}

function isOther(one: Title, other: Title): boolean {
  return one.agency !== other.agency || one.year !== other.year;
}

/** A line that is a year alone, as some titles end. */
const YEAR_ALONE = new RegExp(`^[(（]?\\s*(?:(?:19|20)\\d{2}|${NUMERAL_YEAR})\\s*年度?\\s*[)）]?$`, 'u');

/** A title may begin one or two lines above the line with its words, and end with a year below it. */
function fullestTitle(lines: readonly string[], at: number, own: Title): Title | null {
  const below = lines[at + 1]?.trim() ?? '';
  const goesOn = own.year === null && YEAR_ALONE.test(below);
  let text = goesOn ? `${lines[at]!.trim()}${below}` : lines[at]!;
  let best = goesOn ? readTitle(text) : own;
  for (let above = at - 1; above >= Math.max(0, at - 2); above -= 1) {
    if (!TITLE_HEAD.test(lines[above]!.trim()) || PUBLICATION_DATA.test(lines[above]!)) break;
    text = lines[above]!.trim() + text;
    const joined = readTitle(text);
    if (joined && best && worthOf(joined) > worthOf(best)) best = joined;
  }
  return best;
}

/** A title of two lines that was cut within its words (…工作年度报 / 告): a body or year, the subject and the kind of report. */
function cutTitle(lines: readonly string[], at: number, read: readonly (Title | null)[]): Title | null {
  const [head = '', tail = ''] = [lines[at]?.trim(), lines[at + 1]?.trim()];
  if (read[at + 1] || tail.length >= head.length || PUBLICATION_DATA.test(head)) return null;
  const joined = readTitle(head + tail);
  const isWhole = joined?.isEnded === true && joined.year !== null && joined.agency !== null;
  return isWhole ? joined : null;
}

function worthOf({ year, agency, isEnded }: Title): number {
  return (year === null ? 0 : 2) + (agency === null ? 0 : 1) + (isEnded ? 1 : 0);
}
