import type { Announcement } from './announced.js';
import { isNamedBody, NAME } from './body-name.js';
import { YEAR, yearIn } from './year.js';

const DID =
  '认真|严格|高度|坚持|深入|全面|积极|始终|切实|持续|不断|扎实|紧紧|围绕|按照|贯彻|根据|主动|通过|依托|共|未|在|以(?![来后前下上])';
/** （以下简称“市局”）. */
const SHORT_FORM = '\\((?:以下|下)?简?称[^()]{1,16}\\)';
/** 2023年，在区委的领导下，某街道办事处认真贯彻…: the year, then who did what in it. */
const SENTENCE = new RegExp(
  `(?:^|[。;|])(?<year>${YEAR})(?!以来|\\d)(?:来|里)?,?(?:[^。;|]{0,60},)??(?<name>${NAME})(?:${SHORT_FORM})?(?:${DID})`,
  'u',
);
/** 某县公安局（以下简称我局）坚持…: a sentence that begins with a name and says how it will be called. */
const INTRODUCED = new RegExp(`(?:^|[。;|])(?<name>${NAME})${SHORT_FORM}(?:${DID})`, 'u');

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
