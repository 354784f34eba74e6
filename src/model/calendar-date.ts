const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day as `yyyy-mm-dd`; null for one that the calendar does not have. Engines take 30 February for 2 March. */
export function calendarDate(year: number, month: number, day: number): string | null {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = (DAYS_OF_MONTHS[month - 1] ?? 0) + (month === 2 && isLeapYear ? 1 : 0);
  if (!(day >= 1 && day <= days)) return null;
  return [year, month, day].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}

/** Whether a text is `yyyy-mm-dd`, and a day that the calendar has. */
export function isCalendarDate(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  return calendarDate(year, month, day) !== null;
}
