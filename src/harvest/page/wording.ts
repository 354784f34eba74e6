import { yearIn } from '../../align/caption/year.js';
import { ALL_BODY_ENDINGS } from '../../model/body-endings.js';
import { calendarDate } from '../../model/calendar-date.js';
import wording from './wording.json' with { type: 'json' };

type Wording =
  | 'subject'
  | 'kind'
  | 'cut'
  | 'otherSubject'
  | 'aboutReports'
  | 'column'
  | 'more'
  | 'yearOnly'
  | 'collection'
  | 'agency'
  | 'navigation'
  | 'portal'
  | 'address';

const SOURCES: Readonly<Record<Wording, string>> = wording;

const PATTERNS = new Map<Wording, RegExp>();

/** Whether words say this, compared without white space and dates. */
export function says(text: string, wording: Wording): boolean {
  return patternOf(wording).test(withoutDates(text).replace(/\s+/gu, ''));
}

function patternOf(wording: Wording): RegExp {
  const known = PATTERNS.get(wording);
  if (known !== undefined) return known;
  const pattern = new RegExp(SOURCES[wording].replace('{bodies}', ALL_BODY_ENDINGS.join('|')), 'u');
  PATTERNS.set(wording, pattern);
  return pattern;
}

/** Whether words are the title of an annual report on disclosure, and not of something about such reports. */
export function readsAsReport(text: string): boolean {
  return says(text, 'subject') && says(text, 'kind') && !isOther(text);
}

/** Whether words are the beginning of such a title, cut off by a list. */
export function readsAsCutReport(text: string): boolean {
  return says(text, 'subject') && says(text, 'cut') && reportYear(text) !== null && !isOther(text);
}

/** Whether words speak of other reports, or only about these. */
export function isOther(text: string): boolean {
  return says(text, 'aboutReports') || (says(text, 'otherSubject') && !says(text, 'subject'));
}

const DATE = /[[(（【]?(20\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?[\])）】]?/gu;

/** Text without its dates: the year of a date is that of publication, not that of the report. */
function withoutDates(text: string): string {
  return text.replace(DATE, ' ');
}

/** The year that words name as that of a report; null where there is none. */
export function reportYear(text: string): number | null {
  return yearIn(withoutDates(text));
}

/** The last date in a text as `yyyy-mm-dd`; null where there is none, or the calendar does not have it. */
export function dateIn(text: string): string | null {
  const [, year, month, day] = [...text.matchAll(DATE)].at(-1) ?? [];
  return calendarDate(Number(year), Number(month), Number(day));
}
