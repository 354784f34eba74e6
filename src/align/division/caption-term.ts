import { foldLabel } from '../label/fold-label.js';
import { remembered } from '../label/remembered.js';
import { isNameOfYear, namesYear } from '../label/term.js';

/** Clauses are no captions. */
const CLAUSE = /[。；;，,]/u;
/** Behind the year of a date or of a span of years no table is named. */
const DATE = /^(?:\d|[至到]|.*20\d\d)/u;
const LONGEST_CAPTION = 40;
const TABLE_NUMBER = /^\s*表\s*[\d一二三四五六七八九十]+(?:[-－.]\d+)?[\s:：、.]+/u;
const IN_BRACKETS = /[(（]([^()（）]+)[)）]\s*$/u;

/**
 * The year or its word with which the caption of a table begins (2022年主动公开政府信息情况: 2022年), or which stands in
 * brackets behind it; null where there is none.
 */
export const captionTerm = remembered((caption: string): string | null => {
  const raw = caption.replace(TABLE_NUMBER, '');
  const { core } = foldLabel(raw);
  if (
    core.length > LONGEST_CAPTION ||
    CLAUSE.test(raw.trim().replace(/^[一二三四五六七八九十\d]+[、.]/u, ''))
  )
    return null;
  for (let end = core.length; end > 1; end -= 1) {
    if (isNameOfYear(core.slice(0, end))) return DATE.test(core.slice(end)) ? null : core.slice(0, end);
  }
  const behind = IN_BRACKETS.exec(raw)?.[1] ?? '';
  return namesYear(behind) ? behind : null;
});
