import type { Announcement } from './announced.js';
import { isNamedBody, NAME, YEAR } from './opening-text.js';
import { yearIn } from './title.js';

/** 2023年，在区委的领导下，某街道办事处认真贯彻…: the year, then who did what in it. */
const DID = '认真|严格|高度|坚持|深入|全面|积极|始终|切实|持续|不断|扎实|紧紧|围绕|按照|贯彻';
const SENTENCE = new RegExp(
  `(?:^|[。;|])(?<year>${YEAR})(?!以来|\\d)(?:来|里)?,?(?:[^。;|]{0,60},)??(?<name>${NAME})(?:${DID})`,
  'u',
);

/**
 * Who did what in which year, as the first sentence says that begins with a year: a report without a title says so in its
 * section 一. What it does not say is null.
 *
 * @param opening the text before the first table of the report, as `openingText` gives it
 */
export function firstSentenceOf(opening: string): Announcement {
  const { year = '', name = '' } = SENTENCE.exec(opening)?.groups ?? {};
  return { agency: isNamedBody(name) ? name : null, year: yearIn(year) };
}
