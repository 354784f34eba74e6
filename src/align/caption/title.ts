import { foldCharacters } from '../label/fold-characters.js';

/** What the title of a report says. */
export interface Title {
  readonly text: string;
  readonly agency: string | null;
  readonly year: number | null;
}

/** A title is one line; longer lines that use its words are prose. */
const LONGEST_TITLE = 80;
const REPORT_WORDS = /政府信息(?:与政务)?公开|信息公开|政务公开/u;
const REPORT_KIND = /年度?(?:工作)?报告|工作报告|年报|工作(?:年度)?总结|报告/u;
/** A field that some pages print before the title itself. */
const FIELD = /^(?:标题|名称|信息名称|题名|题目|主题)\s*[:：]\s*/u;
/** Marks of a heading, as Markdown and wikis write them. */
const HEADING_MARK = /^[#=*>\s]+|[#=*\s]+$/gu;
/** What a site adds to the title of its page. */
const SITE_SUFFIX = /\s*[_|｜>»]\s*[^_|｜>»]*$|\s+[-–—]{1,2}\s*[^\d年][^-–—]*$/u;
const YEAR = /(?<!\d)((?:19|20)\d{2})\s*(?:年度|年|(?!\d|[-/.]\d))/u;
const YEARS = new RegExp(YEAR, 'gu');
const CHINESE_YEAR = /([一二]\s*[〇○零Oo九]\s*[〇○零Oo一二三]\s*[〇○零Oo一二三四五六七八九])\s*年度?/u;
const PART_OF_YEAR = /[上下]半年|第?[一二三四]季度/u;
const SUBJECT = /(?:关于)?(?:做好|报送|印发|发布|公布|编制|更正|修改|调整)?[《〈]?\s*/u;

/** Prose about reports uses the same words; these occur in it and in no title. */
const PROSE = /[。；;:/\\]|根据|按照|要求|条例|通知》|^[一二三四五六七八九十]+、/u;
/** A title ends with the kind of report, or with its year in brackets. */
const TITLE_END = /(?:报告|年报|总结)》?(?:的函|的报告|的通知)?(?:\([^()]*\))?$/u;
const BODY_ENDS =
  '政府|局|委员会|委|办公室|办公厅|厅|院|中心|镇|乡|街道|办事处|管委会|公司|集团|处|站|所|队|区|县|市|[中小大]学|学校|幼儿园';
/** The name of a body or a year on a line of its own, above the rest of its title. */
const TITLE_HEAD = new RegExp(`^(?:关于)?[\\p{Script=Han}\\d()〇○ ]{2,30}?(?:${BODY_ENDS}|年度?)$`, 'u');
/** A line of publication data is no part of a title, even where it ends with the name of a body. */
const PUBLICATION_DATA = /索引号|文号|日期|来源|主题|(?:发布|发文|公开|编制|制发)(?:机构|机关|单位)/u;
const BODY_NAME = new RegExp(`^(?!关于|本(?!溪))[\\p{Script=Han}()〇○]{2,30}?(?:${BODY_ENDS})$`, 'u');

/** Words for any body, that name none; the form itself is that of the 中华人民共和国. */
const NAMELESS = /^(?:(?:人民)?政府|中华人民共和国)$/u;
/** What a link to the same report in other shape has before its title: （图解）, 【一图读懂】. */
const SHAPE = /^[([【](?!\d)[^)\]】]{1,6}[)\]】]/u;

/** Whether a text could be the whole name of a body that reports. */
export function isBodyName(text: string): boolean {
  return BODY_NAME.test(text);
}

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
  const neighbours = [titles[at - 1], titles[at + 1]].filter((title) => title && isOther(title, own!));
  return Boolean(own) && neighbours.length > 0 && runLength(titles, at) >= SHORTEST_LIST;
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
const YEAR_ALONE =
  /^[(（]?\s*(?:(?:19|20)\d{2}|[一二][〇○零Oo九][〇○零Oo一二三][〇○零Oo一二三四五六七八九])\s*年度?\s*[)）]?$/u;

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
  const isWhole = joined !== null && TITLE_END.test(joined.text) && joined.year !== null;
  return isWhole && joined.agency !== null ? joined : null;
}

function worthOf(title: Title): number {
  return (
    (title.year === null ? 0 : 2) + (title.agency === null ? 0 : 1) + (TITLE_END.test(title.text) ? 1 : 0)
  );
}

/** Reads one line as a title, or null where it is none. */
export function readTitle(line: string): Title | null {
  const unmarked = foldCharacters(line).replace(/\s+/gu, ' ').replace(HEADING_MARK, '');
  const text = beginning(unmarked).replace(FIELD, '');
  if (text.length > LONGEST_TITLE || !text.includes('公开')) return null;
  if (PROSE.test(text) || !REPORT_WORDS.test(text) || !REPORT_KIND.test(text)) return null;
  const own = withoutSite(text);
  return { text: own, agency: agencyOf(own), year: yearIn(own) };
}

/** A title that runs on into the report, where everything stands on one line, ends with the kind of report. */
function beginning(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  return /^.*?公开.{0,12}?(?:报告|年报)(?=\s)/u.exec(text.slice(0, LONGEST_TITLE))?.[0] ?? text;
}

function withoutSite(text: string): string {
  const cut = text.replace(SITE_SUFFIX, '');
  return REPORT_WORDS.test(cut) && REPORT_KIND.test(cut) ? cut : text;
}

/** The year that a text names, as digits or in Chinese numerals; null where there is none. */
export function yearIn(text: string): number | null {
  const digits = YEAR.exec(text)?.[1];
  if (digits) return Number(digits);
  const numerals = CHINESE_YEAR.exec(text)?.[1];
  return numerals ? Number([...numerals.replace(/\s/gu, '')].map(digitOf).join('')) : null;
}

function digitOf(numeral: string): number {
  const digit = '零一二三四五六七八九'.indexOf(numeral);
  return Math.max(0, digit);
}

/** What is left of a title before the words that every such title has, without its year: the printed name, or null. */
function agencyOf(title: string): string | null {
  const head = title.split(REPORT_WORDS)[0] ?? '';
  const name = head
    .replace(SHAPE, '')
    .replace(SUBJECT, '')
    .replace(YEARS, '')
    .replace(CHINESE_YEAR, '')
    .replace(PART_OF_YEAR, '')
    .replace(/[《〈》〉“”"()\s]/gu, '')
    .replace(/^(?:\d+年|关于|度|的)+|(?:关于|度|的|本级|工作)+$/gu, '');
  // 某县人民政府信息公开: the one 政府 ends the name and begins the subject.
  const whole = name.endsWith('人民') ? `${name}政府` : name;
  return whole.length >= 2 && !NAMELESS.test(whole) ? whole : null;
}
