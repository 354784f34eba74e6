import type { Announcement } from './announced.js';
import { isNamedBody, NAME } from './body-name.js';
import { YEAR, yearIn } from './year.js';

const DID =
  '认真|严格|高度|坚持|深入|全面|积极|始终|切实|持续|不断|扎实|紧紧|围绕|按照|贯彻|根据|主动|通过|依托|共|未|在|以(?![来后前下上])';
/** （以下简称“市局”）. */
const SHORT_FORM = '\\((?:以下|下)?简?称[^()]{1,16}\\)';
const ITS_WORK = '(?:政府信息公开|信息公开|政务公开)(?:各项)?工作';
/** Where a sentence begins; a heading may stand before it on the same line (一、总体情况 2022年…). */
const BEGINS = '(?:^|[。;|]|[一1][、.](?:总体|基本|工作|整体)?(?:情况|概述))';
/** 2023年，在区委的领导下，某街道办事处认真贯彻…: the year, then who did what in it. */
const SENTENCE = new RegExp(
  `${BEGINS}(?<year>${YEAR})(?!以来|\\d)(?:来|里)?,?(?:[^。;|]{0,60},)??` +
    `(?<name>${NAME})(?:${SHORT_FORM})?(?:${DID})`,
  'u',
);
/** 某县公安局（以下简称我局）坚持…: a sentence that begins with a name and says how it will be called. */
const INTRODUCED = new RegExp(`${BEGINS}(?<name>${NAME})${SHORT_FORM}(?:${DID})`, 'u');
/** 为认真做好某县公安局政府信息公开工作，…; 2023年，某县公安局政务公开工作在…: whose disclosure it is, often in short. */
const DISCLOSURES = [
  `为(?:了|认真|进一步|切实|扎实|全面)*做好(?<name>${NAME})(?:年度)?${ITS_WORK}`,
  `${BEGINS}${YEAR},?(?<name>${NAME})${ITS_WORK}(?:${DID})`,
].map((pattern) => new RegExp(pattern, 'u'));

/**
 * Who did what in which year, as the first sentence says that begins with a year or introduces who reports: a report without
 * a title says so in its section 一. What it does not say is null.
 *
 * @param opening the text before the first table of the report, as `openingText` gives it
 */
export function firstSentenceOf(opening: string): Announcement {
  const { year = '', name = '' } = SENTENCE.exec(opening)?.groups ?? {};
  const introduced = INTRODUCED.exec(opening)?.groups?.name ?? '';
  return { agency: [name, introduced].find(isNamedBody) ?? null, year: yearIn(year) };
}

/**
 * The body of whose disclosure the opening tells; null where it tells of none.
 *
 * @param opening the text before the first table of the report, as `openingText` gives it
 */
export function disclosingBody(opening: string): string | null {
  const names = DISCLOSURES.map((pattern) => pattern.exec(opening)?.groups?.name ?? '');
  return names.find(isNamedBody) ?? null;
}
