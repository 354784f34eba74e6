import { foldCharacters } from '../label/fold-characters.js';
import { withGovernment } from './body-name.js';
import { withoutYears, yearIn } from './year.js';

/** What the title of a report says. */
export interface Title {
  readonly text: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** Ends with the kind of report, or with its year in brackets. */
  readonly isEnded: boolean;
}

/** A title is one line; longer lines that use its words are prose. */
const LONGEST_TITLE = 80;
const REPORT_WORDS = /政府信息(?:与政务)?公开|信息公开|政务公开/u;
const REPORT_KIND = /年度?(?:工作)?报告|工作报告|年报|工作(?:年度)?总结|报告/u;
/** It stands in every wording of what a report is about, and no other sign is folded to it: most lines are without it. */
const SIGN_OF_TITLES = '公';
/** A field that some pages print before the title itself, with a colon or in wide letters (名 称). */
const FIELD = /^(?:(?:标题|名称|信息名称|题名|题目|主题)\s*[:：]\s*|(?:标 题|名 称|题 名|题 目|主 题)\s+)/u;
/** Marks of a heading, as Markdown and wikis write them. */
const HEADING_MARK = /^[#=*>\s]+|[#=*\s]+$/gu;
/**
 * 首页 > 年报 > …年度报告, 某市政府门户网站 部门 …年度报告: the way to the page before its title. A report on the 〈…格式〉 names that
 * in the same signs.
 */
const WAY = /^(?:[^<]*[>»›→]|.*(?:网站|首页) (?:部门 )?)(?=.*公开)/u;
/** What a site adds to the title of its page. */
const SITE_SUFFIX = /\s*[_|｜>»]\s*[^_|｜>»]*$|\s+[-–—]{1,2}\s*[^\d年][^-–—]*$/u;
const PART_OF_YEAR = /[上下]半年|第?[一二三四]季度/u;
const SUBJECT = /(?:关于)?(?:做好|报送|印发|发布|公布|编制|更正|修改|调整)?[《〈]?\s*/u;

/** Prose about reports uses the same words; these occur in it and in no title. */
const PROSE = /[。；;:/\\]|根据|按照|要求|条例|通知》|^[一二三四五六七八九十]+、/u;
const TITLE_END = /(?:报告|年报|总结)》?(?:的函|的报告|的通知)?(?:\([^()]*\))?$/u;

/** Words for any body, that name none; the form itself is that of the 中华人民共和国. */
const NAMELESS = /^(?:(?:人民)?政府|中华人民共和国)$/u;
/** What a link to the same report in other shape has before its title: （图解）, 【一图读懂】; and what an e-book has: Page 9 -. */
const SHAPE = /^(?:[([【](?!\d)[^)\]】]{1,6}[)\]】]|[^\p{Script=Han}]*[-–—](?!\d))/u;

/** Reads one line as a title, or null where it is none. */
export function readTitle(line: string): Title | null {
  if (!line.includes(SIGN_OF_TITLES) || isProse(line)) return null;
  const unmarked = foldCharacters(line).replace(/\s+/gu, ' ').replace(HEADING_MARK, '');
  const text = beginning(unmarked).replace(FIELD, '');
  if (text.length > LONGEST_TITLE || !isAboutReport(text) || PROSE.test(text)) return null;
  const own = withoutWay(withoutSite(text));
  return { text: own, agency: agencyOf(own), year: yearIn(own), isEnded: TITLE_END.test(own) };
}

/** The longest field before a title and more: signs of Chinese that are taken from a line besides. */
const MOST_TAKEN = 10;

/** Blanks, and marks over nothing (¨, ‾), which fold to a blank and a mark. */
const BLANK = /[\s\p{Sk}‗‾﹉-﹌]/u;

/** Whether a line has more Chinese than a title, and no blank before which a title in it might end: then it is none, however it is folded. */
function isProse(line: string): boolean {
  if (line.length <= LONGEST_TITLE + MOST_TAKEN || BLANK.test(line)) return false;
  let left = LONGEST_TITLE + MOST_TAKEN;
  for (let at = 0; at < line.length && left >= 0; at += 1)
    if (line[at]! >= '\u4e00' && line[at]! <= '\u9fff') left -= 1;
  return left < 0;
}

function isAboutReport(text: string): boolean {
  return REPORT_WORDS.test(text) && REPORT_KIND.test(text);
}

/** A title that runs on into the report, where everything stands on one line, ends with the kind of report. */
function beginning(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  return /^.*?公开.{0,12}?(?:报告|年报)(?=\s)/u.exec(text.slice(0, LONGEST_TITLE))?.[0] ?? text;
}

function withoutSite(text: string): string {
  const cut = text.replace(SITE_SUFFIX, '');
  return isAboutReport(cut) ? cut : text;
}

function withoutWay(text: string): string {
  const cut = text.replace(WAY, '').trim();
  return isAboutReport(cut) ? cut : text;
}

/** What is left of a title before the words that every such title has, without its year: the printed name, or null. */
function agencyOf(title: string): string | null {
  const head = title.split(REPORT_WORDS)[0] ?? '';
  const name = withoutYears(head.replace(SHAPE, '').replace(SUBJECT, ''))
    .replace(PART_OF_YEAR, '')
    .replace(/[《〈》〉“”"()\s]/gu, '')
    .replace(/^(?:\d+年|关于|度|的)+|(?:关于|度|的|本级(?:机关)?|工作)+$/gu, '');
  const whole = withGovernment(name);
  return whole.length >= 2 && !NAMELESS.test(whole) ? whole : null;
}
